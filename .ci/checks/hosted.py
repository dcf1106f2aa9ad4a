#!/usr/bin/env python3
"""A hosted programme of twenty participants, from the poll to the third publication, over HTTP and mail.

The team signs in by a mailed button and asks; every participant answers on its own page; what they
said goes into the schedule; then three publications, with answers and somebody who drops out between
them. After each, everybody's subscribed calendar, and the calendar that follows from nothing but its
mails, equals its agenda file. At the end every secret is looked for where it does not belong.

Usage: hosted.py BINARY FOLDER [--seed N]; FOLDER is new.
"""
import argparse
import email.message
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from datetime import date, datetime, timezone
from html.parser import HTMLParser
from pathlib import Path

import icalendar
import yaml

from host import Post, Workplace, each, expect, failures, link

PLACES = ["Breda", "Zwolle", "Utrecht", "Ede", "Emmen", "Venlo", "Arnhem", "Almere", "Tilburg", "Leiden",
          "Deventer", "Haarlem", "Assen", "Gouda"]
EXPERTS = ["Eva", "Bas", "Cor", "Dirk", "Ine", "Jet"]
TEAM, FEED = "sanne@team.example", ["breda", "eva"]
NOW = ["2026-12-01T09:00:00Z", "2026-12-15T09:00:00Z", "2026-12-21T09:00:00Z"]
HEAD = """# Een netwerk van twintig deelnemers.
programme:
  id: twintig
  title: Netwerk “Twintig”  # zoals op de website
  organiser: {name: Programmateam Twintig, email: team@twintig.example}
  from: 2027-01-11
  until: 2027-12-17

calendar:
  # Op maandag en vrijdag komt niemand.
  weekdays: [tue, thu]
  dayparts: {ochtend: "09:30-12:30", middag: "13:30-16:30"}
  schoolHolidays: open
  closed: [2027-07-19..2027-08-27]   # zomer
gap: 7

themes:
  - {id: start, title: Kennismaking, sessions: 1, pilots: all, until: 2027-03-31}
  # De groepen gaan over hun eigen werk.
  - {id: werving, title: Werving, sessions: 3, pilots: 4-5, after: [start]}
  - {id: praktijk, title: Praktijk, sessions: 3, pilots: 4-5, after: [start]}
  - {id: slot, title: Terugblik, sessions: 1, pilots: all, after: [werving, praktijk]}
"""


def schedule(chance):
    """The schedule, with comments at every participant, and whom it names: (participant, address)."""
    lines, people = [HEAD, "pilots:"], []
    for number, place in enumerate(PLACES):
        id = place.lower()
        contacts = [f"{id}@pilot.example"] + ([f"tweede@{id}.example"] if number % 5 == 0 else [])
        people += [(id, address) for address in contacts]
        lines += [f"  - id: {id}   # pilot {number + 1}", f"    title: Pilot {place}", f"    place: {place}",
                  "    contacts:"]
        lines += [f"      - {{name: Persoon {address.split('@')[0]}, email: {address}}}" for address in contacts]
        if number % 3 == 0:
            lines += ["    # Liever niet op de eerste dagen van de maand.",
                      f"    avoid: [2027-{chance.randint(4, 6):02}-01..2027-{chance.randint(7, 9):02}-03]"]
        if number % 4 == 0:
            lines.append("    unavailable:  # met de hand\n      - 2027-W19   # week van de examens")
    lines += ["", "# Wie iets komt vertellen.", "experts:"]
    for name in EXPERTS:
        id = name.lower()
        people.append((id, f"{id}@expert.example"))
        lines += [f"  - id: {id}", f"    name: {name}", f"    email: {id}@expert.example", "    place: Utrecht",
                  "    themes: {start: 1, werving: 2, praktijk: 2, slot: 1}   # hoe goed"]
    lines += ["", "venues:"]
    lines += [f"  - {{id: {place.lower()}, title: Pilot {place}, host: {place.lower()}, place: {place}}}"
              for place in PLACES[:6]]
    lines.append('  - {id: online, title: Online, online: true, url: "https://meet.example/twintig"}')
    return "\n".join(lines) + "\n# Einde van het schema.\n", people


