"""A mail server for tests: prints its port, then every mail that it takes as a line of JSON.

Arguments: --cert FILE and --key FILE offer STARTTLS, --user and --password ask for a login,
--refuse ADDRESS answers 550 to it, --broken N answers 451 to the first N mails,
--unread says that a mail came and not what is in it, which takes a while.
"""

import argparse
import asyncio
import json
import os
import sys
from email import message_from_bytes, policy
from ssl import PROTOCOL_TLS_SERVER, SSLContext

from aiosmtpd.smtp import SMTP, AuthResult


class Mailbox:
    def __init__(self, options):
        self.options = options

    async def handle_RCPT(self, server, session, envelope, address, _):
        if address == self.options.refuse:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.options.broken > 0:
            self.options.broken -= 1
            return "451 come back later"
        if self.options.unread:
            say({})
            return "250 OK"
        mail = message_from_bytes(envelope.content, policy=policy.default)
        parts = {part.get_content_type(): part.get_content().replace("\r\n", "\n")
                 for part in mail.iter_parts()}
        say({
            "to": envelope.rcpt_tos, "from": envelope.mail_from, "tls": session.ssl is not None,
            "login": session.authenticated, "header": dict(mail.items()),
            "fields": [name for name, _ in mail.items()], "defects": len(mail.defects),
            "text": parts.get("text/plain", ""), "html": parts.get("text/html", ""),
        })
        return "250 OK"


def server(options):
    """A connection's end of ours."""
    context = None
    if options.cert:
        context = SSLContext(PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.cert, options.key)

    def check(server, session, envelope, mechanism, data):
        right = (data.login.decode(), data.password.decode()) == (options.user, options.password)
        return AuthResult(success=right, handled=False)

    return SMTP(
        Mailbox(options), tls_context=context, require_starttls=context is not None,
        authenticator=check if options.user else None, auth_required=bool(options.user),
        auth_require_tls=context is not None, hostname="localhost")


def say(value):
    print(json.dumps(value), flush=True)


def main():
    parser = argparse.ArgumentParser()
    for name in ("cert", "key", "user", "password", "refuse"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--unread", action="store_true")
    parser.add_argument("--broken", type=int, default=0)
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    asyncio.run(serve(options))


async def serve(options):
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: server(options), "127.0.0.1", options.port)
    say({"port": listening.sockets[0].getsockname()[1]})
    # Whoever started it ends its input.
    await loop.run_in_executor(None, sys.stdin.read)
    listening.close()
    os._exit(0)


main()
