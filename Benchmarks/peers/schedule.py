"""Schedule files as plain values, slots and participants by number.

A set of slots is a whole number with one bit a slot: slots are sorted, so days are runs of bits.
Files are taken to be sound (`leernetwerk check`); what this reading does not know is refused.
"""

import bisect
import hashlib
import os
from dataclasses import dataclass, field

import yaml

import places
import when

STANDARD = {
    "travel": 1, "avoid": 30, "practice": 40, "expertise": 20, "urgency": 3, "diversity": 10,
    "in-person": 150, "mix": 15, "hosting": 40, "load": 20, "spread": 30, "fair-travel": 1,
    "stability": 60,
}
KEYS = {"inPerson": "in-person", "fairTravel": "fair-travel"}


class Refusal(Exception):
    """The schedule asks what the peer cannot do."""


@dataclass
class Theme:
    id: str
    sessions: int
    least: int
    most: int
    is_plenary: bool
    experts: int
    slots: int
    venues: list
    attend: list
    after: list = field(default_factory=list)


@dataclass
class Participant:
    id: str
    place: str
    away: int
    avoid: int
    budget: int = None
    people: int = 1
    sector: str = None
    needs: dict = field(default_factory=dict)
    practices: list = field(default_factory=list)
    skills: dict = field(default_factory=dict)
    max: int = None
    fee: int = 0


@dataclass
class Venue:
    id: str
    place: str
    host: int
    online: bool
    capacity: int
    rooms: int
    cost: int
    away: int