class Forms(HTMLParser):
    """The forms of a page, each with its fields as a browser would send them; and its list of slots."""

    def __init__(self, page):
        super().__init__()
        self.forms, self.choices, self.form = [], {}, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        if tag == "form":
            self.form = (has.get("action"), {}, [])
            self.forms.append(self.form)
        if self.form is None or "name" not in has:
            return
        if tag == "input" and has.get("type") == "radio":
            self.choices.setdefault(has["name"], None)
            if "checked" in has:
                self.choices[has["name"]] = has["value"]
        elif tag == "input":
            self.form[1][has["name"]] = has.get("value", "")
        elif tag == "button":
            self.form[2].append((has["name"], has["value"]))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None

    def to(self, action):
        """The fields of every form that goes to an address."""
        return [fields for where, fields, _ in self.forms if where and where.endswith(action)]


WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def holds(when, day, daypart):
    """Whether a WHEN of the schedule holds of a slot."""
    def word(text):
        if ".." in text:
            first, last = text.split("..")
            return first <= day.isoformat() <= last
        if re.fullmatch(r"\d{4}-W\d\d", text):
            year, week, _ = day.isocalendar()
            return text == f"{year}-W{week:02}"
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return text == day.isoformat()
        return text == (WEEKDAYS[day.weekday()] if text in WEEKDAYS else daypart)
    return all(word(part) for part in str(when).split())


