"""Exact error strings, and the names and numbers that stand in them."""

import evaluation.phrases as phrases
import evaluation.vocabulary as vocabulary

FIRST = """vg spool rsync auth cred lease mbx idx shard ring slot seq blob frame quota mux cfg
hook pkt seg acl job snap pool sess ctx bus node cart vol tmp key dev chan fmt""".split()
SECOND = """archive primary shadow header cursor anchor window broker limit ticket digest parent
bridge barrier fence ledger marker vector thread socket epoch branch handle target entry mirror
session catalog signal bundle packet buffer matrix""".split()
VERBS = [
    ("open", "opened", "opening"), ("read", "read", "reading"), ("lock", "locked", "locking"),
    ("write", "written", "writing"), ("resolve", "resolved", "resolving"),
    ("mount", "mounted", "mounting"), ("parse", "parsed", "parsing"),
    ("commit", "committed", "committing"), ("attach", "attached", "attaching"),
    ("verify", "verified", "verifying"), ("allocate", "allocated", "allocating"),
    ("register", "registered", "registering"), ("decode", "decoded", "decoding"),
]
REASONS = """unexpected end of stream;the handle is stale;resource busy;no such entry;out of range;
checksum does not match;peer closed the stream;illegal state;the value is too long;
permission was revoked;quota exhausted;already in use;not owner;broken link;
version is not supported;the device is not ready;address already assigned;no quorum;
wrong magic number;token rejected;circular reference;the directory is not empty;
missing terminator;buffer too small;invalid descriptor""".replace("\n", "").split(";")
ENDINGS = ["conf", "c", "db", "so", "dll", "json", "xml", "py", "js", "dat", "yaml"]


def places(product, chance):
    """What is put into the places of an article's phrases."""
    verb, verbed, verbing = chance.choice(VERBS)
    first, second = chance.sample(SECOND, 2)
    return {
        "c": product.name,
        "noun": chance.choice(product.domain["noun"]),
        "part": chance.choice(product.domain["part"]),
        "object": chance.choice(product.domain["object"]),
        "act": chance.choice(product.domain["act"]),
        "path": chance.choice(product.domain["log"]),
        "option": f"{chance.choice(FIRST)}_{first}_{chance.choice(['max', 'mode', 'ttl', 'size'])}",
        "name": name(chance),
        "name2": name(chance),
        "file": f"{chance.choice(FIRST)}{second}.{chance.choice(ENDINGS)}",
        "verb": verb,
        "verbed": verbed,
        "verbing": verbing,
        "reason": chance.choice(REASONS),
        "num": chance.randrange(12, 9_000),
        "num2": chance.randrange(9_000, 90_000),
        "small": chance.randrange(2, 9),
        "port": chance.randrange(1_025, 49_000),
        "version": f"{chance.randrange(2, 25)}.{chance.randrange(12)}.{chance.randrange(9)}",
    }


def name(chance):
    joint = chance.choice(["_", "-", ".", "", "::"])
    second = chance.choice(SECOND)
    number = chance.choice(["", "", str(chance.randrange(2, 99))])
    return chance.choice(FIRST) + joint + (second if joint else second.capitalize()) + number


def make(places, chance):
    return phrases.say(chance.choice(vocabulary.messages()), chance, places)
