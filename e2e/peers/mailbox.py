"""A mail server by others (aiosmtpd): prints its port, then one JSON line for each message that it was given."""

import asyncio
import json
from email import message_from_bytes, policy

from aiosmtpd.smtp import SMTP


class Mailbox:
    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        body = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
        print(
            json.dumps(
                {
                    "to": envelope.rcpt_tos,
                    "subject": message["Subject"],
                    "type": message.get_content_type(),
                    "defects": [str(d) for part in message.walk() for d in part.defects],
                    "plain": body["plain"].get_content() if body["plain"] else None,
                    "html": body["html"].get_content() if body["html"] else None,
                }
            ),
            flush=True,
        )
        return "250 kept"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Mailbox(), enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