class Play:
    """The programme, its people and what is known of it."""

    def __init__(self, binary, folder, seed):
        self.binary, self.folder, self.chance = binary, folder, random.Random(seed)
        folder.mkdir(parents=True)
        self.file, self.out = folder / "twintig.yaml", folder / "uit"
        written, self.people = schedule(self.chance)
        self.file.write_text(written)
        self.post = Post()
        channels = ", ".join(f"{id}: feed" for id in FEED)
        (folder / "leernetwerk.yaml").write_text(
            f"team: [{{name: Sanne, email: {TEAM}}}]\nmail: {{smtp: '{self.post.url}'}}\n"
            f"channel: {{{channels}}}\n")
        self.server, self.answers, self.logs = None, [], []
        self.pages, self.feeds, self.validators = {}, {}, {}
        self.secrets, self.said = {}, {}

    def start(self, now):
        port = self.server.port if self.server else None
        self.server = Workplace(self.binary, str(self.file), str(self.out), now, port,
                                str(self.folder / "serve.txt"))
        self.answers.append(self.server.answers)

    def stop(self):
        code, seconds = self.server.end()
        expect(code == 0 and seconds < 5, f"SIGTERM ends the server: {code}, {seconds:.1f} s")

    def sign_in(self):
        path = self.server.sign_in(self.post, TEAM)
        self.secrets[path.split("/")[2]] = TEAM
        self.secrets[self.server.cookie.split("=")[1]] = "the team's browser"
        expect(self.server.post(path).status == 410, "the mailed button works once")

    def send(self):
        """Sends what waits, and returns what arrived."""
        before = len(self.post.mails)
        self.server.team("/post/versturen")
        for _ in range(600):
            states = [message["state"] for message in self.outbox()]
            if not {"queued", "sending", "postponed"} & set(states):
                break
            time.sleep(0.1)
        expect(set(states) == {"sent"}, f"all mails are sent ({len(states)})")
        return self.post.mails[before:]

    def outbox(self):
        return json.loads(self.server.get("/post", "team", Accept="application/json").text)["messages"]

    def plan(self, mode):
        answer = self.server.team("/zoek", {"mode": mode, "seconds": "8"}, Accept="application/json")
        run = json.loads(answer.text)["run"]
        for _ in range(300):
            state = json.loads(self.server.get(f"/zoek/{run}", "team", Accept="application/json").text)
            if state["state"] != "searching":
                break
            time.sleep(0.2)
        expect(state["state"] == "written", f"there is a plan: {state}")
        return state

    def publish(self, number):
        preview = self.server.get("/publiceren", "team")
        expect(f"Publiceer versie {number}" in preview.text, f"version {number} can be published")
        self.server.team("/publiceren", {})
        mails = self.send()
        self.compare(number)
        return mails

    # The poll

    def ask_all(self):
        self.server.team("/toegang/maak", {})
        self.server.team("/peiling/vraag", {})
        mails = self.send()
        for to, mail in mails:
            path = link(mail, self.server.site)
            self.pages[to] = path.rsplit("/", 1)[0]
        each([to for _, to in self.people if to not in self.pages], len(mails),
             "everybody was asked by a mail with an address")
        expect(len(mails) == len(self.people) == len(set(self.pages.values())), "each has one of one's own")

    def poll(self, to):
        page = self.server.get(self.pages[to] + "/beschikbaarheid", to)
        return Forms(page.text)

    def answer(self, id, to):
        """Answers as somebody does who takes the trouble: whole times at once, then single slots."""
        path, chance = self.pages[to] + "/beschikbaarheid", self.chance
        known = self.poll(to).choices
        press = chance.choice([None, "tue=rather-not", "middag=rather-not", "2027-W14=never",
                               "2027-W22=never", "thu=rather-not"])
        if press:
            self.server.post(path, {"alles": press, "opmerking": ""}, to)
            when, word = press.split("=")
            known = {name: word if holds(when, *slot(name)) else answer for name, answer in known.items()}
        given = {}
        for name in known:
            kind = chance.random()
            answer = "never" if kind < 0.06 else "rather-not" if kind < 0.14 else "can" if kind < 0.7 else None
            if answer:
                given[name] = answer
        known |= given
        form = {name: answer for name, answer in known.items() if answer}
        done = self.server.post(path, form | {"opmerking": f"Groet van {id}"}, to)
        shown = self.poll(to).choices
        self.said[id] = known
        return [f"{to}: {done.status}, {name}: {shown.get(name)}, not {answer}"
                for name, answer in known.items() if shown.get(name) != answer]

    def calendar(self, id, to):
        """Sends one's own calendar: the slot that it takes counts as said."""
        name, _ = next((name, answer) for name, answer in self.said[id].items() if answer is None)
        day, daypart = slot(name)
        hours = ("T100000", "T110000") if daypart == "ochtend" else ("T140000", "T150000")
        busy = [f"{day:%Y%m%d}{hour}" for hour in hours]
        calendar = "\r\n".join(
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Elders//NL", "BEGIN:VEVENT", "UID:tandarts@elders",
             "DTSTAMP:20261101T000000Z", f"DTSTART;TZID=Europe/Amsterdam:{busy[0]}",
             f"DTEND;TZID=Europe/Amsterdam:{busy[1]}", "SUMMARY:Bij de tandarts", "END:VEVENT", "END:VCALENDAR", ""])
        sent = self.server.post(self.pages[to] + "/agenda", None, to, files=[("mijn.ics", calendar.encode())])
        kept = (self.out / "answers" / f"{id}.json").read_text()
        expect(sent.status == 303 and "tandarts" not in kept and day.isoformat() in kept,
               "of one's own calendar the times alone are kept")
        self.said[id][name] = "never"

    def ask(self):
        self.ask_all()
        silent = {id for id, _ in self.chance.sample(self.people, 4)}
        first = {}
        for id, to in self.people:
            first.setdefault(id, to)
        wrong = [fault for id, to in first.items() if id not in silent for fault in self.answer(id, to)]
        each(wrong, len(first) - len(silent), "what one answers is shown as it was said")
        self.server.team("/peiling/herinner", {})
        reminded = sorted(to for to, _ in self.send())
        expect(reminded == sorted(to for id, to in self.people if id in silent),
               f"the silent are reminded and nobody else ({len(reminded)})")
        wrong = [fault for id in first if id in silent for fault in self.answer(id, first[id])]
        each(wrong, len(silent), "they answer too")
        self.calendar("gouda", first["gouda"])
        self.take_in()
        self.server.team("/peiling/sluit", {"dicht": "ja"})
        late = self.server.post(self.pages[first["ede"]] + "/beschikbaarheid",
                                {"opmerking": "Toch ziek op 4 maart"}, first["ede"])
        overview = self.server.get("/peiling", "team").text
        expect(late.status == 303 and "Toch ziek op 4 maart" in overview,
               "after the round a word goes to the team")
        refused = self.server.post(self.pages[first["ede"]] + "/beschikbaarheid", {"alles": "thu=never"},
                                   first["ede"])
        expect(refused.status == 400, "and nothing else changes any more")

    def take_in(self):
        """Puts what was said into the schedule, and compares the two, slot by slot."""
        before = self.file.read_text()
        forms = Forms(self.server.get("/peiling", "team").text).to("/peiling/overnemen")
        stale = self.server.post("/peiling/overnemen", forms[0] | {"gezien": "unavailable: fri"}, "team")
        expect(stale.status == 409 and self.file.read_text() == before, "what was not seen is not taken in")
        accepted = {}
        # What one cannot do closes slots to others, of whom they are not asked any more: after each press
        # the page shows what is left.
        while forms:
            accepted.setdefault(forms[0]["wie"], []).extend(forms[0]["gezien"].split("\n"))
            self.server.team("/peiling/overnemen", forms[0])
            forms = Forms(self.server.get("/peiling", "team").text).to("/peiling/overnemen")
        expect(len(accepted) == 20, f"every participant's answers are taken in ({len(accepted)})")
        asked = {id: self.poll(to).choices for id, to in self.people}
        after = self.file.read_text()
        former, later = yaml.safe_load(before), yaml.safe_load(after)
        wrong, count, lines = [], 0, 0
        for kind in ("pilots", "experts"):
            for old, new in zip(former[kind], later[kind]):
                for line in accepted[new["id"]]:
                    lines += 1
                    key, when = line.split(": ")
                    if when not in map(str, new.get(key, [])):
                        wrong.append(f"{new['id']} {line} was accepted, and is not there")
                for key in ("unavailable", "avoid"):
                    more = [when for when in new.get(key, []) if when not in old.get(key, [])]
                    wrong += [f"{new['id']} {key}: {when} was not accepted" for when in more
                              if f"{key}: {when}" not in accepted[new["id"]]]
                for name, answer in self.said[new["id"]].items():
                    if answer is None or name not in asked[new["id"]]:
                        continue
                    count += 1
                    lists = [key for key in ("unavailable", "avoid")
                             if any(holds(when, *slot(name)) for when in new.get(key, []))]
                    known = [key for key in ("unavailable", "avoid")
                             if any(holds(when, *slot(name)) for when in old.get(key, []))]
                    want = {"never": "unavailable", "rather-not": "avoid"}.get(answer)
                    if want and want not in lists and "unavailable" not in known:
                        wrong.append(f"{new['id']} {name}: {answer}, schedule {lists}")
                    if not want and lists != known:
                        wrong.append(f"{new['id']} {name}: {answer}, schedule {lists}, was {known}")
        each(wrong, count, f"{lines} lines that the team accepted, and no others, are in the schedule; they say "
             "every answer of a time that is still asked of")
        words = re.compile(r"#.*$", re.MULTILINE)
        expect(words.findall(before) == words.findall(after),
               f"its comments stand in their order ({len(words.findall(after))})")

        def rest_of(data):
            return json.dumps([data | {"pilots": 0, "experts": 0}] + [
                {key: value for key, value in one.items() if key not in ("unavailable", "avoid")}
                for kind in ("pilots", "experts") for one in data[kind]], default=str)
        expect(rest_of(former) == rest_of(later), "the rest of it says what it said, in the same order")

    # What was published

    def compare(self, number):
        """Everybody's calendars, and the validators of the one to subscribe to."""
        wrong, count, feeds, mails, pages = [], 0, 0, 0, 0
        for id, to in self.people:
            page = self.server.get(self.pages[to], to).text
            self.feeds[to] = re.search(re.escape(self.server.site) + r"(/f/[a-z2-7]{26}/leernetwerk\.ics)", page)[1]
            bytes = (self.out / "agenda" / f"{id}.ics").read_bytes()
            agenda = events(bytes)
            confirmed = {uid: event for uid, event in agenda.items() if event["status"] == "CONFIRMED"}
            count += len(confirmed)
            answer = self.server.get(self.feeds[to], to)
            if answer.status != 200 or answer.body != bytes:
                wrong.append(f"feed of {to}: {answer.status}, {len(answer.body)} bytes")
            feeds += 1
            if id not in FEED:
                mails += 1
                kept = replay(mail for address, mail in self.post.mails if address == to)
                if kept != confirmed:
                    wrong.append(f"mails to {to}: {differs(kept, confirmed)}")
            elif replay(mail for address, mail in self.post.mails if address == to):
                wrong.append(f"{to} subscribes and got invitations")
            shown = len(re.findall(r'<a href="/p/[a-z2-7]{26}/sessies/[^"]+">', page))
            pages += 1
            if shown != len(confirmed):
                wrong.append(f"page of {to}: {shown} sessions, {len(confirmed)} in the agenda")
            wrong += self.validate(to, answer, bytes)
        each(wrong, count, f"version {number}: {feeds} subscribed calendars, {mails} calendars from mails and "
             f"{pages} pages equal the agendas, event by event")

    def validate(self, to, answer, bytes):
        path, wrong = self.feeds[to], []

        def ask(method="GET", **headers):
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            return self.server.ask(method, path, None, to, **headers)

        head = answer.headers
        tag, modified = head.get("etag", ""), head.get("last-modified", "")
        if not re.fullmatch(r'"[^"]+"', tag) or not modified:
            return [f"feed of {to} names no state: {head}"]
        if set(head) & {"content-encoding", "content-disposition", "location", "set-cookie", "vary"}:
            wrong.append(f"feed of {to} has more than a calendar: {head}")
        cases = [({"If_None_Match": tag}, 304), ({"If_None_Match": "W/" + tag}, 304),
                 ({"If_None_Match": f'"x", {tag}'}, 304), ({"If_None_Match": "*"}, 304),
                 ({"If_None_Match": '"x"'}, 200), ({"If_Modified_Since": modified}, 304),
                 ({"If_Modified_Since": "Mon, 05 Jan 2015 09:00:00 GMT"}, 200),
                 ({"If_None_Match": '"x"', "If_Modified_Since": modified}, 200),
                 ({"Accept_Encoding": "gzip, br"}, 200), ({"Range": "bytes=0-9"}, 200)]
        for headers, status in cases:
            got = ask(**headers)
            if got.status != status or got.body != (bytes if status == 200 else b""):
                wrong.append(f"feed of {to}, {headers}: {got.status}, {len(got.body)} bytes")
            if got.headers.get("etag") != tag or got.headers.get("last-modified") != modified:
                wrong.append(f"feed of {to}, {headers}: other validators")
            if status == 304 and got.headers.get("content-length", str(len(bytes))) != str(len(bytes)):
                wrong.append(f"feed of {to}, {headers}: 304 says Content-Length {got.headers['content-length']}")
        got = ask("HEAD")
        same = {name: value for name, value in head.items() if name != "date"}
        if got.body or {name: value for name, value in got.headers.items() if name != "date"} != same:
            wrong.append(f"HEAD of the feed of {to}: {got.headers}, GET says {same}")
        if to in self.validators:
            old, when, before = self.validators[to]
            got = ask(If_None_Match=old)
            if got.status != (304 if before == bytes else 200):
                wrong.append(f"feed of {to} against its former state: {got.status}")
            if (tag == old) != (before == bytes) or http_time(modified) < http_time(when):
                wrong.append(f"validators of {to} went from {old}, {when} to {tag}, {modified}")
            if before != bytes and ask(If_Modified_Since=when).status != 200:
                wrong.append(f"feed of {to} changed, and says that it did not")
        self.validators[to] = (tag, modified, bytes)
        return wrong

    # Answers

    def respond(self):
        """Everybody answers some invitations, by page or by mail, and some both ways; the later counts."""
        chance, want, replies = self.chance, {}, []
        words = {"ja": "ACCEPTED", "misschien": "TENTATIVE", "nee": "DECLINED"}
        files = {message["message"]: message["file"] for message in self.outbox()}
        known = 0
        for id, to in self.people:
            if id in FEED:
                continue
            invited = {files[mail["Message-ID"]].split("_")[2].split(".")[0]: event
                       for address, mail in self.post.mails if address == to
                       for calendar in calendars(mail) for event in calendar.walk("VEVENT")}
            for session, event in invited.items():
                path = f"{self.pages[to]}/sessies/{session}"
                version = Forms(self.server.get(path, to).text).to(f"/sessies/{session}")[0]["versie"]
                by_page = chance.random() < 0.6
                if by_page:
                    answer = chance.choices(list(words), (6, 2, 1))[0]
                    done = self.server.post(
                        path, {"versie": version, "antwoord": answer, "opmerking": "Tot dan"}, to)
                    if done.status != 303:
                        expect(False, f"an answer by page: {done.status}")
                    want[(to, session)] = (words[answer], "page")
                if chance.random() < 0.3:
                    is_later, answer = chance.random() < 0.6, chance.choice(list(words.values()))
                    replies.append((f"{len(replies)}.eml", reply(event, to, answer, is_later)))
                    if is_later or not by_page:
                        want[(to, session)] = (answer, "mail")
                    else:
                        known += 1
        self.want, self.replies, self.known = want, replies, known

    def read_replies(self):
        """Reads in what came by mail, and looks at all that was answered."""
        want, replies, known = self.want, self.replies, self.known
        taken = self.server.team("/deelnemers/antwoorden", None, files=replies, Accept="application/json")
        results = [one["result"] for one in json.loads(taken.text)["replies"]]
        expect(known and results.count("recorded") == len(replies) - known and results.count("known") == known,
               f"answers by mail are recorded ({len(replies)}), but for those of before one by page ({known})")
        have = self.recorded()
        each([f"{key}: {have.get(key)}, not {value}" for key, value in want.items() if have.get(key) != value[0]]
             + [f"{key} was not answered" for key in have if key not in want], len(want),
             "answers by page and by mail stand as they were given, the later of two")
        wrong = []
        for (to, session), (answer, way) in want.items():
            shown = self.server.get(f"{self.pages[to]}/sessies/{session}", to).text
            said = {"ACCEPTED": "U komt", "TENTATIVE": "U komt misschien", "DECLINED": "U komt niet"}[answer]
            where = "op deze pagina" if way == "page" else "per mail"
            if f"{said} (gezegd {where}" not in shown:
                wrong.append(f"{to} {session}: {answer} by {way} is not shown")
        each(wrong, len(want), "and everybody sees one's own, with how it came")

    def recorded(self):
        """What the command lists."""
        run = subprocess.run([self.binary, "answers", str(self.file), "--out", str(self.out), "--json"],
                             capture_output=True, text=True, check=True)
        found = {}
        words = {"comes": "ACCEPTED", "hesitates": "TENTATIVE", "declined": "DECLINED"}
        for session in json.loads(run.stdout)["sessions"]:
            for one in session["invited"]:
                if one["answer"] in words:
                    found[(one["address"], session["session"]["id"])] = words[one["answer"]]
        return found

    def drop_out(self, id):
        """Somebody who cannot come to anything in the time of a session after all."""
        state = json.loads(self.server.get("/schets", "team", Accept="application/json").text)
        session = next(one for one in state["sessions"]
                       if id in one["experts"] + one["pilots"] and one["date"] > "2027-01-25")
        self.server.team("/deelnemers/overnemen",
                         {"afwezig": f"{id}: unavailable: [{session['date']} {session['daypart']}]"})

    def close_last_day(self):
        """The day on which all meet last is closed by hand in the file, so that their meeting moves in any
        plan; and it gets another title."""
        state = json.loads(self.server.get("/schets", "team", Accept="application/json").text)
        day = next(one["date"] for one in state["sessions"] if one["id"].startswith("slot"))
        edited = self.file.read_text().replace("title: Terugblik", "title: Terugblik en feest")
        closed = edited.replace("closed: [", f"closed: [{day}, ")
        expect(closed != edited, "the last day is closed")
        self.file.write_text(closed)

    def ask_again(self):
        """Links to an invitation of before it changed show it as it is, and ask again."""
        count, wrong = 0, []
        for id, to in self.people:
            if id in FEED:
                continue
            page = self.server.get(self.pages[to], to).text
            for session in re.findall(r'<a href="/p/[a-z2-7]{26}/sessies/([^"]+)">', page):
                path = f"{self.pages[to]}/sessies/{session}"
                shown = self.server.get(f"{path}?versie=0", to)
                if Forms(shown.text).to(f"/sessies/{session}")[0]["versie"] == "0":
                    continue
                count += 1
                if "is veranderd sinds" not in shown.text:
                    wrong.append(f"{to} is not told of {session}")
                stale = self.server.post(path, {"versie": "0", "antwoord": "ja"}, to)
                if stale.status != 409:
                    wrong.append(f"{to}: an old answer to {session} gives {stale.status}")
        each(wrong, count, "who opens the invitation of before a change is told and asked again")

    def take_away(self):
        """Addresses that are turned or revoked."""
        (one, turned), (other, revoked) = self.people[3], self.people[-1]
        old = [self.pages[turned], self.feeds[turned], self.pages[revoked], self.feeds[revoked]]
        self.server.team("/toegang/ander", {"wie": turned})
        self.server.team("/toegang/intrekken", {"wie": revoked})
        each([path for path in old for method in ("GET", "HEAD")
              if self.server.ask(method, path).status != 410], 2 * len(old), "what was turned or revoked is gone")
        sentence = self.server.get(old[1])
        expect("ingetrokken" in sentence.text, "and says so in a sentence")
        listed = self.server.get("/toegang", "team", Accept="application/json")
        urls = {(entry["email"], entry["purpose"]): entry["url"] for entry in json.loads(listed.text)["access"]}
        new = urls[(turned, "feed")].replace(self.server.site, "")
        got = self.server.get(new, turned)
        expect(got.body == (self.out / "agenda" / f"{one}.ics").read_bytes() and new != old[1],
               "who got another address has the calendar there")
        guess = "/f/" + "a" * 26 + "/leernetwerk.ics"
        expect(self.server.get(guess).status == 404, "a guess is not found")

    # Secrets

    def look_for_secrets(self):
        """Every secret stands where it belongs, and nowhere else."""
        for entry in json.loads((self.out / "access.json").read_text())["access"]:
            self.secrets[entry["token"]] = entry["email"]
        addresses = {to for _, to in self.people}

        def others(content, owner):
            return [f"a secret of {whose}" for secret, whose in self.secrets.items()
                    if secret in content and whose != owner]

        expect(len(self.secrets) > 2 * len(self.people), f"secrets are known ({len(self.secrets)})")
        log = (self.folder / "serve.txt").read_text()
        each(others(log, None) + [to for to in addresses if to in log], len(log.splitlines()),
             "what the server prints holds no secret and no address")
        wrong, count = [], 0
        for path in sorted(self.folder.rglob("*")):
            if not path.is_file() or path.name == "access.json":
                continue
            count += 1
            owner, content = None, path.read_bytes().decode("utf-8", "replace")
            if path.suffix == ".eml":
                mail = email.message_from_string(content, policy=email.policy.default)
                owner = mail["To"].addresses[0].addr_spec
                content += spelled_out(mail)
            found = others(content, owner)
            if path.stat().st_mode & 0o077:
                found += others(content, None)
            wrong += [f"{path}: {one}" for one in found]
        each(wrong, count, "no file that others may read holds a secret, and no mail that of another")
        each(["access.json"] if (self.out / "access.json").stat().st_mode & 0o077 else [], 1,
             "the file of accesses is private")
        each([f"mail to {to}: {one}" for to, mail in self.post.mails
              for one in others(mail.as_string() + spelled_out(mail), to)], len(self.post.mails),
             "no mail that arrived holds the secret of another")
        wrong, count = [], 0
        for who, method, path, answer in (one for answers in self.answers for one in answers):
            count += 1
            head = "\n".join(f"{name}: {value}" for name, value in answer.headers.items()
                             if name != "set-cookie")
            content = answer.text + head
            # The team hands out the addresses, and sees a mail before it goes.
            if who == "team" and path.startswith(("/toegang", "/publiceren")):
                continue
            wrong += [f"{who} {method} {path}: {one}" for one in others(content, who)]
            if who in addresses:
                wrong += [f"{who} {method} {path}: the address of {to}" for to in addresses - {who} if to in content]
            title = re.search(r"<title>(.*?)</title>", answer.text)
            if title and any(secret in title[1] for secret in self.secrets):
                wrong.append(f"{path}: a secret in the title")
            if answer.headers.get("referrer-policy") != "same-origin":
                wrong.append(f"{path}: no Referrer-Policy")
            if path.startswith("/p/") and answer.headers.get("cache-control") != "no-store":
                wrong.append(f"{path}: may be stored")
            if answer.status >= 500:
                wrong.append(f"{who} {method} {path}: {answer.status}")
        each(wrong, count, "no page names the secret or the address of another")
        twice = {mail["Message-ID"] for _, mail in self.post.mails}
        expect(len(twice) == len(self.post.mails), f"no mail came twice ({len(twice)})")

    def run(self):
        self.start(NOW[0])
        outside = self.server.get("/")
        expect(outside.status == 401 and "/aanmelden" in outside.text, "nobody comes in unasked")
        before = len(self.post.mails)
        pages = {self.server.post("/aanmelden", {"email": who}).text for who in ("wie@elders.example", TEAM)}
        self.post.wait(TEAM, before)
        expect(len(pages) == 1, "strangers are told the same as the team")
        for _, mail in self.post.mails:
            self.secrets[link(mail, self.server.site).split("/")[2]] = TEAM
        self.sign_in()
        self.ask()
        self.plan("cheapest")
        first = self.publish(1)
        self.respond()
        self.drop_out("bas")
        self.stop()

        self.start(NOW[1])
        self.sign_in()
        self.read_replies()
        changes = self.plan("least-change")["changes"]
        second = self.publish(2)
        expect(0 < len(second) < len(first) and changes > 0,
               f"{changes} appointments change, {len(second)} mails after {len(first)}")
        self.drop_out("venlo")
        self.close_last_day()
        self.stop()

        self.start(NOW[2])
        self.sign_in()
        self.plan("least-change")
        third = self.publish(3)
        expect(third, f"the third publication has mails ({len(third)})")
        self.ask_again()
        self.take_away()
        self.stop()
        self.look_for_secrets()
        self.post.stop()


