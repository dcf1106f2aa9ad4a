#!/usr/bin/env python3
"""Kills a workplace at chance moments while a browser posts and while it plans, and starts it again:
whatever was confirmed is there, and the folder can be worked on.

Usage: kills.py BINARY SCHEDULE OUT COUNT; the schedule has a plan in OUT.
"""
import http.client
import json
import random
import subprocess
import sys
import threading
import time

BINARY, SCHEDULE, OUT, COUNT = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
BROKEN = (OSError, http.client.HTTPException, json.JSONDecodeError)
chance = random.Random(7)


class Workplace:
    """A server with a browser that has come in."""

    def __init__(self):
        self.process = subprocess.Popen([BINARY, "serve", SCHEDULE, "--out", OUT],
                                        stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()
        address = self.process.stdout.readline().strip()
        self.host, path = address.split("/")[2], "/" + address.split("/", 3)[3]
        self.cookie = ""
        self.cookie = self.ask("POST", path)[1].split(";")[0]

    def ask(self, method, path, body=""):
        connection = http.client.HTTPConnection(self.host, timeout=20)
        connection.request(method, path, body, {
            "Cookie": self.cookie, "Origin": "http://" + self.host, "Accept": "application/json"})
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response.status, response.getheader("Set-Cookie") or text

    def state(self):
        status, text = self.ask("GET", "/schets")
        if status != 200:
            sys.exit(f"after a kill the board answers {status}: {text}")
        return json.loads(text)

    def swap(self, sessions):
        """Exchanges two sessions; what the sketch has then, `None` where that was refused."""
        one, other = chance.sample(sessions, 2)
        status, text = self.ask("POST", "/schets", f"session={one}&swap={other}")
        return json.loads(text)["operations"] if status == 200 else None

    def killed(self, within, work):
        """Does some work until a kill at a chance moment ends it; the workplace after that."""
        threading.Timer(chance.uniform(0.0, within), self.process.kill).start()
        try:
            work()
        except BROKEN:
            pass
        self.process.wait()
        return Workplace()


def posting(workplace, sessions):
    """Kills while a browser posts: how many changes were confirmed, and how many kills lost some."""
    confirmed, lost = 0, 0
    operations = workplace.state()["operations"]

    def post():
        nonlocal operations, confirmed
        while True:
            if (done := workplace.swap(sessions)) is not None:
                operations, confirmed = done, confirmed + 1

    for number in range(COUNT):
        workplace = workplace.killed(0.3, post)
        found = workplace.state()["operations"]
        if found[:len(operations)] != operations or len(found) > len(operations) + 1:
            lost += 1
            print(f"FAIL kill {number}: {len(operations)} confirmed, {len(found)} found")
        operations = found
        if len(operations) > 300:
            workplace.ask("POST", "/schets/weg")
            operations = workplace.state()["operations"]
    return workplace, confirmed, lost


def planning(workplace, sessions):
    """Kills while it plans, half of the times beside a sketch: what each planning that had ended came
    to, and how many kills lost that."""
    ends, lost = [], 0

    def plan():
        nonlocal ended
        if chance.random() < 0.5:
            workplace.swap(sessions)
        begun = json.loads(workplace.ask("POST", "/zoek", "mode=cheapest&seconds=1")[1])
        while True:
            seen = json.loads(workplace.ask("GET", f"/zoek/{begun['run']}")[1])
            if seen["state"] not in ("searching", "stopping"):
                ended = begun["run"], seen
            time.sleep(0.02)

    for number in range(COUNT):
        ended = None
        workplace.ask("POST", "/schets/weg")
        workplace = workplace.killed(2.5, plan)
        workplace.state()
        if ended is None:
            continue
        name, seen = ended
        status, text = workplace.ask("GET", f"/zoek/{name}")
        after = json.loads(text) if status == 200 else {}
        ends.append(seen["state"])
        if any(after.get(key) != seen.get(key) for key in ("state", "cost", "bound", "changes")):
            lost += 1
            print(f"FAIL kill {number}: {seen} ended, then {status} {text[:200]}")
    return workplace, ends, lost


def main():
    workplace = Workplace()
    sessions = [session["id"] for session in workplace.state()["sessions"]]
    workplace, confirmed, lost = posting(workplace, sessions)
    print(f"{COUNT} kills while posting, {confirmed} confirmed changes, {lost} lost", flush=True)
    workplace, ends, forgotten = planning(workplace, sessions)
    counts = ", ".join(f"{ends.count(state)} {state}" for state in sorted(set(ends)))
    print(f"{COUNT} kills while planning, of which had ended: {counts or 'none'}; {forgotten} lost")
    workplace.process.terminate()
    workplace.process.wait()
    sys.exit(1 if lost or forgotten or not confirmed or not ends else 0)


main()
