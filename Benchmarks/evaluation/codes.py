"""Error codes of the families that support articles are full of."""

import re
from dataclasses import dataclass

STATUSES = {
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 408: "Request Timeout", 409: "Conflict",
    411: "Length Required", 413: "Payload Too Large", 421: "Misdirected Request",
    429: "Too Many Requests", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
    503: "Service Unavailable", 504: "Gateway Timeout", 507: "Insufficient Storage",
}
STARTS = ["80070", "80070", "80072", "80240", "800F0", "C0000", "80040", "87D00", "80090", "00000"]
VENDORS = ["com", "org", "io", "net"]


@dataclass(frozen=True)
class Code:
    """A code as articles spell it; `shown` has the word that people see before it."""

    family: str
    text: str
    shown: str


def make(family, product, fault, cause, chance):
    """A code of a family; two calls seldom make the same."""
    return MAKERS[family](product, fault, cause, chance)


def hresult(_product, _fault, _cause, chance):
    text = f"0x{chance.choice(STARTS)}{chance.randrange(16, 4096):03x}"
    text = text if chance.random() < 0.5 else "0x" + text[2:].upper()
    return Code("hresult", text, text)


def err(product, fault, cause, chance):
    text = constant(chance.choice(["ERR", "ERR", f"{initials(product)}_ERR"]), fault, cause)
    return Code("err", text, text)


def net(_product, fault, cause, _chance):
    text = constant("ERR", fault, cause)
    return Code("err", text, f"net::{text}")


def nserror(_product, fault, cause, _chance):
    text = constant("NS_ERROR", fault, cause)
    return Code("err", text, text)


def stop(_product, fault, cause, chance):
    text = constant(chance.choice(["KERNEL", "DRIVER", "IRQL"]), fault, cause)
    return Code("err", text, text)


def errno(_product, fault, cause, _chance):
    text = "E" + (fault.name.split("-")[0] + cause.name.split("-")[-1]).upper()
    return Code("err", text, text)


def kb(_product, _fault, _cause, chance):
    text = f"KB{chance.randrange(4_000_000, 5_100_000)}"
    return Code("kb", text, text)


def event(_product, _fault, _cause, chance):
    number = chance.choice([chance.randrange(1_000, 9_999), chance.randrange(10_000, 65_000)])
    return Code("event", str(number), f"Event ID {number}")


def ora(_product, _fault, _cause, chance):
    text = f"ORA-{chance.randrange(18, 28_000):05}"
    return Code("ora", text, text)


def sqlstate(_product, _fault, _cause, chance):
    text = f"{chance.choice('0245HXF')}{chance.randrange(10)}{chance.choice('PSR')}"
    text += f"{chance.randrange(10)}{chance.choice('0123456789ABZ')}"
    return Code("sqlstate", text, f"SQLSTATE {text}")


def tool(product, _fault, _cause, chance):
    text = f"{initials(product)}{chance.randrange(1_000, 9_999)}"
    return Code("tool", text, text)


def exception(product, fault, cause, chance):
    last = camel(fault.name) + camel(cause.name) + chance.choice(["Exception", "Error"])
    part = re.sub(r"\W", "", chance.choice(product.domain["part"]).split()[-1])
    maker = re.sub(r"\W", "", product.name.split()[0].lower())
    text = f"{chance.choice(VENDORS)}.{maker}.{part}.{last}"
    return Code("exception", text, text)


def smtp(_product, _fault, _cause, chance):
    text = f"5.{chance.randrange(1, 8)}.{chance.randrange(100, 650)}"
    return Code("smtp", text, f"{chance.choice([550, 554, 451])} {text}")


def exit_code(product, _fault, _cause, chance):
    text = f"{initials(product)}-{chance.randrange(10, 999)}"
    return Code("tool", text, text)


def constant(start, fault, cause):
    return f"{start}_{fault.name}_{cause.name}".replace("-", "_").upper()


def camel(name):
    return "".join(word.capitalize() for word in name.split("-"))


def initials(product):
    letters = re.sub(r"[^A-Z]", "", product.name.upper())
    return letters[0] + "".join(letter for letter in letters[1:] if letter not in "AEIOU")[:2]


MAKERS = {
    "hresult": hresult, "err": err, "net": net, "nserror": nserror, "stop": stop,
    "errno": errno, "kb": kb, "event": event, "ora": ora, "sqlstate": sqlstate, "tool": tool,
    "exception": exception, "smtp": smtp, "exit": exit_code,
}