def slot(name):
    """The day and the daypart that a choice of the poll names."""
    _, day, daypart = name.split(" ")
    return date.fromisoformat(day), daypart


def http_time(text):
    return datetime.strptime(text, "%a, %d %b %Y %H:%M:%S GMT")


def utc(event, name):
    return event[name].dt.astimezone(timezone.utc)


def row(event):
    return {"start": utc(event, "DTSTART"), "end": utc(event, "DTEND"), "title": str(event["SUMMARY"]),
            "place": str(event.get("LOCATION")), "sequence": int(event["SEQUENCE"]),
            "status": str(event.get("STATUS"))}


def events(content):
    return {str(event["UID"]): row(event) for event in icalendar.Calendar.from_ical(content).walk("VEVENT")}


def calendars(mail):
    """The calendars that a client acts on."""
    for part in mail.walk():
        if part.get_content_type() == "text/calendar":
            yield icalendar.Calendar.from_ical(part.get_payload(decode=True))


def replay(mails):
    """The calendar of somebody who sees nothing but mails, as RFC 5546 says."""
    kept, known = {}, {}
    for mail in mails:
        for calendar in calendars(mail):
            for event in calendar.walk("VEVENT"):
                uid, state = str(event["UID"]), (int(event["SEQUENCE"]), utc(event, "DTSTAMP"))
                if known.get(uid, state) > state:
                    continue
                known[uid] = state
                if calendar["METHOD"] == "CANCEL":
                    kept.pop(uid, None)
                else:
                    kept[uid] = row(event)
    return kept


