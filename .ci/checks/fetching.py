#!/usr/bin/env python3
"""What a hosted workplace connects to when participants give it addresses of calendars.

In a network of its own, in which every address of the internet is this machine and all that comes to
the port of https is counted: a calendar is fetched from a public address, and from where that leads to;
none of the addresses that are not public is connected to, given as they are, under a name, or by a
server that leads to them, nor any other port or scheme, nor a proxy. Each is refused with a sentence,
and leaves what was read before.

Usage: fetching.py BINARY FOLDER; FOLDER is new. Needs openssl, iproute2 and unshare of util-linux.
"""
import json
import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
from html import unescape
from pathlib import Path
from urllib.parse import unquote

BINARY, FOLDER = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
ROOT = Path(__file__).resolve().parents[2]
NOW, OPEN, SHUT, TURN = "2026-01-05T09:00:00Z", "openbaar.example", "binnen.example", "wending.example"

# An address of every class that is not public, and of the edges of some.
PRIVATE = {
    "loopback": ["127.0.0.1", "127.255.255.254", "::1", "localhost"],
    "unspecified": ["0.0.0.0", "0.1.2.3", "::"],
    "private": ["10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1"],
    "link-local": ["169.254.169.254", "fe80::1", "febf::1"],
    "shared": ["100.64.0.1", "100.127.255.254"],
    "protocols": ["192.0.0.192", "192.88.99.1", "2001:2::1", "2001:20::1"],
    "documentation": ["192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1"],
    "benchmarks": ["198.18.0.1", "198.19.255.254"],
    "of a cloud": ["168.63.129.16", "fd00:ec2::254"],
    "many, broadcast": ["224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "ff02::1"],
    "mapped": ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8"],
    "compatible": ["::127.0.0.1", "::8.8.8.8"],
    "unique local, site-local": ["fc00::1", "fdff::1", "fec0::1"],
    "tunnels": ["2002:7f00:1::1", "2002:a00:1::1", "2001:0:5ef5:79fd::f5ff:fffe", "64:ff9b::127.0.0.1",
                "64:ff9b::10.0.0.1", "64:ff9b:1::8.8.8.8"],
    "written oddly": ["127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "10.1"],
    "under a name": [SHUT],
}
PUBLIC = ["8.8.8.8", "2606:4700:4700::1111", "64:ff9b::8.8.8.8"]
OTHERS = [f"http://{OPEN}/agenda", f"ftp://{OPEN}/agenda", "file:///etc/passwd", "gopher://127.0.0.1:443/x",
          f"https://wie:wat@{OPEN}/agenda", f"https://{OPEN}:8443/agenda", f"https://{OPEN}:22/", "agenda", ""]


def inside():
    """Goes on in a network in which this machine has every address."""
    if os.environ.get("FETCHING") != "inside":
        own = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
        os.execvpe("unshare", ["unshare", *own, "--net", "--mount", sys.executable, *sys.argv],
                   os.environ | {"FETCHING": "inside"})
    for command in ("ip link set lo up", "ip route add local 0.0.0.0/0 dev lo", "ip -6 route add local ::/0 dev lo"):
        subprocess.run(command.split(), check=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    (FOLDER / "hosts").write_text(f"127.0.0.1 localhost\n::1 localhost\n8.8.8.8 {OPEN} {TURN}\n10.1.2.3 {SHUT}\n")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", FOLDER / "key.pem", "-out",
                    FOLDER / "cert.pem", "-days", "2", "-subj", f"/CN={OPEN}", "-addext",
                    f"subjectAltName=DNS:{OPEN},DNS:{TURN}"], check=True, capture_output=True)
    # Who vouches for servers on this machine, and what names mean, in this play alone.
    for source, target in (("cert.pem", "/etc/ssl/certs/ca-certificates.crt"), ("hosts", "/etc/hosts")):
        subprocess.run(["mount", "--bind", FOLDER / source, os.path.realpath(target)], check=True)


inside()
from host import Workplace, each, expect, failures  # noqa: E402

CALENDAR = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Elders//NL", "BEGIN:VEVENT", "UID:1@elders",
                        "DTSTAMP:20261101T000000Z", "DTSTART:20260310T120000Z", "DTEND:20260310T160000Z",
                        "SUMMARY:Bij de tandarts", "END:VEVENT", "END:VCALENDAR", ""]).encode()


