"""A hosted workplace with a mail server of its own, for checks that play team and participants."""
import atexit
import collections
import email
import email.policy
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import uuid

from aiosmtpd.controller import Controller

failures = []


def expect(holds, what):
    """Notes what does not hold."""
    print(("ok   " if holds else "FAIL ") + what, flush=True)
    if not holds:
        failures.append(what)


def each(wrong, count, what):
    """Notes what does not hold of some of many; none at all shows nothing."""
    expect(count > 0 and not wrong, f"{what} ({count})" + "".join(f"\n     {one}" for one in wrong[:5]))


def free_port():
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Post:
    """A relay that keeps what arrives, in order."""

    def __init__(self):
        self.mails = []
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port())
        self.controller.start()
        self.url = f"smtp://127.0.0.1:{self.controller.port}"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        self.mails.append((envelope.rcpt_tos[0], mail))
        return "250 2.0.0 taken"

    def wait(self, address, after=0, again=lambda: None):
        """The next mail to an address; who waits in vain for a while asks again."""
        for tick in range(1200):
            for to, mail in self.mails[after:]:
                if to == address:
                    return mail
            time.sleep(0.05)
            if tick % 60 == 59:
                again()
        sys.exit(f"no mail to {address}")

    def stop(self):
        self.controller.stop()


def text(mail):
    """What a person reads of a mail."""
    return mail.get_body(("plain",)).get_content()


def link(mail, site):
    """The path that a mail leads to."""
    return re.search(re.escape(site) + r"(/\S+)", text(mail))[1]


Answer = collections.namedtuple("Answer", "status headers body text")


class Workplace:
    """A server, and whoever asks it something; all answers are kept."""

    def __init__(self, binary, schedule, out, now=None, port=None, log="serve.txt", site=None):
        self.port = port or free_port()
        self.site = site or f"http://localhost:{self.port}"
        self.cookie, self.answers = "", []
        with open(log, "ab") as file:
            self.process = subprocess.Popen(
                [binary, "serve", schedule, "--out", out, "--public-url", self.site, "--port",
                 str(self.port)] + (["--now", now] if now else []), stdout=file, stderr=file)
        atexit.register(self.process.kill)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"the server ended at once: {open(log).read()}")
                time.sleep(0.05)
        sys.exit("the server does not answer")

    def ask(self, method, path, form=None, who="nobody", files=(), **headers):
        """One request; `who` is "team", the mail address of a participant, or nobody."""
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        fields |= {"Host": self.site.split("//")[1]}
        if who == "team":
            fields["Cookie"] = self.cookie
        body = None
        if method == "POST":
            fields["Origin"] = self.site
            if files:
                mark = uuid.uuid4().hex
                fields["Content-Type"] = f"multipart/form-data; boundary={mark}"
                body = b"".join(
                    f'--{mark}\r\nContent-Disposition: form-data; name="bestand"; filename="{name}"\r\n'
                    f"Content-Type: application/octet-stream\r\n\r\n".encode() + content + b"\r\n"
                    for name, content in files) + f"--{mark}--\r\n".encode()
            else:
                fields["Content-Type"] = "application/x-www-form-urlencoded"
                body = urllib.parse.urlencode(form or {})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, fields)
        response = connection.getresponse()
        content = response.read()
        connection.close()
        head = {name.lower(): value for name, value in response.getheaders()}
        answer = Answer(response.status, head, content, content.decode("utf-8", "replace"))
        self.answers.append((who, method, path, answer))
        return answer

    def get(self, path, who="nobody", **headers):
        return self.ask("GET", path, None, who, **headers)

    def post(self, path, form=None, who="nobody", **more):
        return self.ask("POST", path, form, who, **more)

    def team(self, path, form=None, **more):
        """A press of the team, which must be taken."""
        answer = self.post(path, form, "team", **more)
        if answer.status not in (200, 202, 303):
            sys.exit(f"POST {path}: {answer.status}\n{answer.text}")
        return answer

    def sign_in(self, post, address):
        """Comes in as the team does: by the button in a mail. Returns its path."""
        before = len(post.mails)
        # Of two that are asked for at once, one goes out.
        ask = lambda: self.post("/aanmelden", {"email": address})
        ask()
        path = link(post.wait(address, before, ask), self.site)
        self.cookie = self.post(path).headers["set-cookie"].split(";")[0]
        return path

    def end(self):
        """Ends the server as the system does; tells how it ended, and within which time."""
        start = time.time()
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = "killed"
        return code, time.time() - start


