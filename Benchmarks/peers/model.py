"""The CP-SAT model: free sessions of a plan, decided around those that stay as they are.

What made it strong: products of presence with week, part of the year and venue as variables that
sum to the presence; a theme's free sessions ordered by slot; at-most-one windows over weeks beside
no-overlap for gaps; the sum of a pilot's pairs tied to the size of the group.
"""

from collections import defaultdict

from ortools.sat.python import cp_model

from occupation import Occupation
from plan import Session, cost
from rules import Rules
from schedule import bits
from wishes import Wishes


class Model(Rules, Wishes):
    """A plan of which some sessions are free.

    Of the free ones it `keeps` the slots, the groups, the weeks (three earlier to three later) or
    nothing. The order by slot breaks no plan: slots that are swapped fit the windows no worse.

    A plan that is being mended may lack pilots, experts and euros; then nothing else counts.
    """

    def __init__(self, schedule, free, fixed, keeps=None, mends=False):
        self.schedule = schedule
        self.free = sorted(free, key=lambda session: (session.theme, session.slot))
        self.fixed = list(fixed)
        self.keeps, self.mends = keeps, mends
        self.stay = Occupation(schedule, self.fixed)
        self.base = cost(schedule, self.fixed)
        self.solver_model = cp_model.CpModel()
        self.terms = []
        self.themes = defaultdict(list)
        for number, session in enumerate(self.free):
            self.themes[session.theme].append(number)
        self.decide()
        self.keep_rules()
        self.price_wishes()
        self.hint()
        self.solver_model.minimize(sum(price * variable for price, variable in self.terms))

    def bool(self):
        return self.solver_model.new_bool_var("")

    def pay(self, price, variable):
        if price:
            self.terms.append((price, variable))

    def decide(self):
        """One variable for every choice: slot, week, part of the year, pilot, expert, venue."""
        schedule = self.schedule
        self.at, self.present, self.expert, self.venue = [], [], [], []
        self.week, self.part, self.day, self.always = [], [], [], []
        for session in self.free:
            theme = schedule.themes[session.theme]
            slots = {slot: self.bool() for slot in bits(self.open(session, self.stay.open(theme)))}
            self.solver_model.add_exactly_one(slots.values())
            self.at.append(slots)
            self.week.append(self.runs(slots, schedule.weeks))
            day = self.solver_model.new_int_var(schedule.first, schedule.last, "")
            self.solver_model.add(
                day == sum(schedule.days[slot] * literal for slot, literal in slots.items()))
            self.day.append(day)
            left = {pilot: times - self.stay.attended[session.theme, pilot]
                    for pilot, times in enumerate(theme.attend)}
            pilots = {pilot: self.bool() for pilot, times in left.items() if times > 0
                      and (self.keeps != "groups" or pilot in session.pilots)}
            self.present.append(pilots)
            self.part.append({parts: self.runs(slots, parts) for parts in {
                schedule.pilots[pilot].parts: None for pilot in pilots}})
            here = 0 if self.keeps == "groups" else len(self.themes[session.theme])
            self.always.append(
                set() if self.mends else {p for p in pilots if left[p] >= here})
            self.expert.append({
                number: self.bool() for number in sorted(theme.skilled)
                if schedule.experts[number].max is None
                or self.stay.load[number] < schedule.experts[number].max})
            self.venue.append({
                number: self.bool() for number in theme.venues
                if schedule.venues[number].host is None
                or schedule.venues[number].host in pilots})
            self.solver_model.add_exactly_one(self.venue[-1].values())
        numbers = range(len(self.free))
        self.in_week = [self.products(number, lambda _: self.week[number]) for number in numbers]
        self.in_part = [self.products(number, lambda pilot: self.part[number][pilot.parts])
                        for number in numbers]
        self.goes = [self.products(number, lambda _: self.venue[number]) for number in numbers]

    def open(self, session, slots):
        """The slots that a session may take."""
        day = self.schedule.days[session.slot]
        return {
            "slots": 1 << session.slot,
            "weeks": slots & self.schedule.between(day - 21, day + 21),
        }.get(self.keeps, slots)

    def runs(self, slots, keys):
        """A variable for every run of slots: a week or a part of the year."""
        groups = defaultdict(list)
        for slot, literal in slots.items():
            groups[keys[slot]].append(literal)
        result = {key: self.bool() for key in groups}
        for key, literals in groups.items():
            self.solver_model.add(result[key] == sum(literals))
        return result

    def products(self, number, choices):
        """For every pilot the product of its presence and each choice, summing to the presence."""
        result = {}
        for pilot, present in self.present[number].items():
            theirs = choices(self.schedule.pilots[pilot])
            if pilot in self.always[number]:
                result[pilot] = theirs
                continue
            result[pilot] = {choice: self.bool() for choice in theirs}
            self.solver_model.add(sum(result[pilot].values()) == present)
            for choice, literal in result[pilot].items():
                self.solver_model.add_implication(literal, theirs[choice])
        return result

    def hint(self):
        """Hints the sessions as they are, products included, so that a first plan is at hand."""
        for number, session in enumerate(self.free):
            slot, week = session.slot, self.schedule.weeks[session.slot]
            self.suggest(self.at[number], {slot})
            self.suggest(self.week[number], {week})
            for parts, literals in self.part[number].items():
                self.suggest(literals, {parts[slot]})
            self.suggest(self.venue[number], {session.venue})
            self.suggest(self.present[number], session.pilots)
            self.suggest(self.expert[number], session.experts)
            self.solver_model.add_hint(self.day[number], self.schedule.days[slot])
            for pilot in self.present[number].keys() - self.always[number]:
                part = self.schedule.pilots[pilot].parts[slot]
                for choices, chosen in (
                        (self.in_week, week), (self.in_part, part), (self.goes, session.venue)):
                    self.suggest(choices[number][pilot],
                                 {chosen} if pilot in session.pilots else ())

    def suggest(self, literals, chosen):
        for key, literal in literals.items():
            self.solver_model.add_hint(literal, key in chosen)

    def bind(self, most):
        """Asks for a plan of at most this cost."""
        self.solver_model.add(
            sum(price * variable for price, variable in self.terms) <= most - self.base)

    def plan(self, value):
        """The plan that the values of a solution say."""
        sessions = []
        for number, session in enumerate(self.free):
            def chosen(variables):
                return tuple(key for key, literal in variables[number].items() if value(literal))
            sessions.append(Session(
                session.theme, *chosen(self.at), *chosen(self.venue), chosen(self.present),
                chosen(self.expert)))
        return self.fixed + sessions