class Internet:
    """All addresses at once: who comes to which, and a server that gives a calendar or leads elsewhere."""

    def __init__(self):
        self.knocks, self.lock = [], threading.Lock()
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(FOLDER / "cert.pem", FOLDER / "key.pem")
        for family, port in ((socket.AF_INET, 443), (socket.AF_INET6, 443), (socket.AF_INET, 80), (socket.AF_INET, 8443),
                             (socket.AF_INET, 22), (socket.AF_INET, 3128)):
            listener = socket.socket(family)
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            listener.bind(("", port))
            listener.listen(64)
            threading.Thread(target=self.listen, args=(listener,), daemon=True).start()

    def listen(self, listener):
        while True:
            caller, _ = listener.accept()
            with self.lock:
                self.knocks.append(caller.getsockname()[:2])
            threading.Thread(target=self.answer, args=(caller,), daemon=True).start()

    def answer(self, caller):
        try:
            with self.tls.wrap_socket(caller, server_side=True) as secure:
                request = secure.recv(16384).decode()
                if not request:
                    return
                path = unquote(request.split(" ")[1])
                if path.startswith("/naar/"):
                    head, body = f"302 Found\r\nLocation: {path[6:]}", b""
                else:
                    head, body = "200 OK\r\nContent-Type: text/calendar", CALENDAR
                secure.sendall(f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
        except OSError:
            caller.close()

    def taken(self):
        """Who came since this was asked last."""
        with self.lock:
            knocks, self.knocks = self.knocks, []
        return knocks


def url(address):
    return f"https://[{address}]/agenda" if ":" in address else f"https://{address}/agenda"


def main():
    shutil.copy(ROOT / "schedules/klein.yaml", FOLDER)
    shutil.copytree(ROOT / "schedules/holidays", FOLDER / "holidays")
    (FOLDER / "leernetwerk.yaml").write_text("fetch: true\n")
    common = ("klein.yaml", "--out", "uit", "--now", NOW)
    done = subprocess.run([BINARY, "access", *common, "--public-url", "https://netwerk.example", "--json"], cwd=FOLDER,
                          capture_output=True, text=True, check=True)
    page = next(entry["url"] for entry in json.loads(done.stdout)["access"]
                if entry["participant"] == "breda" and entry["purpose"] == "page").replace("https://netwerk.example", "")
    internet = Internet()
    # A proxy of the environment, which is none of this program's.
    os.environ |= {name: "http://127.0.0.1:3128" for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")}
    server = Workplace(BINARY, str(FOLDER / "klein.yaml"), str(FOLDER / "uit"), NOW, log=str(FOLDER / "serve.txt"),
                       site="https://netwerk.example")
    answers = FOLDER / "uit/answers/breda.json"

    def fetch(address):
        return server.post(page + "/agenda/adres", {"adres": address})

    for address in (url(OPEN), f"webcal://{OPEN}/agenda", f"https://{TURN}/naar/https://{OPEN}/agenda"):
        done = fetch(address)
        expect(done.status == 303 and "2026-03-10T13:00" in answers.read_text(), f"{address} is fetched")
        expect({place for place, _ in internet.taken()} == {"8.8.8.8"}, "from where its name leads")
    kept = answers.read_text()
    expect("tandarts" not in kept, "and the times alone are kept")
    for address in PUBLIC:
        fetch(url(address))
        expect(len(internet.taken()) == 1, f"{address} is public, and is asked")

    wrong, count = [], 0
    for kind, addresses in PRIVATE.items():
        for address in addresses:
            for way, asked, own in (("itself", url(address), 0), ("by a turn", f"https://{TURN}/naar/{url(address)}", 1)):
                done, count = fetch(asked), count + 1
                text, knocks = unescape(done.text), internet.taken()
                if len(knocks) != own or any(place != "8.8.8.8" for place, _ in knocks):
                    wrong.append(f"{kind} {address} {way}: came to {knocks}")
                if done.status != 400 or "niet naar het open internet" not in text or "blijft staan" not in text:
                    wrong.append(f"{kind} {address} {way}: {done.status} {text[-600:]}")
    each(wrong, count, "no address that is not public is connected to, and each is refused with a sentence")
    wrong = []
    for address in OTHERS:
        done = fetch(address)
        if done.status != 400 or internet.taken():
            wrong.append(f"{address}: {done.status}")
    each(wrong, len(OTHERS), "nor any other port or scheme, nor with a name in it")
    expect(fetch(f"https://{TURN}/naar/http://{OPEN}/agenda").status == 400
           and [place for place, _ in internet.taken()] == ["8.8.8.8"], "nor away from https by a turn")
    expect(answers.read_text() == kept, "what was read before stands")
    shown = server.get(page + "/beschikbaarheid").text + server.get(page).text
    expect(OPEN not in shown and TURN not in shown, "no page has the address")
    server.end()
    expect((FOLDER / "serve.txt").read_text().count("\n") <= 1, "and no log")
    sys.exit(1 if failures else 0)


main()
