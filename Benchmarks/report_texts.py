"""What people write in reports, in a seeded mix: sentences of a help desk, and a long tail of
names and numbers as real texts have it."""

import random

# In a report out of so many: by chance, and exactly.
COMMON_WORD, COMMON_ONE_IN = "checkout", 5
RARE_WORD, RARE_EVERY = "marzipan", 50_000
PHRASE = "spinning wheel"
TWO_WORDS = "invoice printer"

OPENINGS = [
    "Since this morning I cannot open {name} any more.",
    "When I press Send in {name}, nothing happens for a minute and then an error comes.",
    "{name} shows a white page after I log in with my work account.",
    "The upload of a file to {name} stops at 99 percent, every time.",
    "I was writing an answer in {name} when the connection broke, and my text is gone.",
    "Every second request to {name} fails, the others are slow.",
    "My colleague can use {name} and I cannot, with the same rights.",
    "After the update of last night {name} asks for my password again and again.",
    "The list in {name} stays empty although there should be about forty entries.",
    "{name} says that my session is over as soon as I open a second window.",
]
CIRCUMSTANCES = [
    "There is only a spinning wheel, I waited for ten minutes.",
    "It happens on the train as well as in the office, by cable and over the mobile network.",
    "A wheel appears, then the page is spinning back to its beginning.",
    "The invoice of May is the only one that I could open so far.",
    "It began when our printer was replaced, but that may be chance.",
    "An invoice goes to the printer twice, the second one without its last page.",
    "In a private window it is the same, and with another browser too.",
    "Two others in my team see it, all of them in the branch in Lisbon.",
    "On my phone it works, with the same account and at the same time.",
    "It was all right on Friday, and nobody changed anything here that I know of.",
    "With the company's proxy switched off it takes longer until the message comes.",
    "I deleted the cookies and started the computer again, which did not help.",
]
EFFECTS = [
    "The message says that the gateway got no answer in time.",
    "I get the number of an error that I have not seen before.",
    "Then I have to begin again, and half of the fields are empty.",
    "We cannot send our orders, so this is urgent for us.",
    "I attached what the browser wrote down.",
    "Please tell me whether anything that I typed was stored.",
    "There is a page with a code and the name of a server on it.",
    "It is no drama, we can work without it until tomorrow.",
]
SUMMARIES = [
    "{name} does not open", "Error when I send a form in {name}", "{name} is very slow today",
    "White page after the login to {name}", "Upload to {name} stops", "Lost my text in {name}",
    "Empty list in {name}", "{name} logs me out",
]
REPLIES = [
    "Thank you for the report. Please empty the cache of your browser, then log in again: {name} "
    "was updated.",
    "We found the cause: a server behind {name} had no room left. It is mended, please try once "
    "more.",
    "Could you tell us whether it happens without the proxy of your company, and at which minute?",
    "This is known. Until it is mended, please use the other address of {name} from our article.",
]
THANKS = [
    "That helped, thank you.", "No, it is the same as before, the message comes after a minute.",
    "It was at ten past nine, without the proxy it works.",
]
NOTES = ["Same cause as yesterday, asked the people of {name}.", "Called back, nobody there."]
BROWSERS = ["Firefox 140", "Chrome 142", "Safari 26", "Edge 142", "Chrome 140 on Android"]
SYSTEMS = ["Windows 11", "macOS 26", "Debian 12", "Android 16", "iOS 26"]
NAMES = 20_000


class ReportTexts:
    """The same seed writes the same texts."""

    def __init__(self, chance):
        self.chance = chance
        naming = random.Random(7)
        starts = ["ka", "lo", "mi", "ter", "ven", "so", "dra", "pel", "qui", "nor", "ba", "fu"]
        self.names = [
            "".join(naming.choices(starts, k=naming.randint(2, 5))).capitalize()
            for _ in range(NAMES)
        ]

    def name(self):
        """A few of them are what most reports are about."""
        return self.names[int(NAMES * self.chance.random() ** 4)]

    def summary(self, name):
        return self.one_of(SUMMARIES).format(name=name)

    def description(self, number, name):
        """About 300 bytes."""
        chance = self.chance.random
        parts = [self.one_of(OPENINGS).format(name=name), self.one_of(CIRCUMSTANCES)]
        parts += [self.one_of(CIRCUMSTANCES), self.one_of(EFFECTS)]
        if chance() * COMMON_ONE_IN < 1:
            parts.append(f"This is in the {COMMON_WORD} only.")
        if number % RARE_EVERY == 1:
            parts.append(f"I was ordering {RARE_WORD}.")
        parts.append(f"Number {int(chance() * 1e7)}.")
        return " ".join(parts)

    def reply(self, name):
        return self.one_of(REPLIES).format(name=name)

    def thanks(self):
        return self.one_of(THANKS)

    def note(self, name):
        return self.one_of(NOTES).format(name=name)

    def one_of(self, texts):
        # Half the price of `random.choice`, which counts in a million reports.
        return texts[int(self.chance.random() * len(texts))]