class Schedule:
    """One schedule file and its holiday file."""

    def __init__(self, path):
        self.digests = []
        file = self.read(path)
        self.refuse(file)
        programme, calendar = file["programme"], file["calendar"]
        self.id = programme["id"]
        self.first, self.last = when.day(programme["from"]), when.day(programme["until"])
        self.gap = int(file.get("gap", 1))
        self.budget = number(file.get("budget"))
        team = file.get("team", {})
        self.team = int(team.get("people", 2))
        self.per_day, self.per_week = number(team.get("perDay")), number(team.get("perWeek"))
        self.read_prices(file.get("wishes", {}))
        self.read_journeys(file)
        self.read_slots(calendar, team)
        self.school = calendar.get("schoolHolidays", "closed")
        self.holidays = []
        if "holidays" in calendar:
            folder = os.path.dirname(path)
            self.holidays = self.read(os.path.join(folder, calendar["holidays"]))["holidays"]
        self.read_people(file)
        self.read_themes(file)

    def read(self, path):
        with open(path, "rb") as source:
            content = source.read()
        self.digests.append(hashlib.sha256(content).hexdigest())
        return yaml.load(content, Loader=yaml.CBaseLoader)

    @property
    def digest(self):
        return hashlib.sha256("".join(line + "\n" for line in self.digests).encode()).hexdigest()

    def refuse(self, file):
        for key in ("pins", "history"):
            if file.get(key):
                raise Refusal(f"the peers do not know the key {key}")
        for part in file["pilots"] + file["experts"]:
            if part.get("busy"):
                raise Refusal("the peers do not read busy files")

    def read_prices(self, wishes):
        self.prices, self.above = dict(STANDARD), 500
        for key, value in wishes.items():
            if isinstance(value, dict):
                self.above = int(value.get("above", 500))
                value = value["price"]
            self.prices[KEYS.get(key, key)] = int(value)

    def read_journeys(self, file):
        self.places = dict(places.PLACES)
        for name, point in file.get("places", {}).items():
            self.places[name] = (float(point[0]), float(point[1]))
        self.known = {}
        for journey in file.get("travel", []):
            for ends in (("from", "to"), ("to", "from")):
                self.known.setdefault(
                    (journey[ends[0]], journey[ends[1]]), int(journey["minutes"]))

    def journey(self, start, venue):
        """Minutes from a place to a venue, one way."""
        ends = (start, venue.place)
        if venue.online or None in ends or ends[0] == ends[1]:
            return 0
        if ends not in self.known:
            self.known[ends] = places.minutes(*(self.places[name] for name in ends))
        return self.known[ends]

    def read_slots(self, calendar, team):
        dayparts = {}
        for name, hours in calendar["dayparts"].items():
            start, end = (int(time[:2]) * 60 + int(time[3:]) for time in hours.split("-"))
            dayparts[name] = (start, end)
        closed = calendar.get("closed", []) + team.get("unavailable", [])
        feasts = set()
        if calendar.get("publicHolidays", "closed") == "closed":
            for year in range(when.month(self.first)[0], when.month(self.last)[0] + 1):
                feasts |= when.public_holidays(year)
        weekdays = [when.WEEKDAYS.index(name) for name in calendar["weekdays"]]
        order = sorted(dayparts, key=lambda name: dayparts[name][0])
        self.slots = [
            (ordinal, name) for ordinal in range(self.first, self.last + 1)
            if (ordinal - 1) % 7 in weekdays and ordinal not in feasts for name in order
            if not any(when.holds(text, ordinal, name) for text in closed)]
        self.days = [ordinal for ordinal, _ in self.slots]
        self.hours = [dayparts[name] for _, name in self.slots]
        self.weeks = [(ordinal - self.first) // 7 for ordinal in self.days]
        self.iso_weeks = [when.iso_week(ordinal) for ordinal in self.days]
        self.months = [when.month(ordinal) for ordinal in self.days]

    def between(self, first, last):
        """The slots from one day to another, both included."""
        low, high = bisect.bisect_left(self.days, first), bisect.bisect_right(self.days, last)
        return ((1 << high) - (1 << low)) if high > low else 0

    def when(self, texts):
        """The slots in which one of the WHENs holds."""
        return sum(
            1 << slot for slot, (ordinal, name) in enumerate(self.slots)
            if any(when.holds(text, ordinal, name) for text in texts))

    def participant(self, entry):
        away = self.when(entry.get("unavailable", []))
        avoid = self.when(entry.get("avoid", []))
        if "region" in entry and self.school != "open":
            mask = 0
            for holiday in self.holidays:
                mask |= self.between(*when.days(holiday[entry["region"]]))
            away, avoid = (away | mask, avoid) if self.school == "closed" else (away, avoid | mask)
        return Participant(
            entry["id"], entry.get("place"), away, avoid & ~away, number(entry.get("budget")))

    def read_people(self, file):
        themes = {entry["id"]: index for index, entry in enumerate(file["themes"])}
        self.pilots, self.experts, self.venues = [], [], []
        for entry in file["pilots"]:
            pilot = self.participant(entry)
            pilot.people, pilot.sector = int(entry.get("people", 2)), entry.get("sector")
            pilot.needs = {themes[key]: int(need) for key, need in entry.get("needs", {}).items()}
            pilot.practices = [themes[key] for key in entry.get("practices", [])]
            self.pilots.append(pilot)
        for entry in file["experts"]:
            expert = self.participant(entry)
            expert.skills = {themes[key]: int(skill) for key, skill in entry["themes"].items()}
            expert.max, expert.fee = number(entry.get("max")), int(entry.get("fee", 0))
            expert.budget = None
            self.experts.append(expert)
        ids = [pilot.id for pilot in self.pilots]
        for entry in file["venues"]:
            host = ids.index(entry["host"]) if "host" in entry else None
            self.venues.append(Venue(
                entry["id"], entry.get("place"), host, entry.get("online") == "true",
                number(entry.get("capacity")), int(entry.get("rooms", 1)),
                int(entry.get("cost", 0)), self.when(entry.get("unavailable", []))))

    def read_themes(self, file):
        ids = [entry["id"] for entry in file["themes"]]
        self.themes = [self.theme(index, entry, file["pilots"])
                       for index, entry in enumerate(file["themes"])]
        for theme, entry in zip(self.themes, file["themes"]):
            theme.after = [ids.index(earlier) for earlier in entry.get("after", [])]

    def theme(self, index, entry, pilots):
        attend = [int(pilot.get("attend", {}).get(entry["id"], entry.get("attend", 1)))
                  for pilot in pilots]
        size, mode = entry["pilots"], entry.get("mode", "any")
        everyone = sum(1 for times in attend if times)
        least, _, most = (str(everyone) if size == "all" else size).partition("-")
        slots = self.between(
            when.day(entry["from"]) if "from" in entry else self.first,
            when.day(entry["until"]) if "until" in entry else self.last)
        if "dayparts" in entry:
            slots &= sum(1 << slot for slot, (_, name) in enumerate(self.slots)
                         if name in entry["dayparts"])
        venues = [number for number, venue in enumerate(self.venues)
                  if mode == "any" or venue.online == (mode == "online")]
        return Theme(
            entry["id"], int(entry["sessions"]), int(least), int(most or least), size == "all",
            int(entry.get("experts", 1)), slots, venues, attend)


def number(text):
    return None if text is None else int(text)


def bits(mask):
    """The numbers of the bits that are set, lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
