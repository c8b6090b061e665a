"""What visitors type, in a seeded mix."""

import random

SEED = 504
PASTED = [
    "502 Bad Gateway nginx/1.24.0 (Ubuntu)",
    "This page isn’t working chatgpt.com is currently unable to handle this request. HTTP ERROR 500",
    "Web server is returning an unknown error Error code 520 Visit cloudflare.com for more information. "
    "2026-11-19 08:14:22 UTC You Browser Working Frankfurt Cloudflare Working chatgpt.com Host Error "
    "What happened? There is an unknown connection issue between Cloudflare and the origin web server. "
    "Cloudflare Ray ID: 8f3c1a2b4d5e6f70 Your IP: 192.0.2.41 Performance & security by Cloudflare",
    "This site can’t be reached The connection was reset. Try: Checking the connection Checking the "
    "proxy and the firewall ERR_CONNECTION_RESET",
    "Something went wrong. If this issue persists please contact us through our help center at "
    "help.openai.com. Retry",
    "504 Gateway Time-out The server didn't respond in time. request id 9a1f-77b2-0031",
    "Your connection is not private Attackers might be trying to steal your information from "
    "chatgpt.com (for example, passwords, messages, or credit cards). NET::ERR_CERT_DATE_INVALID",
]


def mix(words, count):
    """As many queries, of five sorts in equal shares, shuffled."""
    chance = random.Random(SEED)
    sorts = [
        lambda: chance.choice(words.codes),
        lambda: " ".join(chance.choices(words.long, k=2)),
        lambda: pasted(chance),
        lambda: typo(chance.choice(words.long), chance) + " " + chance.choice(words.long),
        lambda: chance.choice(words.long) + " " + chance.choice(words.long)[: chance.randint(2, 4)],
    ]
    queries = [sorts[number % len(sorts)]() for number in range(count)]
    chance.shuffle(queries)
    return queries


def pasted(chance):
    return f"{chance.choice(PASTED)} {chance.randrange(16**8):08x}"


def typo(word, chance):
    """The word with two neighbouring letters exchanged, or one left out."""
    place = chance.randrange(1, len(word) - 1)
    if chance.random() < 0.5:
        return word[:place] + word[place + 1 :]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
