#!/usr/bin/env python3
"""Sends the mails of a publication to a real SMTP server that misbehaves in every way it can: each mail
arrives once, whatever breaks.

Usage: mail.py BINARY FOLDER [KILLS]; FOLDER is new and gets a published programme.
"""
import collections
import email
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

BINARY, FOLDER = os.path.abspath(sys.argv[1]), Path(sys.argv[2])
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 25
failures = []


def expect(holds, what):
    """Notes what does not hold."""
    print(("ok   " if holds else "FAIL ") + what, flush=True)
    if not holds:
        failures.append(what)


class Server(SMTP):
    """A server that can break where it is asked for the text."""

    async def smtp_DATA(self, arg):
        if self.event_handler.mode == "break before":
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class Handler:
    """Keeps what arrives, and answers as it is told."""

    def __init__(self):
        self.mode, self.delay = "take", 0
        self.arrived = collections.Counter()
        self.texts = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode == "later" and not self.arrived[address]:
            return "451 4.3.0 later please"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode == "never":
            return "554 5.7.1 not here"
        if self.delay:
            time.sleep(self.delay)
        text = envelope.original_content
        name = email.message_from_bytes(text)["Message-ID"]
        self.arrived[(name, envelope.rcpt_tos[0])] += 1
        self.texts.append((envelope.mail_from, list(envelope.rcpt_tos), text))
        if self.mode == "break after":
            server.transport.abort()
        return "250 2.0.0 taken"


class Post(Controller):
    def factory(self):
        return Server(self.handler, enable_SMTPUTF8=True)


class Guarded(Controller):
    """A server that asks who sends."""

    tries = 0

    def authenticate(self, server, session, envelope, mechanism, data):
        self.tries += 1
        return AuthResult(success=(data.login, data.password) == (b"planning", b"right"))

    def factory(self):
        return SMTP(self.handler, authenticator=self.authenticate, auth_required=True,
                    auth_require_tls=False)


def free_port():
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


handler = Handler()
post = Post(handler, hostname="127.0.0.1", port=free_port())
post.start()
SCHEDULE = FOLDER / "klein.yaml"
OUTBOX = FOLDER / "out" / "klein" / "outbox.json"


def run(*arguments):
    """Runs the command in the folder."""
    return subprocess.run([BINARY, *arguments], cwd=FOLDER, capture_output=True, text=True,
                          timeout=120)


def settings(host="127.0.0.1", more=""):
    (FOLDER / "leernetwerk.yaml").write_text(f"mail:\n  smtp: smtp://{host}:{post.port}\n{more}")


def states():
    messages = json.loads(OUTBOX.read_text())["messages"] if OUTBOX.exists() else []
    return collections.Counter(message["state"] for message in messages)


def fresh():
    """Nothing was sent yet."""
    OUTBOX.unlink(missing_ok=True)
    handler.__init__()


