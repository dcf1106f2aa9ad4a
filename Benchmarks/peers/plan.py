"""Plans: their sessions, what they cost, and the file that `leernetwerk verify` judges."""

import datetime
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True)
class Session:
    """A theme's session with its slot, venue, pilots and experts, by number and sorted."""

    theme: int
    slot: int
    venue: int
    pilots: tuple
    experts: tuple


def repeats(count):
    return count * (count - 1) // 2


def units(schedule, sessions):
    """The units of every wish over these sessions."""
    total = Counter()
    together, hosted, load, spread, minutes = (Counter() for _ in range(5))
    for session in sessions:
        theme = schedule.themes[session.theme]
        pilots = [schedule.pilots[number] for number in session.pilots]
        experts = [schedule.experts[number] for number in session.experts]
        venue, bit = schedule.venues[session.venue], 1 << session.slot
        for number, pilot in zip(session.pilots, pilots):
            journey = schedule.journey(pilot.place, venue)
            minutes[number] += journey
            total["travel"] += journey
            need = pilot.needs.get(session.theme, 0)
            total["urgency"] += need * schedule.weeks[session.slot]
            if not any(session.theme in other.practices for other in pilots if other is not pilot):
                total["practice"] += theme.misses[number]
            spread[number, pilot.parts[session.slot]] += 1
        total["travel"] += sum(schedule.journey(expert.place, venue) for expert in experts)
        total["avoid"] += sum(1 for one in pilots + experts if one.avoid & bit)
        total["expertise"] += sum(3 - expert.skills[session.theme] for expert in experts)
        total["in-person"] += len(pilots) if venue.online and not theme.is_online else 0
        if not theme.is_plenary:
            sectors = Counter(pilot.sector for pilot in pilots if pilot.sector is not None)
            total["diversity"] += sum(map(repeats, sectors.values()))
            together.update(combinations(session.pilots, 2))
        load.update(session.experts)
        if venue.host is not None:
            hosted[venue.host] += 1
    for wish, counts, before in (
            ("mix", together, schedule.met), ("hosting", hosted, schedule.hosted),
            ("load", load, schedule.taught), ("spread", spread, Counter())):
        total[wish] = sum(repeats(before[key] + count) - repeats(before[key])
                          for key, count in counts.items())
    total["fair-travel"] = sum(max(0, sum_ - schedule.above) for sum_ in minutes.values())
    return total


def cost(schedule, sessions):
    return sum(schedule.prices[wish] * count for wish, count in units(schedule, sessions).items())


def missing(schedule, sessions):
    """What a plan still lacks: attendances, pilots, experts and euros."""
    attended, lack, spent, shares = Counter(), 0, 0, Counter()
    for session in sessions:
        theme = schedule.themes[session.theme]
        attended.update((session.theme, pilot) for pilot in session.pilots)
        lack += max(0, theme.least - len(session.pilots)) + theme.experts - len(session.experts)
        price = fees(schedule, session)
        spent += price
        for pilot in session.pilots:
            shares[pilot] += -(-price // len(session.pilots))
    for number, theme in enumerate(schedule.themes):
        lack += sum(times - attended[number, pilot] for pilot, times in enumerate(theme.attend))
    lack += over(spent, schedule.budget)
    return lack + sum(over(shares[number], pilot.budget)
                      for number, pilot in enumerate(schedule.pilots))


def fees(schedule, session):
    return schedule.venues[session.venue].cost + sum(
        schedule.experts[expert].fee for expert in session.experts)


def over(amount, budget):
    return 0 if budget is None else max(0, amount - budget)


def document(schedule, sessions, bound=0):
    """The plan as a plan file says it."""
    count = units(schedule, sessions)
    total = cost(schedule, sessions)
    wishes = {
        wish: {"price": price, "units": count[wish], "points": price * count[wish]}
        for wish, price in schedule.prices.items()}
    rows = []
    by_theme = defaultdict(list)
    for session in sessions:
        by_theme[session.theme].append(session)
    for theme, group in by_theme.items():
        group.sort(key=lambda session: (
            schedule.days[session.slot], schedule.hours[session.slot][0],
            schedule.venues[session.venue].id, session.pilots))
        rows += [(session, f"{schedule.themes[theme].id}-{number}")
                 for number, session in enumerate(group, 1)]
    rows.sort(key=lambda row: (
        schedule.days[row[0].slot], schedule.hours[row[0].slot][0], row[1]))
    return {
        "format": 1, "programme": schedule.id, "schedule": schedule.digest,
        "status": "optimal" if bound == total else "feasible", "cost": total, "bound": bound,
        "wishes": wishes, "sessions": [entry(schedule, *row) for row in rows]}


def entry(schedule, session, name):
    ordinal, daypart = schedule.slots[session.slot]
    return {
        "id": name, "theme": schedule.themes[session.theme].id,
        "date": datetime.date.fromordinal(ordinal).isoformat(), "daypart": daypart,
        "venue": schedule.venues[session.venue].id,
        "pilots": [schedule.pilots[number].id for number in session.pilots],
        "experts": [schedule.experts[number].id for number in session.experts]}


def write(path, schedule, sessions, bound=0):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document(schedule, sessions, bound), file, indent=2, ensure_ascii=False)
        file.write("\n")
