#!/usr/bin/env python3
"""How a workplace ends on SIGTERM while it plans, watched by browsers that keep their connections: within
five seconds, and with the best plan so far. By hand, on a machine with nothing else to do.

Usage: ending.py BINARY SCHEDULE FOLDER; FOLDER is new.
"""
import http.client
import json
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

from host import expect, failures

BINARY, SCHEDULE, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])


class Browser:
    """A workplace, and a browser that has come in."""

    def __init__(self, out):
        self.process = subprocess.Popen([BINARY, "serve", SCHEDULE, "--out", str(out)], stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()
        address = self.process.stdout.readline().strip()
        self.host, path = address.split("/")[2], "/" + address.split("/", 3)[3]
        self.cookie, self.kept = "", []
        self.cookie = self.ask("POST", path)[0].getheader("Set-Cookie").split(";")[0]

    def ask(self, method, path, body="", whole=True):
        connection = http.client.HTTPConnection(self.host, timeout=60)
        connection.request(method, path, body, {
            "Cookie": self.cookie, "Origin": f"http://{self.host}", "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded"})
        response = connection.getresponse()
        self.kept.append(connection)
        return response, response.read() if whole else response.readline()

    def plan(self):
        """Begins to plan, and waits until there is something to keep."""
        run = json.loads(self.ask("POST", "/zoek", "mode=cheapest&seconds=600")[1])["run"]
        while json.loads(self.ask("GET", f"/zoek/{run}")[1]).get("cost") is None:
            time.sleep(0.2)
        return run

    def end(self, what):
        start = time.time()
        self.process.terminate()
        try:
            code = self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = "killed"
        seconds = time.time() - start
        expect(code == 0 and seconds < 5, f"{what}: it ends with {code} after {seconds:.2f} s")


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    browser = Browser(FOLDER / "stil")
    for _ in range(50):
        browser.ask("GET", "/schema")
    host, port = browser.host.split(":")
    silent = [socket.create_connection((host, int(port))) for _ in range(20)]
    browser.end(f"with {len(browser.kept) + len(silent)} connections that are kept")
    for name, watches in (("plan", 0), ("kijkers", 3)):
        browser = Browser(FOLDER / name)
        run = browser.plan()
        for _ in range(watches):
            browser.ask("GET", f"/zoek/{run}/stroom", whole=False)
        browser.end(f"while it plans, with {watches} who watch")
        expect((FOLDER / name / "plan.json").exists(), "and the best so far is kept")
    sys.exit(1 if failures else 0)


main()