def main():
    schedules = Path(__file__).resolve().parents[2] / "schedules"
    shutil.copytree(schedules, FOLDER)
    assert run("plan", "klein.yaml", "--seconds", "5").returncode == 0
    assert run("publish", "klein.yaml", "--now", "2026-01-05T09:00:00Z").returncode == 0
    count = len(list((FOLDER / "out" / "klein" / "berichten").glob("*.eml")))

    refused = run("send", "klein.yaml")
    expect(refused.returncode == 64 and "leernetwerk.yaml" in refused.stderr,
           "without settings it says what to write")
    (FOLDER / "leernetwerk.yaml").write_text("mail:\n  smtp: mail.example\n  usr: x\n")
    refused = run("send", "klein.yaml")
    expect(refused.returncode == 65 and refused.stderr.count("leernetwerk.yaml") >= 2,
           "all that is wrong in the settings is told at once")
    settings(more="  user: planning\n")
    refused = run("send", "klein.yaml")
    expect(refused.returncode == 64 and "LEERNETWERK_SMTP_PASSWORD" in refused.stderr,
           "a missing password is told before anything is sent")

    settings()
    dry = json.loads(run("send", "klein.yaml", "--dry-run", "--json").stdout)
    expect(len(dry["messages"]) == count and not OUTBOX.exists(), "a dry run tells and writes nothing")
    sent = run("send", "klein.yaml", "--json")
    expect(sent.returncode == 0 and len(handler.arrived) == count
           and set(handler.arrived.values()) == {1}, f"{count} mails arrive once each")
    expect(all(text.count(b"\n") == text.count(b"\r\n") for _, _, text in handler.texts),
           "every line ends as on the wire")
    expect(all(len(to) == 1 and to[0] in str(email.message_from_bytes(text)["To"]).lower()
               and sender == "team@klein.example" for sender, to, text in handler.texts),
           "one receiver a transfer, from the organiser")
    expect(OUTBOX.stat().st_mode & 0o077 == 0, "nobody else may read who gets mail")
    run("send", "klein.yaml")
    expect(sum(handler.arrived.values()) == count, "a second run sends nothing")
    run("send", "klein.yaml", "--trial")
    expect(handler.texts[-1][1] == ["team@klein.example"], "a trial goes to the organiser")

    fresh()
    handler.mode = "later"
    first = run("send", "klein.yaml")
    expect(first.returncode == 74 and states() == {"postponed": count}
           and "later please" in first.stdout, "4xx is told in the server's words and postponed")
    handler.mode = "take"
    expect(run("send", "klein.yaml").returncode == 0 and set(handler.arrived.values()) == {1},
           "what was postponed goes the next time")

    fresh()
    handler.mode = "never"
    run("send", "klein.yaml")
    expect(states() == {"failed": count}, "5xx goes to a person")
    handler.mode = "take"
    run("send", "klein.yaml")
    expect(not handler.arrived, "and is not tried again by itself")
    name = json.loads(OUTBOX.read_text())["messages"][0]["file"]
    run("send", "klein.yaml", "--again", name)
    expect(sum(handler.arrived.values()) >= 1 and states()["failed"] < count, "--again tries it")

    fresh()
    handler.mode = "break before"
    run("send", "klein.yaml")
    expect(states() == {"postponed": count}, "broken before the text: it is tried again")
    handler.mode = "break after"
    run("send", "klein.yaml")
    expect(states() == {"unknown": count}, "broken after the text: perhaps arrived")
    handler.mode = "take"
    run("send", "klein.yaml")
    expect(set(handler.arrived.values()) == {1}, "and nothing arrives twice")

    fresh()
    settings(host="0177.0.0.1")
    run("send", "klein.yaml")
    expect(not handler.arrived and states()["sent"] == 0, "elsewhere nothing goes without STARTTLS")
    settings()

    fresh()
    guarded = Guarded(handler, hostname="127.0.0.1", port=free_port())
    guarded.start()
    (FOLDER / "secret").write_text("wrong\n")
    (FOLDER / "leernetwerk.yaml").write_text(
        f"mail: {{smtp: 'smtp://127.0.0.1:{guarded.port}', user: planning, passwordFile: secret}}\n")
    run("send", "klein.yaml")
    expect(guarded.tries == 1 and states() == {"postponed": 1, "queued": count - 1},
           "a wrong password is tried once, and the rest waits")
    (FOLDER / "secret").write_text("right\n")
    expect(run("send", "klein.yaml").returncode == 0 and set(handler.arrived.values()) == {1},
           "with the right one all go")
    guarded.stop()
    fresh()
    run("send", "klein.yaml")
    expect(states() == {"postponed": 1, "queued": count - 1}, "where nobody listens the rest waits")
    settings()

    fresh()
    handler.delay = 0.02
    both = [subprocess.Popen([BINARY, "send", "klein.yaml"], cwd=FOLDER,
                             stdout=subprocess.DEVNULL) for _ in range(2)]
    for process in both:
        process.wait()
    run("send", "klein.yaml")
    expect(len(handler.arrived) == count and set(handler.arrived.values()) == {1},
           "two processes at once send each mail once")

    twice, lost = 0, 0
    for _ in range(KILLS):
        fresh()
        handler.delay = 0.005
        process = subprocess.Popen([BINARY, "send", "klein.yaml"], cwd=FOLDER,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0, 0.4))
        process.send_signal(signal.SIGKILL)
        process.wait()
        run("send", "klein.yaml")
        twice += sum(number > 1 for number in handler.arrived.values())
        lost += count - len(handler.arrived) - states()["unknown"]
        expect(states()["sending"] == 0, "nothing stays under way") if states()["sending"] else None
    expect(twice == 0, f"{KILLS} kills: no mail arrives twice")
    expect(lost <= 0, f"{KILLS} kills: what did not arrive is told to be uncertain")

    program = FOLDER / "sendmail"
    program.write_text("#!/bin/sh\ncat >>sent.txt\n[ ! -e full ] || { echo 'disk full' >&2; exit 75; }\n")
    program.chmod(0o755)
    (FOLDER / "leernetwerk.yaml").write_text("mail: {program: ./sendmail -t}\n")
    fresh()
    (FOLDER / "full").write_text("")
    told = run("send", "klein.yaml")
    expect(states() == {"postponed": count} and "disk full" in told.stdout,
           "a program's words are told")
    (FOLDER / "full").unlink()
    expect(run("send", "klein.yaml").returncode == 0, "a program sends too")
    post.stop()
    sys.exit(1 if failures else 0)


main()
