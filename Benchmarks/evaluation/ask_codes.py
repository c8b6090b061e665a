"""Codes in any spelling."""

from evaluation.phrases import say
from evaluation.query import Query

AROUND = [
    "error {}", "error code {}", "{} {c}", "{c} error {}", "what does {} mean", "got {} again",
    "{c} fails with {}", "fix {}", "help!! {} on my computer", "code: {}.", "({})", '"{}"',
]


def codes(known, chance, count):
    """Names and hexadecimal numbers, which people paste most, twice as often as the others."""
    families = {}
    for fact in chance.sample(known.facts, len(known.facts)):
        families.setdefault(fact.code.family, []).append(fact)
    turns = sorted(families) + ["err", "err", "err", "hresult", "hresult"]
    found = []
    while len(found) < min(count, len(known.facts)):
        # Small libraries run out of the rarer ones.
        found += [code(known, families[name].pop(), chance) for name in turns if families[name]]
    return found[:count]


def code(known, fact, chance):
    variant, spelling = chance.choice(SPELLINGS[fact.code.family](fact.code))
    text = spelling
    # Bare numbers need a word that says they are codes.
    if variant != "bare" and chance.random() < 0.4:
        around = chance.choice(AROUND).replace("{}", spelling)
        text = say(around, chance, fact.places)
    return Query("codes", variant, text, known.right(("code", fact.code.text.lower())))


def hresult(code):
    digits = code.text[2:]
    short = digits.lstrip("0")
    found = [
        ("hex", f"0x{digits.lower()}"), ("hex", f"0x{digits.upper()}"), ("hex", f"0X{digits}"),
        ("hex without 0x", digits.lower()), ("hex without 0x", digits.upper()),
        ("hex, other zeros", f"0x{short}" if short != digits else f"0x00000000{digits}"),
    ]
    number = int(digits, 16)
    if number >= 2**31:
        found += 2 * [("signed decimal", str(number - 2**32))]
    return found


def name(code):
    spaced = code.text.lower().replace("_", " ")
    found = [("name", code.text), ("name", code.text.lower()), ("name", code.shown)]
    if "_" in code.text:
        found += [
            ("name in words", spaced), ("name in words", spaced), ("name in words", spaced.upper()),
            ("name in words", spaced.replace(" ", "-")), ("name in words", spaced.title()),
        ]
    return found


def kb(code):
    digits = code.text[2:]
    return [("number", code.text.lower()), ("number", f"KB {digits}"), ("bare", digits)]


def event(code):
    return [
        ("number", f"event id {code.text}"), ("number", f"EventID: {code.text}"),
        ("number", f"Event {code.text}"), ("number", f"event-id={code.text}"),
    ]


def ora(code):
    digits = code.text[4:]
    return [
        ("number", code.text), ("number", code.text.lower().replace("-", " ")),
        ("number", f"ora{digits}"), ("number", f"ORA-{digits.lstrip('0')}"),
    ]


def sqlstate(code):
    return [
        ("number", code.text), ("number", f"sqlstate: {code.text.lower()}"),
        ("number", f"SQLSTATE[{code.text}]"),
    ]


def tool(code):
    return [
        ("number", code.text), ("number", code.text.lower()),
        ("number", f"{code.text[:3]} {code.text[3:].lstrip('-')}".lower()),
    ]


def exception(code):
    last = code.text.rsplit(".", 1)[1]
    apart = "".join(f" {letter}" if letter.isupper() else letter for letter in last).strip()
    return [
        ("exception", code.text), ("exception", last), ("exception", last.lower()),
        ("exception", f"{code.text}:"), ("exception in words", apart.lower()),
    ]


def smtp(code):
    return [("number", code.shown), ("bare", code.text), ("number", f"#{code.text} smtp")]


SPELLINGS = {
    "hresult": hresult, "err": name, "kb": kb, "event": event, "ora": ora, "sqlstate": sqlstate,
    "tool": tool, "exception": exception, "smtp": smtp,
}
