"""Descriptions that leave out the title's words, questions, and long tickets."""

from evaluation.known import words
from evaluation.phrases import say
from evaluation.query import Query

COMMON = set("a an the of in on is are to and or not with by for it its after when".split())


def descriptions(known, chance, count):
    """What is seen, in the article's words or half of it in others, less those of the title."""
    found = []
    for fact in chance.sample(known.facts, len(known.facts)):
        variant = chance.choice(["the text’s words", "half in other words"])
        parts, wanted = observed(fact, chance)
        texts = [own for own, _ in parts]
        if variant == "half in other words":
            place = chance.randrange(2)
            texts[place] = parts[place][1]
        if right := known.right(*wanted):
            chance.shuffle(texts)
            text = without(say(" ".join(texts), chance, fact.places), fact.title)
            found.append(Query("descriptions", variant, text, right))
    return found[:count]


def observed(fact, chance):
    """What people see, each in the article's words and in others; and the facts behind it."""
    detail = chance.choice(fact.details)
    parts = [(chance.choice(fact.fault["seen"]), chance.choice(fact.fault["said"]))]
    parts.append((detail["text"][0], detail["said"][0]))
    wanted = [("fault", fact.fault.name), ("detail", detail.name)]
    if chance.random() < 0.6:
        where = fact.environment
        parts.append((chance.choice(where["text"]), chance.choice(where["said"])))
        wanted.append(("environment", where.name))
    if chance.random() < 0.6:
        noun = chance.choice(fact.domain["noun"])
        parts.append((noun, noun))
        wanted.append(("domain", fact.domain.name))
    return parts, wanted


def without(text, title):
    """The text less the words of the title and their other forms."""
    stems = {word[:5] for word in words(title) if word not in COMMON}
    return " ".join(word for word in words(text) if word[:5] not in stems)


QUESTIONS = [
    "why does {c} do this: {said}, {where}?", "how do i solve it when {c} acts up, {said}? {where}",
    "{c}: {said}. {where}. any idea?", "what can i do if {said} ({c}, {where})",
    "is there a fix for {c}? {said}, {where}", "{where} and now {said}, {c} of course",
]
GREETINGS = ["Hi,", "Hello support,", "Good morning,", "Dear team,", "Hey all,", ""]
CHATTER = [
    "I am writing on behalf of my colleague, who is out of the office today.",
    "We have a deadline on Friday, so this is rather urgent.",
    "I already searched the forum and asked a friend.",
    "Your site is great, by the way.",
    "I am not very technical, sorry if I use the wrong words.",
    "This is the third time this month that something breaks.",
    "We are a small office of twelve people.",
]
WRONG_TURNS = [
    "I restarted everything twice and that changed nothing.",
    "At first I thought it was the router, but the internet works.",
    "I have reinstalled it, without luck.",
    "Cleaning the disk did not help, and the virus scan found nothing.",
    "A friend said to change the DNS, I did, it is the same.",
    "The printer works and so does e-mail, so it is not the network.",
    "I also tried another browser.",
]
THANKS = ["Thanks a lot!", "Many thanks in advance.", "Please help.", "Best regards, Kim", ""]


def questions(known, chance, count):
    """By turns a question of one line and a ticket."""
    found = []
    for fact in chance.sample(known.facts, len(known.facts)):
        makers = {"question": question, "ticket": ticket}
        variant = chance.choice(list(makers))
        made = makers[variant](fact, chance)
        if right := known.right(*made[1]):
            found.append(Query("questions and tickets", variant, made[0], right))
    return found[:count]


def question(fact, chance):
    said = chance.choice(fact.fault["said"] + fact.fault["seen"]).rstrip(".").lower()
    where = chance.choice(fact.environment["said"] + fact.environment["title"])
    places = fact.places | {"said": said, "where": where}
    text = say(say(chance.choice(QUESTIONS), chance, places), chance, fact.places)
    return text, subject(fact)


def ticket(fact, chance):
    """Greeting, chatter, what is wrong in two ways, wrong turns, thanks."""
    detail = chance.choice(fact.details)
    told = [
        f"Our {fact.product.name} has a problem.", chance.choice(fact.fault["said"]) + ".",
        chance.choice(fact.fault["seen"]), chance.choice(fact.environment["said"]) + ".",
        chance.choice(detail["said"] + detail["text"]) + ".",
    ]
    told += chance.sample(WRONG_TURNS, chance.randint(0, 2))
    chance.shuffle(told)
    told = chance.sample(CHATTER, chance.randint(0, 2)) + told
    text = " ".join([chance.choice(GREETINGS), *told, chance.choice(THANKS)]).strip()
    return say(text, chance, fact.places), [*subject(fact), ("detail", detail.name)]


def subject(fact):
    return [
        ("product", fact.product.name), ("fault", fact.fault.name),
        ("environment", fact.environment.name),
    ]
