"""HTTP statuses with what answered."""

from evaluation.codes import STATUSES
from evaluation.phrases import say
from evaluation.query import Query

STATUS_QUERIES = [
    "{status} {phrase} {c}", "{c} {status}", "error {status} on {c}", "{c} error {status} {phrase}",
    "HTTP {status} {c}", "http/1.1 {status} {c}", "{c} status={status}", "{c} status code {status}",
    "why does {c} give me a {status}", "{status} {c} {phrase}", "{c}: {phrase}",
]
WITH_FAULT = [
    "{status} {fault}", "{fault} {status} {phrase}", "{fault}, HTTP {status}", "{phrase}: {fault}",
    "error {status}: {fault}",
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
            text = status(fact, WITH_FAULT if more else STATUS_QUERIES, chance)
            variant = "with the fault" if more else "with the product"
            found.append(Query("http status", variant, text, right))
    return found[:count]


def status(fact, phrases, chance):
    return say(
        chance.choice(phrases), chance, {
            "c": fact.product.name, "status": fact.status, "phrase": STATUSES[fact.status].lower(),
            "fault": say(chance.choice(fact.fault["title"]), chance, fact.places),
        },
    )