def differs(have, want):
    return [f"{have.get(uid)} in place of {want.get(uid)}" for uid in have.keys() | want.keys()
            if have.get(uid) != want.get(uid)][:2]


def reply(event, to, answer, is_later):
    """An answer as mail programs send it, of before or after those by page."""
    day = 5 if is_later else 1
    calendar = "\r\n".join(
        ["BEGIN:VCALENDAR", "PRODID:-//Elders//Mail//NL", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT",
         f"UID:{event['UID']}", f"SEQUENCE:{event['SEQUENCE']}",
         f"DTSTAMP:{datetime(2026, 12, day, tzinfo=timezone.utc):%Y%m%dT%H%M%SZ}",
         f"DTSTART:{utc(event, 'DTSTART'):%Y%m%dT%H%M%SZ}", f"ORGANIZER:{event['ORGANIZER']}",
         f"ATTENDEE;PARTSTAT={answer}:mailto:{to}", "END:VEVENT", "END:VCALENDAR", ""])
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = to, "team@twintig.example", "Antwoord"
    mail["Date"] = "Sat, 05 Dec 2026 00:00:00 +0000"
    mail.set_content("Zie het antwoord.")
    mail.add_alternative(calendar.encode(), "text", "calendar", params={"method": "REPLY", "charset": "utf-8"})
    return mail.as_bytes()


def spelled_out(mail):
    """All parts of a mail as they are read."""
    return "".join((part.get_payload(decode=True) or b"").decode("utf-8", "replace") for part in mail.walk())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    shutil.rmtree(given.folder, ignore_errors=True)
    Play(os.path.abspath(given.binary), given.folder.resolve(), given.seed).run()
    print(f"{len(failures)} failures, seed {given.seed}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
