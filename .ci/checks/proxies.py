#!/usr/bin/env python3
"""The samples of docs/hosting.md before a workplace, as they stand there: pages, calendars, answers and
large files arrive through Caddy and nginx, and no secret arrives in what these write down.

Usage: proxies.py BINARY FOLDER; FOLDER is new. Needs caddy, nginx and openssl.
"""
import atexit
import http.client
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

from host import Post, Workplace, each, expect, failures, free_port, text

BINARY, FOLDER = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
ROOT = Path(__file__).resolve().parents[2]
NAME, NOW = "netwerk.example", "2026-01-05T09:00:00Z"


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def sample(name):
    """What docs/hosting.md shows for a proxy."""
    page = (ROOT / "docs/hosting.md").read_text()
    return re.search(rf"{name}:\n+```\n(.*?)^```", page, re.DOTALL | re.MULTILINE)[1]


def replaced(text, *pairs):
    """The sample with what differs on a machine that shares its ports with others."""
    for old, new in pairs:
        if old not in text:
            sys.exit(f"the sample says no {old!r}")
        text = text.replace(old, new)
    return text


class Proxy:
    """A proxy of the sample, with a certificate of its own, and who asks it something."""

    def __init__(self, server):
        self.port, self.server = free_port(), server
        self.folder = FOLDER / type(self).__name__.lower()
        self.folder.mkdir()
        self.tls = ssl.create_default_context(cafile=FOLDER / "cert.pem")
        self.log = open(self.folder / "output.txt", "wb")
        self.process = subprocess.Popen(self.command(), stdout=self.log, stderr=self.log,
                                        env=os.environ | {"XDG_DATA_HOME": str(self.folder),
                                                          "XDG_CONFIG_HOME": str(self.folder)})
        atexit.register(self.process.kill)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        sys.exit((self.folder / "output.txt").read_text())

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=60, context=self.tls)
        connection.sock = self.tls.wrap_socket(socket.create_connection(("127.0.0.1", self.port), 60),
                                               server_hostname=NAME)
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        fields = {"Host": NAME, "User-Agent": "check"} | fields
        if method == "POST":
            fields = {"Origin": f"https://{NAME}", "Content-Type": "application/x-www-form-urlencoded"} | fields
        connection.request(method, path, body, fields)
        response = connection.getresponse()
        content = response.read()
        head = {name.lower(): value for name, value in response.getheaders()}
        connection.close()
        return response.status, head, content

    def written(self):
        """All that the proxy wrote down."""
        return "".join(path.read_text(errors="replace") for path in sorted(self.folder.rglob("*"))
                       if path.is_file() and path.suffix in (".txt", ".log"))

    def end(self):
        self.process.terminate()
        self.process.wait(10)
        self.log.close()


class Caddy(Proxy):
    def command(self):
        own = (f"\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n"
               f"\thttps_port {self.port}\n")
        text = replaced("\n" + sample("Caddy"), ("\n{\n", "\n{\n" + own),
                        (f"\n{NAME} {{", f"\n{NAME} {{\n\ttls {FOLDER}/cert.pem {FOLDER}/key.pem"),
                        ("127.0.0.1:8765", f"127.0.0.1:{self.server.port}"))
        (self.folder / "Caddyfile").write_text(text)
        return ["caddy", "run", "--config", str(self.folder / "Caddyfile"), "--adapter", "caddyfile"]


