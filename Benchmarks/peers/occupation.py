"""What sessions that stay as they are leave to the others."""

from collections import Counter
from itertools import combinations

from plan import fees


class Occupation:
    """Counts over sessions, and the slots that they take from pilots, experts and the team."""

    def __init__(self, schedule, sessions=()):
        self.schedule = schedule
        self.attended, self.together, self.hosted = Counter(), Counter(), Counter()
        self.load, self.spread, self.minutes = Counter(), Counter(), Counter()
        self.per_day, self.per_week, self.shares = Counter(), Counter(), Counter()
        self.spent = 0
        self.sessions = []
        self.near = [0] * len(schedule.pilots)
        self.pilot_days = [[] for _ in schedule.pilots]
        self.expert_days = [0] * len(schedule.experts)
        for session in sessions:
            self.add(session)

    def add(self, session):
        schedule = self.schedule
        day, venue = schedule.days[session.slot], schedule.venues[session.venue]
        self.sessions.append(session)
        self.per_day[day] += 1
        self.per_week[schedule.iso_weeks[session.slot]] += 1
        gap = max(1, schedule.gap)
        near = schedule.between(day - gap + 1, day + gap - 1)
        price = fees(schedule, session)
        self.spent += price
        for pilot in session.pilots:
            self.near[pilot] |= near
            self.pilot_days[pilot].append((session.theme, day))
            self.attended[session.theme, pilot] += 1
            self.spread[pilot, schedule.months[session.slot]] += 1
            self.minutes[pilot] += schedule.journey(schedule.pilots[pilot].place, venue)
            self.shares[pilot] += -(-price // len(session.pilots))
        for expert in session.experts:
            self.expert_days[expert] |= schedule.between(day, day)
            self.load[expert] += 1
        self.together.update(combinations(session.pilots, 2))
        if venue.host is not None:
            self.hosted[venue.host] += 1

    def forbidden(self, theme, pilot):
        """The slots in which a pilot cannot come to a session of a theme."""
        schedule = self.schedule
        mask = self.near[pilot] | schedule.pilots[pilot].away
        for other, day in self.pilot_days[pilot]:
            if other in schedule.themes[theme].after:
                mask |= schedule.between(schedule.first, day)
            if theme in schedule.themes[other].after:
                mask |= schedule.between(day, schedule.last)
        return mask

    def closed_to(self, expert):
        """The slots in which an expert cannot come."""
        return self.expert_days[expert] | self.schedule.experts[expert].away

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
