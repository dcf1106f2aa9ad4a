"""Schedule files as plain values, slots and participants by number.

A set of slots is a whole number with one bit a slot: slots are sorted, so days are runs of bits.
Files are taken to be sound (`leernetwerk check`); what this reading does not know is refused.
"""

import bisect
import hashlib
import os
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations

import yaml

import places
import when

STANDARD = {
    "travel": 1, "avoid": 30, "practice": 40, "expertise": 20, "urgency": 3, "diversity": 10,
    "in-person": 150, "mix": 15, "hosting": 40, "load": 20, "spread": 100, "fair-travel": 1,
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
    is_online: bool
    team: bool
    gap: int
    casts: list  # experts, and how many of them a session has
    slots: int
    venues: list
    attend: list
    misses: list  # for every pilot, where no other of its group brings a good practice
    blocs: list  # the pilots that attend, those together that always are
    apart: list
    after: list = field(default_factory=list)

    @property
    def experts(self):
        return sum(count for _, count in self.casts)

    @property
    def skilled(self):
        return [expert for experts, _ in self.casts for expert in experts]


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
    travel_max: int = None
    period: tuple = None
    parts: tuple = ()  # of the year, for every slot
    skills: dict = field(default_factory=dict)
    role: str = None
    max: int = None
    per_day: int = 1
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
    """One schedule file, its holiday file and the plans that it remembers."""

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
        self.read_slots(calendar)
        self.school = calendar.get("schoolHolidays", "closed")
        self.holidays, folder = [], os.path.dirname(path)
        if "holidays" in calendar:
            self.holidays = self.read(os.path.join(folder, calendar["holidays"]))["holidays"]
        self.read_people(file)
        self.read_themes(file, self.when(team.get("unavailable", [])))
        self.read_history(file, folder)

    def read(self, path):
        with open(path, "rb") as source:
            content = source.read()
        self.digests.append(hashlib.sha256(content).hexdigest())
        return yaml.load(content, Loader=yaml.CBaseLoader)

    @property
    def digest(self):
        return hashlib.sha256("".join(line + "\n" for line in self.digests).encode()).hexdigest()

    def refuse(self, file):
        if file.get("pins"):
            raise Refusal("the peers do not know the key pins")
        parts = [file.get("team", {}), *file["pilots"], *file.get("experts", []), *file["venues"]]
        if any(part.get("busy") for part in parts):
            raise Refusal("the peers do not read busy files")

    def read_prices(self, wishes):
        self.prices, self.above = dict(STANDARD), 500
        for key, value in wishes.items():
            if isinstance(value, dict):
                self.above = int(value.get("above", 500))
                value = value.get("price", STANDARD[KEYS.get(key, key)])
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

    def read_slots(self, calendar):
        self.dayparts = {}
        for name, hours in calendar["dayparts"].items():
            start, end = (int(time[:2]) * 60 + int(time[3:]) for time in hours.split("-"))
            self.dayparts[name] = (start, end)
        closed = self.known_moments(calendar.get("closed", []))
        feasts = set()
        if calendar.get("publicHolidays", "closed") == "closed":
            for year in range(when.month(self.first)[0], when.month(self.last)[0] + 1):
                feasts |= when.public_holidays(year)
        weekdays = [when.WEEKDAYS.index(name) for name in calendar["weekdays"]]
        order = sorted(self.dayparts, key=lambda name: self.dayparts[name][0])
        self.slots = [
            (ordinal, name) for ordinal in range(self.first, self.last + 1)
            if (ordinal - 1) % 7 in weekdays and ordinal not in feasts for name in order
            if not any(when.holds(text, ordinal, name) for text in closed)]
        self.days = [ordinal for ordinal, _ in self.slots]
        self.hours = [self.dayparts[name] for _, name in self.slots]
        self.weeks = [(ordinal - self.first) // 7 for ordinal in self.days]
        self.iso_weeks = [when.iso_week(ordinal) for ordinal in self.days]

    def between(self, first, last):
        """The slots from one day to another, both included."""
        low, high = bisect.bisect_left(self.days, first), bisect.bisect_right(self.days, last)
        return ((1 << high) - (1 << low)) if high > low else 0

    def near(self, day, gap):
        """The slots fewer than so many days from one."""
        return self.between(day - gap + 1, day + gap - 1)

    def overlapping(self, slot):
        """The slots that share a moment with one."""
        day, (start, end) = self.days[slot], self.hours[slot]
        return sum(1 << other for other in bits(self.between(day, day))
                   if self.hours[other][0] < end and start < self.hours[other][1])

    def known_moments(self, texts):
        """The WHENs, where all their words are known."""
        for word in " ".join(texts).split():
            if word not in self.dayparts and not when.knows(word):
                raise Refusal(f"the peers do not know the moment {word}")
        return texts

    def when(self, texts):
        """The slots in which one of the WHENs holds."""
        self.known_moments(texts)
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
            pilot.travel_max = number(entry.get("travelMax"))
            pilot.period = self.period(entry)
            pilot.away |= self.between(self.first, self.last) & ~self.between(*pilot.period)
            pilot.avoid &= ~pilot.away
            self.pilots.append(pilot)
        for entry in file.get("experts", []):
            expert = self.participant(entry)
            expert.skills = {themes[key]: int(skill) for key, skill in entry["themes"].items()}
            expert.max, expert.fee = number(entry.get("max")), int(entry.get("fee", 0))
            expert.role, expert.per_day = entry.get("role"), int(entry.get("perDay", 1))
            expert.budget = None
            self.experts.append(expert)
        ids = [pilot.id for pilot in self.pilots]
        for entry in file["venues"]:
            host = ids.index(entry["host"]) if "host" in entry else None
            self.venues.append(Venue(
                entry["id"], entry.get("place"), host, flag(entry.get("online", "false")),
                number(entry.get("capacity")), int(entry.get("rooms", 1)),
                int(entry.get("cost", 0)), self.when(entry.get("unavailable", []))))

    def period(self, entry):
        """The first and last day of a theme or a pilot, within the programme."""
        return (
            max(self.first, when.day(entry["from"])) if "from" in entry else self.first,
            min(self.last, when.day(entry["until"])) if "until" in entry else self.last)

    def read_themes(self, file, team_away):
        ids = [entry["id"] for entry in file["themes"]]
        together, apart = (list(self.company(file, key)) for key in ("together", "apart"))
        self.themes = [self.theme(index, entry, file["pilots"], together, apart)
                       for index, entry in enumerate(file["themes"])]
        for theme, entry in zip(self.themes, file["themes"]):
            theme.after = [ids.index(earlier) for earlier in entry.get("after", [])]
            if theme.team:
                theme.slots &= ~team_away
        for index, pilot in enumerate(self.pilots):
            times = sum(theme.attend[index] for theme in self.themes)
            pilot.parts = self.parts(pilot.period, times)

    def theme(self, index, entry, pilots, together, apart):
        attend = [int(pilot.get("attend", {}).get(entry["id"], entry.get("attend", 1)))
                  for pilot in pilots]
        size, mode = entry["pilots"], entry.get("mode", "any")
        everyone = [pilot for pilot, times in enumerate(attend) if times]
        least, _, most = (str(len(everyone)) if size == "all" else size).partition("-")
        slots = self.between(*self.period(entry))
        if "dayparts" in entry:
            slots &= sum(1 << slot for slot, (_, name) in enumerate(self.slots)
                         if name in entry["dayparts"])
        venues = [number for number, venue in enumerate(self.venues)
                  if mode == "any" or venue.online == (mode == "online")]

        def attending(entries):
            return [tuple(pilot for pilot in group if attend[pilot]) for group, themes in entries
                    if size != "all" and entry["id"] in themes]

        practising = {number for number, pilot in enumerate(self.pilots)
                      if index in pilot.practices and attend[number]}
        misses = [pilot.needs.get(index, 0) if practising - {number} else 0
                  for number, pilot in enumerate(self.pilots)]
        return Theme(
            entry["id"], int(entry["sessions"]), int(least), int(most or least), size == "all",
            mode == "online", flag(entry.get("team", "true")),
            max(self.gap, int(entry.get("gap", 1))), self.casts(index, entry.get("experts", "1")),
            slots, venues, attend, misses, blocs(everyone, attending(together)), attending(apart))

    def company(self, file, key):
        """The entries of `together` or `apart`: their pilots, and the ids of their themes."""
        ids, themes = ([entry["id"] for entry in file[part]] for part in ("pilots", "themes"))
        for entry in file.get(key, []):
            block = {"pilots": entry} if isinstance(entry, list) else entry
            yield [ids.index(pilot) for pilot in block["pilots"]], block.get("themes", themes)

    def casts(self, theme, asked):
        """Who the experts of a theme's sessions are: one cast, or one for every role."""
        def skilled(role):
            return [index for index, expert in enumerate(self.experts)
                    if theme in expert.skills and role in (None, expert.role)]

        counts = asked if isinstance(asked, dict) else {None: asked}
        return [(skilled(role), int(count)) for role, count in counts.items()]

    def parts(self, period, times):
        """The part of the year that every slot is in, for a pilot that attends so many times."""
        first, last = period
        days = sorted({day for day in self.days if first <= day <= last})
        if not days or not times:
            return (0,) * len(self.days)
        return tuple(min(bisect.bisect_left(days, day), len(days) - 1) * times // len(days)
                     for day in self.days)

    def is_too_far(self, pilot, venue):
        """Whether a pilot does not go to a venue."""
        one = self.pilots[pilot]
        return (one.travel_max is not None
                and self.journey(one.place, self.venues[venue]) > one.travel_max)

    def read_history(self, file, folder):
        """How often pilots met and hosted and experts spoke; the unknown are passed over."""
        self.met, self.hosted, self.taught = Counter(), Counter(), Counter()
        for entry in file.get("history", []):
            if isinstance(entry, dict):
                self.remember(file, entry, by_hand=True)
            elif entry.lower().endswith(".csv"):
                raise Refusal("the peers read no tables of meetings")
            else:
                for session in self.read(os.path.join(folder, entry))["sessions"]:
                    self.remember(file, session)

    def remember(self, file, meeting, by_hand=False):
        def numbers(part, names):
            ids, titles = {}, {}
            for number, entry in enumerate(file.get(part, [])):
                ids[entry["id"]] = number
                if by_hand:
                    titles[folded(entry["name" if part == "experts" else "title"])] = number
            found = {ids.get(name, titles.get(folded(name))) for name in names}
            return sorted(found - {None})

        pilots = numbers("pilots", meeting["pilots"])
        themes = numbers("themes", [meeting["theme"]])
        if not any(self.themes[theme].is_plenary for theme in themes):
            self.met.update(combinations(pilots, 2))
        self.taught.update(numbers("experts", meeting.get("experts", [])))
        hosts = [self.venues[venue].host for venue in numbers(
            "venues", [meeting["venue"]] if "venue" in meeting else [])]
        self.hosted.update(host for host in hosts if host is not None)


def number(text):
    return None if text is None else int(text)


def flag(text):
    return {"true": True, "false": False}[text]


def folded(name):
    return " ".join(name.lower().split())


def blocs(pilots, together):
    """The pilots, those in one tuple that some chain of entries ties together."""
    blocs = [{pilot} for pilot in pilots]
    for entry in together:
        tied = [bloc for bloc in blocs if bloc & set(entry)]
        blocs = [bloc for bloc in blocs if bloc not in tied]
        if tied:
            blocs.append(set().union(*tied))
    return sorted(tuple(sorted(bloc)) for bloc in blocs)


def bits(mask):
    """The numbers of the bits that are set, lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