class Nginx(Proxy):
    def command(self):
        text = replaced(sample("nginx"), ("listen 443 ssl", f"listen 127.0.0.1:{self.port} ssl"),
                        ("127.0.0.1:8765", f"127.0.0.1:{self.server.port}"),
                        ("/var/log/nginx/", f"{self.folder}/"),
                        ("/etc/ssl/netwerk.example.pem", f"{FOLDER}/cert.pem"),
                        ("/etc/ssl/netwerk.example.key", f"{FOLDER}/key.pem"))
        temporary = "".join(f"  {kind}_temp_path {self.folder}/{kind};\n"
                            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(
            f"daemon off;\npid {self.folder}/pid;\nevents {{}}\nhttp {{\n{temporary}{text}}}\n")
        return ["nginx", "-c", str(self.folder / "nginx.conf"), "-e", str(self.folder / "start.log")]


def play(proxy, post, access):
    """A team and a participant who come through a proxy."""
    name = type(proxy).__name__
    person = next(entry for entry in access if entry["purpose"] == "page")
    page, feed = (next(entry["url"] for entry in access if entry["purpose"] == purpose
                       and entry["participant"] == person["participant"]).replace(f"https://{NAME}", "")
                  for purpose in ("page", "feed"))
    agenda = (FOLDER / "uit/agenda" / f"{person['participant']}.ics").read_bytes()
    status, head, content = proxy.ask("GET", page)
    expect(status == 200 and b"Uw sessies" in content and head["referrer-policy"] == "same-origin"
           and "strict-transport-security" in head, f"{name}: a page arrives with what browsers are to heed")
    path = re.search(rb'href="(/p/[a-z2-7]+/sessies/[^"]+)"', content)[1].decode()
    version = re.search(rb'name="versie" value="(\d+)"', proxy.ask("GET", path)[2])[1].decode()
    status, head, _ = proxy.ask("POST", path, f"versie={version}&antwoord=ja")
    expect(status == 303 and path in head["location"], f"{name}: an answer arrives")
    status, head, content = proxy.ask("GET", feed, Accept_Encoding="gzip, br")
    expect(status == 200 and content == agenda and "content-encoding" not in head, f"{name}: a calendar arrives")
    tag = head["etag"]
    status, head, content = proxy.ask("GET", feed, If_None_Match=tag)
    expect(status == 304 and not content and head["etag"] == tag, f"{name}: and not when it is known")
    status, head, content = proxy.ask("HEAD", feed)
    expect(status == 200 and head["content-length"] == str(len(agenda)), f"{name}: its head says how long it is")

    before = len(post.mails)
    proxy.ask("POST", "/aanmelden", "email=" + urllib.parse.quote("team@klein.example"))
    button = re.search(rf"https://{NAME}(/binnen/\S+)", text(post.wait("team@klein.example", before)))[1]
    status, head, _ = proxy.ask("POST", button, "")
    cookie = head["set-cookie"].split(";")[0]
    expect(status == 303 and cookie.startswith("__Host-") and "Secure" in head["set-cookie"],
           f"{name}: the team comes in")
    busy = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + (b"X-LEEG:" + b"x" * 66 + b"\r\n") * 55_000 + b"END:VCALENDAR\r\n"
    mark = "grens"
    body = (f'--{mark}\r\nContent-Disposition: form-data; name="bestand"; filename="groot.ics"\r\n\r\n').encode() \
        + busy + f"\r\n--{mark}--\r\n".encode()
    status, _, content = proxy.ask("POST", f"{page}/agenda", body,
                                   Content_Type=f"multipart/form-data; boundary={mark}")
    expect(status == 303, f"{name}: a calendar of {len(body) >> 20} MB arrives: {status}")
    status, _, content = proxy.ask("POST", "/zoek", "mode=cheapest&seconds=3", Cookie=cookie,
                                   Accept="application/json")
    run = json.loads(content)["run"]
    connection = proxy.tls.wrap_socket(socket.create_connection(("127.0.0.1", proxy.port), 60), server_hostname=NAME)
    connection.sendall((f"GET /zoek/{run}/stroom HTTP/1.1\r\nHost: {NAME}\r\nCookie: {cookie}\r\n"
                        "Connection: close\r\n\r\n").encode())
    start, arrived = time.time(), []
    while part := connection.recv(65536):
        arrived.append(time.time() - start)
        if b"event: klaar" in part:
            break
    connection.close()
    expect(len(arrived) > 1 and arrived[-1] - arrived[0] > 0.3,
           f"{name}: how far planning is arrives as it goes ({len(arrived)} parts)")
    return page, feed, button, cookie


def guess(proxy, page, feed):
    """Who guesses, and who writes an address oddly."""
    name = type(proxy).__name__
    guesses = [proxy.ask("GET", f"/p/{number:026}", X_Forwarded_For=f"192.0.2.{number}")[0] for number in range(70)]
    expect(guesses[-1] == 429, f"{name}: who guesses is counted, whatever it says of itself")
    expect(proxy.ask("GET", page)[0] == 200, f"{name}: who guesses not comes in all the same")
    for odd in (f"/{page}", f"/%70{page[2:]}", f"{page}?versie=1", f"{feed}?x=1", page.upper(), "/p/../" + page[1:]):
        proxy.ask("GET", odd, Referer=f"https://{NAME}{page}")


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", FOLDER / "key.pem", "-out",
        FOLDER / "cert.pem", "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}")
    shutil.copy(ROOT / "schedules/klein.yaml", FOLDER)
    shutil.copytree(ROOT / "schedules/holidays", FOLDER / "holidays")
    post = Post()
    (FOLDER / "leernetwerk.yaml").write_text(f"mail: {{smtp: '{post.url}'}}\n")
    common = ("klein.yaml", "--out", "uit", "--now", NOW)
    run(BINARY, "plan", *common, "--seconds", "5", cwd=FOLDER)
    access = json.loads(run(BINARY, "access", *common, "--public-url", f"https://{NAME}", "--json", cwd=FOLDER))["access"]
    run(BINARY, "publish", *common, cwd=FOLDER)
    server = Workplace(BINARY, str(FOLDER / "klein.yaml"), str(FOLDER / "uit"), NOW, log=str(FOLDER / "serve.txt"),
                       site=f"https://{NAME}")
    proxies, secrets = [Caddy(server), Nginx(server)], {}
    for proxy in proxies:
        page, feed, button, cookie = play(proxy, post, access)
        secrets[proxy] = [page.split("/")[2], feed.split("/")[2], button.split("/")[2], cookie.split("=")[1]]
    for proxy in proxies:
        guess(proxy, f"/p/{secrets[proxy][0]}", f"/f/{secrets[proxy][1]}/leernetwerk.ics")
    server.end()
    for proxy in proxies:
        name, (page, feed, *_) = type(proxy).__name__, secrets[proxy]
        statuses = [proxy.ask("GET", path)[0] for path in (f"/p/{page}", f"/f/{feed}/leernetwerk.ics")]
        expect(all(status >= 500 for status in statuses), f"{name}: without the workplace there is no calendar: {statuses}")
        proxy.end()
        written = proxy.written()
        lines = [line for line in written.splitlines() if any(secret in line.lower() for secret in secrets[proxy])]
        each([line[:300] for line in lines], written.count("\n"), f"{name}: no line that it wrote holds a secret")
        expect(all(f"/{room}/..." in written for room in ("p", "f", "binnen")), f"{name}: and it wrote down what was asked")
    post.stop()
    sys.exit(1 if failures else 0)


main()
