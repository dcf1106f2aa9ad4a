#!/usr/bin/env python3
"""Kills a workplace at chance moments while a browser posts, and starts it again: whatever was
confirmed is there, and the folder can be worked on.

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


def main():
    chance = random.Random(7)
    workplace = Workplace()
    sessions = [session["id"] for session in workplace.state()["sessions"]]
    confirmed, lost = 0, 0
    operations = workplace.state()["operations"]
    for number in range(COUNT):
        killed = threading.Timer(chance.uniform(0.0, 0.3), workplace.process.kill)
        killed.start()
        try:
            while True:
                one, other = chance.sample(sessions, 2)
                status, text = workplace.ask("POST", "/schets", f"session={one}&swap={other}")
                if status == 200:
                    operations = json.loads(text)["operations"]
                    confirmed += 1
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            pass
        workplace.process.wait()
        workplace = Workplace()
        found = workplace.state()["operations"]
        if found[:len(operations)] != operations or len(found) > len(operations) + 1:
            lost += 1
            print(f"FAIL kill {number}: {len(operations)} confirmed, {len(found)} found")
        operations = found
        if len(operations) > 300:
            status, _ = workplace.ask("POST", "/schets/weg")
            operations = workplace.state()["operations"]
    workplace.process.terminate()
    workplace.process.wait()
    print(f"{COUNT} kills, {confirmed} confirmed changes, {lost} lost")
    sys.exit(1 if lost or not confirmed else 0)


main()
