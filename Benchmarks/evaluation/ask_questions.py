"""Questions of one line, and long tickets."""

from evaluation.phrases import say
from evaluation.query import Query

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
    # One of the two in words that the article has: else nobody could know which is meant.
    keys = chance.choice([("said", "title"), ("said", "text"), ("seen", "said"), ("seen", "title")])
    said = chance.choice(fact.fault[keys[0]]).rstrip(".").lower()
    where = chance.choice(fact.environment[keys[1]]).rstrip(".").lower()
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
