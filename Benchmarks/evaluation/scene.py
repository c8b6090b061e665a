"""What stands round an error when it is pasted: times, addresses, ids, paths, neighbours."""

from evaluation.codes import STATUSES, camel
from evaluation.messages import VERBS
from evaluation.phrases import PLACE, lines

AGENTS = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/17.4 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
    "curl/8.5.0",
]
WORDS = """app main billing checkout orders stock search images assets reports users teams inbox
render worker jobs mailer export import daily nightly health events stream pricing forms pages
tracker gallery ledger ticket cursor slot pool bus""".split()
DAEMONS = ["systemd", "sshd", "cron", "kernel", "dbus-daemon", "NetworkManager", "rsyslogd"]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Scene:
    """Fills a paste for one article. What is drawn by chance is drawn anew each time."""

    def __init__(self, fact, chance):
        self.chance = chance
        code = fact.code
        self.fixed = {
            "c": fact.product.name, "proc": fact.product.name.split()[0].lower(),
            "msg": fact.message, "code": code.shown if code.family == "event" else code.text,
            "shown": code.shown, "status": fact.status,
            "phrase": STATUSES.get(fact.status), "version": fact.places["version"],
            "event": code.text if code.family == "event" else str(self.number()),
            "host": f"{chance.choice(WORDS)}-{chance.randrange(1, 30):02}",
        }
        self.seconds = chance.randrange(3_000)

    def fill(self, text):
        return PLACE.sub(lambda place: str(self.part(place[1]) or place[0]), text)

    def part(self, name):
        if name in self.fixed:
            return self.fixed[name]
        maker = getattr(self, name, None)
        return maker() if maker else None

    def more(self, line, count):
        """Ordinary lines, as a log or a trace writes them."""
        texts = [self.fill(self.chance.choice(lines("ordinary"))) for _ in range(count)]
        return "\n".join(self.fill(line.replace("{text}", text)) for text in texts)

    def number(self):
        return self.chance.randrange(120, 32_000)

    pid = number

    def small(self):
        return self.chance.randrange(1, 10)

    def word(self):
        return self.chance.choice(WORDS)

    def camel(self):
        return camel("-".join(self.chance.sample(WORDS, 2)))

    def verb(self):
        return self.chance.choice(VERBS)[0]

    def ext(self):
        return self.chance.choice(["js", "css", "png", "txt", "log", "json"])

    def ua(self):
        return self.chance.choice(AGENTS)

    def daemon(self):
        return self.chance.choice(DAEMONS)

    def ip(self):
        return f"192.0.2.{self.chance.randrange(255)}"

    def mac(self):
        return ":".join(f"{self.chance.randrange(256):02x}" for _ in range(6))

    def hex(self):
        return f"{self.chance.randrange(16**16):016x}"

    def guid(self):
        digits = f"{self.chance.randrange(16**32):032x}"
        return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])

    def time(self):
        """A little later than the last one."""
        self.seconds += self.chance.randrange(3)
        return f"14:{self.seconds // 60:02}:{self.seconds % 60:02}"

    def stamp(self):
        return f"2026-11-19 {self.time()}"

    def iso(self):
        return f"2026-11-19T{self.time()}.{self.chance.randrange(1_000):03}Z"

    def clf_date(self):
        return f"19/Nov/2026:{self.time()} +0100"

    def syslog_date(self):
        return f"{MONTHS[10]} 19 {self.time()}"

    def http_date(self):
        return f"Thu, 19 Nov 2026 {self.time()} GMT"

    def us_date(self):
        return f"11/19/2026 2:{self.time()[3:]} PM"
