"""Codes in any spelling, and HTTP statuses with what answered."""

from evaluation.codes import STATUSES
from evaluation.query import Query
from evaluation.phrases import say

AROUND = [
    "error {}", "error code {}", "{} {c}", "{c} error {}", "what does {} mean", "got {} again",
    "{c} fails with {}", "fix {}", "help!! {} on my computer", "code: {}.", "({})", '"{}"',
]


def codes(known, chance, count):
    """Names and hexadecimal numbers, which people paste most, twice as often as the others."""
    families = {}
    for fact in chance.sample(known.facts, len(known.facts)):
        families.setdefault(fact.code.family, []).append(fact)
    turns = sorted(families) + ["err", "hresult", "hresult"]
    return [
        code(known, families[turns[number % len(turns)]].pop(), chance) for number in range(count)
    ]


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
STATUS_QUERIES = [
    "{status} {phrase} {c}", "{c} {status}", "error {status} on {c}", "{c} error {status} {phrase}",
    "HTTP {status} {c}", "http/1.1 {status} {c}", "{c} status={status}", "{c} status code {status}",
    "why does {c} give me a {status}", "{status} {c} {phrase}", "{c}: {phrase}",
]


def statuses(known, chance, count):
    """Half of them with a word of the fault, since a product has several faults."""
    found = []
    facts = [fact for fact in known.facts if fact.status]
    for fact in chance.sample(facts, len(facts)):
        wanted = [("product", fact.product.name), ("status", fact.status)]
        more = chance.random() < 0.5
        if more:
            wanted.append(("fault", fact.fault.name))
        if right := known.right(*wanted):
            places = fact.places | {"status": fact.status, "phrase": STATUSES[fact.status].lower()}
            text = say(chance.choice(STATUS_QUERIES), chance, places)
            if more:
                text += " " + fact.fault.name.replace("-", " ")
            variant = "with the fault" if more else "with the product"
            found.append(Query("http status", variant, text, right))
    return found[:count]
