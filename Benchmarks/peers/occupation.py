"""What sessions that stay as they are leave to the others."""

from collections import Counter
from itertools import combinations

from plan import fees


class Occupation:
    """Counts over sessions, and the slots that they take from pilots, experts and the team.

    What is `together`, `hosted` and `taught` counts on from earlier years.
    """

    def __init__(self, schedule, sessions=()):
        self.schedule = schedule
        self.together, self.hosted = Counter(schedule.met), Counter(schedule.hosted)
        self.taught = Counter(schedule.taught)
        self.attended, self.load, self.spread, self.minutes = (Counter() for _ in range(4))
        self.per_day, self.per_week, self.shares = Counter(), Counter(), Counter()
        self.spent = 0
        self.sessions = []
        self.near = [0] * len(schedule.pilots)
        self.pilot_days = [[] for _ in schedule.pilots]
        self.expert_slots = [[] for _ in schedule.experts]
        for session in sessions:
            self.add(session)

    def add(self, session):
        schedule = self.schedule
        day, venue = schedule.days[session.slot], schedule.venues[session.venue]
        theme = schedule.themes[session.theme]
        self.sessions.append(session)
        if theme.team:
            self.per_day[day] += 1
            self.per_week[schedule.iso_weeks[session.slot]] += 1
        near = schedule.near(day, schedule.gap)
        price = fees(schedule, session)
        self.spent += price
        for pilot in session.pilots:
            self.near[pilot] |= near
            self.pilot_days[pilot].append((session.theme, day))
            self.attended[session.theme, pilot] += 1
            self.spread[pilot, schedule.pilots[pilot].parts[session.slot]] += 1
            self.minutes[pilot] += schedule.journey(schedule.pilots[pilot].place, venue)
            self.shares[pilot] += -(-price // len(session.pilots))
        for expert in session.experts:
            self.expert_slots[expert].append(session.slot)
            self.load[expert] += 1
            self.taught[expert] += 1
        if not theme.is_plenary:
            self.together.update(combinations(session.pilots, 2))
        if venue.host is not None:
            self.hosted[venue.host] += 1

    def forbidden(self, theme, pilot):
        """The slots in which a pilot cannot come to a session of a theme."""
        schedule = self.schedule
        mask = self.near[pilot] | schedule.pilots[pilot].away
        for other, day in self.pilot_days[pilot]:
            if other == theme:
                mask |= schedule.near(day, schedule.themes[theme].gap)
            if other in schedule.themes[theme].after:
                mask |= schedule.between(schedule.first, day)
            if theme in schedule.themes[other].after:
                mask |= schedule.between(day, schedule.last)
        return mask

    def closed_to(self, expert):
        """The slots in which an expert cannot come."""
        schedule, person = self.schedule, self.schedule.experts[expert]
        mask, days = person.away, Counter()
        for slot in self.expert_slots[expert]:
            day = schedule.days[slot]
            days[day] += 1
            mask |= schedule.overlapping(slot)
            if days[day] >= person.per_day:
                mask |= schedule.between(day, day)
        return mask

    def open(self, theme):
        """The slots of a theme in which a session more can be held."""
        return theme.slots & ~self.full() if theme.team else theme.slots

    def full(self):
        """The slots in which the team holds no more sessions."""
        schedule, mask = self.schedule, 0
        for slot, day in enumerate(schedule.days):
            if (reaches(self.per_day[day], schedule.per_day)
                    or reaches(self.per_week[schedule.iso_weeks[slot]], schedule.per_week)):
                mask |= 1 << slot
        return mask


def reaches(count, most):
    return most is not None and count >= most
