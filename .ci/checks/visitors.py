#!/usr/bin/env python3
"""How long 200 participants wait who open their pages within a minute, while 200 calendar programs poll
their feeds each minute and the workplace plans on all cores (docs/hosting.md).

Usage: visitors.py BINARY FOLDER [MINUTES]; FOLDER is new. By hand: it measures this machine.
"""
import http.client
import json
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

from host import Post, Workplace

BINARY, FOLDER = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
MINUTES = float(sys.argv[3]) if len(sys.argv) > 3 else 2
PILOTS, CONTACTS, EXPERTS = 60, 3, 20
NOW = "2026-12-01T09:00:00Z"
HEAD = """programme:
  id: druk
  title: Netwerk “Druk”
  organiser: {name: Team, email: team@druk.example}
  from: 2027-01-11
  until: 2027-12-17
calendar: {weekdays: [tue, wed, thu], dayparts: {ochtend: "09:30-12:30", middag: "13:30-16:30"}, schoolHolidays: open}
themes:
  - {id: start, title: Kennismaking, sessions: 12, pilots: 4-6, experts: 1}
  - {id: werving, title: Werving, sessions: 12, pilots: 4-6, experts: 1, after: [start]}
  - {id: praktijk, title: Praktijk, sessions: 12, pilots: 4-6, experts: 1, after: [start]}
venues:
  - {id: utrecht, title: Zaal, place: Utrecht}
  - {id: online, title: Online, online: true, url: "https://meet.example/druk"}
"""


def command(*arguments):
    done = subprocess.run([BINARY, *arguments], cwd=FOLDER, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def programme():
    """A published programme of 200 people, with the paths of their pages and of their calendars."""
    lines = [HEAD + "pilots:"]
    for pilot in range(PILOTS):
        contacts = ", ".join(f"{{name: Persoon {one}, email: p{pilot}x{one}@pilot.example}}"
                             for one in range(CONTACTS))
        lines.append(f"  - {{id: pilot-{pilot}, title: Pilot {pilot}, place: Utrecht, contacts: [{contacts}]}}")
    lines.append("experts:")
    lines += [f"  - {{id: expert-{one}, name: Expert {one}, email: e{one}@expert.example, place: Utrecht, "
              "themes: {start: 1, werving: 1, praktijk: 1}}" for one in range(EXPERTS)]
    (FOLDER / "druk.yaml").write_text("\n".join(lines) + "\n")
    command("plan", "druk.yaml", "--out", "uit", "--now", NOW, "--seconds", "10", "--no-proof")
    site = "https://druk.example"
    listed = command("access", "druk.yaml", "--out", "uit", "--public-url", site, "--json", "--now", NOW)
    command("publish", "druk.yaml", "--out", "uit", "--now", NOW)
    access = json.loads(listed)["access"]
    return [[entry["url"].replace(site, "") for entry in access if entry["purpose"] == purpose]
            for purpose in ("page", "feed")]


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    pages, feeds = programme()
    post = Post()
    (FOLDER / "leernetwerk.yaml").write_text(f"mail: {{smtp: '{post.url}'}}\n")
    server = Workplace(BINARY, str(FOLDER / "druk.yaml"), str(FOLDER / "uit"), NOW,
                       log=str(FOLDER / "serve.txt"))
    server.sign_in(post, "team@druk.example")
    # Planning goes on for as long as is measured.
    asked = server.team("/zoek", {"mode": "cheapest", "seconds": str(int(MINUTES * 60) + 60)},
                        Accept="application/json")
    run = json.loads(asked.text)["run"]
    time.sleep(3)
    times, failed, lock = {"page": [], "feed": []}, [], threading.Lock()

    def visit(kind, path, moments):
        tag = None
        for moment in moments:
            time.sleep(max(0, begin + moment - time.time()))
            start = time.time()
            try:
                connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
                headers = {"Host": server.site.split("//")[1]} | ({"If-None-Match": tag} if tag else {})
                connection.request("GET", path, headers=headers)
                response = connection.getresponse()
                response.read()
                connection.close()
                took = time.time() - start
                is_well = response.status == (304 if tag else 200)
            except OSError:
                took, is_well = time.time() - start, False
            with lock:
                times[kind].append(took)
                if not is_well:
                    failed.append(path)
            if kind == "feed" and is_well and random.random() < 0.5:
                tag = response.headers["ETag"]

    chance = random.Random(1)
    visits = [("page", path, [chance.uniform(0, 60) + 60 * minute for minute in range(int(MINUTES))])
              for path in pages]
    visits += [("feed", path, [chance.uniform(0, 60) + 60 * minute for minute in range(int(MINUTES))])
               for path in feeds]
    begin = time.time()
    threads = [threading.Thread(target=visit, args=one) for one in visits]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    state = json.loads(server.get(f"/zoek/{run}", "team", Accept="application/json").text)["state"]
    code, seconds = server.end()
    post.stop()
    for kind, took in times.items():
        took.sort()
        share = sum(one <= 0.1 for one in took) / len(took)
        print(f"{kind}: {len(took)} answers, median {took[len(took) // 2] * 1000:.0f} ms, 99 % within "
              f"{took[int(len(took) * 0.99)] * 1000:.0f} ms, longest {took[-1] * 1000:.0f} ms; "
              f"{share:.1%} within 100 ms")
    print(f"{len(failed)} failed of {sum(map(len, times.values()))}; meanwhile the "
          f"planning is {state}; the server ended with {code} in {seconds:.1f} s")
    sys.exit(1 if failed or state != "searching" else 0)


main()
