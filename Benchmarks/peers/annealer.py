#!/usr/bin/env python3
"""Plans a schedule with the plain annealer of annealer.cpp and prints one JSON line.

The schedule goes to the annealer as whole numbers, in the order in which schedule.h reads them.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from plan import Session, cost, write
from schedule import Refusal, Schedule, bits

HERE = Path(__file__).resolve().parent
SOURCES, PROGRAM = ("annealer.cpp", "plan.h", "schedule.h"), HERE.parent / ".build/annealer"
PRICES = ("travel", "avoid", "practice", "expertise", "urgency", "diversity", "in-person", "mix",
          "hosting", "load", "spread", "fair-travel")
UNLIMITED = 1_000_000_000


def numbers(schedule):
    """The whole schedule as numbers."""
    yield from (schedule.prices[wish] for wish in PRICES)
    yield from (schedule.above, schedule.gap, schedule.team, most(schedule.budget),
                most(schedule.per_day), most(schedule.per_week))
    weeks = ranks(schedule.iso_weeks)
    parts = 1 + max(max(pilot.parts, default=0) for pilot in schedule.pilots)
    yield from (schedule.last - schedule.first + 1, len(set(weeks)), parts)
    yield sum(theme.sessions for theme in schedule.themes)
    yield int(any(pilot.budget is not None for pilot in schedule.pilots))
    yield from counted(hosted(schedule, None))
    sectors = sorted({pilot.sector for pilot in schedule.pilots} - {None})
    yield len(schedule.slots)
    for slot, day in enumerate(schedule.days):
        yield from (day - schedule.first, schedule.weeks[slot], weeks[slot])
        yield from counted(starts(schedule, slot))
    yield len(schedule.pilots)
    for index, pilot in enumerate(schedule.pilots):
        sector = -1 if pilot.sector is None else sectors.index(pilot.sector)
        yield from (pilot.people, sector, most(pilot.budget), most(pilot.travel_max))
        yield from counted(hosted(schedule, index))
    yield len(schedule.experts)
    for index, expert in enumerate(schedule.experts):
        # The annealer counts on from the sessions of earlier years.
        limit = None if expert.max is None else expert.max + schedule.taught[index]
        yield from (most(limit), expert.per_day, expert.fee)
    yield len(schedule.venues)
    for venue in schedule.venues:
        yield from (-1 if venue.host is None else venue.host, int(venue.online),
                    most(venue.capacity), venue.rooms, venue.cost)
    yield len(schedule.themes)
    first = 0
    for theme in schedule.themes:
        yield from (first, theme.sessions)
        yield from numbers_of(schedule, theme)
        first += theme.sessions
    yield from tables(schedule)


def numbers_of(schedule, theme):
    """A theme as numbers."""
    if not theme.slots or not theme.venues or any(
            len(skilled) < count for skilled, count in theme.casts):
        raise Refusal(f"no session of {theme.id} can be held")
    yield from (theme.least, theme.most, theme.gap)
    yield from map(int, (theme.team, theme.is_online, theme.is_plenary))
    for choices in (list(bits(theme.slots)), theme.venues):
        yield from counted(choices)
    yield len(theme.casts)
    for skilled, count in theme.casts:
        yield count
        yield from counted(skilled)
    for groups in (sorted(theme.blocs, key=len, reverse=True), theme.apart):
        yield len(groups)
        for group in groups:
            yield from counted(group)


def tables(schedule):
    """Slots of pilots, experts and venues; journeys; what themes are to pilots and experts."""
    people, themes = schedule.pilots + schedule.experts, range(len(schedule.themes))
    for person in people + schedule.venues:
        avoid = getattr(person, "avoid", 0)
        for slot in range(len(schedule.slots)):
            yield 2 if person.away >> slot & 1 else avoid >> slot & 1
    for pilot in schedule.pilots:
        yield from pilot.parts
    for person in people:
        yield from (schedule.journey(person.place, venue) for venue in schedule.venues)
    for theme in schedule.themes:
        yield from theme.attend
    for theme in themes:
        yield from (pilot.needs.get(theme, 0) for pilot in schedule.pilots)
    for theme in themes:
        yield from (int(theme in pilot.practices) for pilot in schedule.pilots)
    for theme in schedule.themes:
        yield from theme.misses
    for theme in themes:
        yield from (3 - expert.skills.get(theme, 3) for expert in schedule.experts)
    for theme in schedule.themes:
        yield from (int(earlier in theme.after) for earlier in themes)
    indices = range(len(schedule.pilots))
    for one in indices:
        yield from (schedule.met[one, other] for other in indices)
    yield from (schedule.hosted[one] for one in indices)
    yield from (schedule.taught[one] for one in range(len(schedule.experts)))


def most(limit):
    return UNLIMITED if limit is None else limit


def counted(items):
    return [len(items), *items]


def hosted(schedule, pilot):
    """The venues of a pilot, or those without a host."""
    return [index for index, venue in enumerate(schedule.venues) if venue.host == pilot]


def ranks(keys):
    """The keys as numbers from 0, in their order."""
    order = {key: rank for rank, key in enumerate(sorted(set(keys)))}
    return [order[key] for key in keys]


def starts(schedule, slot):
    """The slots of a day that begin while one lasts."""
    day, (start, end) = schedule.days[slot], schedule.hours[slot]
    return [other for other in bits(schedule.between(day, day))
            if start <= schedule.hours[other][0] < end]


def compiled():
    """The annealer's program, compiled where it is older than a source."""
    newest = max((HERE / name).stat().st_mtime for name in SOURCES)
    if not PROGRAM.exists() or PROGRAM.stat().st_mtime < newest:
        PROGRAM.parent.mkdir(exist_ok=True)
        subprocess.run(["g++", "-std=c++17", "-O3", HERE / SOURCES[0], "-o", PROGRAM], check=True)
    return PROGRAM


def sessions(lines):
    """The sessions that the annealer prints: theme, slot, venue, pilots, experts."""
    for line in lines:
        theme, slot, venue, count, *rest = map(int, line.split())
        yield Session(theme, slot, venue, tuple(sorted(rest[:count])),
                      tuple(sorted(rest[count + 1:])))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("schedule")
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", help="where the plan file is written")
    options = parser.parse_args()
    try:
        schedule = Schedule(options.schedule)
        flat = " ".join(map(str, numbers(schedule)))
    except Refusal as refusal:
        sys.exit(f"{options.schedule}: {refusal}")
    ended = subprocess.run([compiled(), str(options.seconds), str(options.seed)], input=flat,
                           stdout=subprocess.PIPE, text=True)
    if ended.returncode == 1:
        sys.exit(f"{options.schedule}: no plan found in {options.seconds:g} seconds")
    ended.check_returncode()
    head, *lines = ended.stdout.splitlines()
    moves, said = map(int, head.split())
    plan = list(sessions(lines))
    assert said == cost(schedule, plan), (said, cost(schedule, plan))
    print(json.dumps({"seconds": options.seconds, "moves": moves, "cost": said}))
    if options.out:
        write(options.out, schedule, plan)


if __name__ == "__main__":
    main()
