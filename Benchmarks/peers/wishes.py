"""The wishes of docs/model.md as the objective of the free sessions."""

from collections import defaultdict
from itertools import combinations

from plan import repeats


class Wishes:
    """The part of the model that prices the plan; counts start at those of the other sessions."""

    def price_wishes(self):
        if self.mends:
            for lack in self.lacks:
                self.pay(1, lack)
            return
        for number in range(len(self.free)):
            self.price_pilots(number)
            self.price_experts(number)
            self.price_group(number)
        self.price_meetings()
        self.price_counts()

    def price_pilots(self, number):
        schedule, prices, index = self.schedule, self.schedule.prices, self.free[number].theme
        theme = schedule.themes[index]
        for pilot, present in self.present[number].items():
            person = schedule.pilots[pilot]
            for venue, goes in self.goes[number][pilot].items():
                minutes = schedule.journey(person.place, schedule.venues[venue])
                self.pay(prices["travel"] * minutes, goes)
                if schedule.venues[venue].online and not theme.is_online:
                    self.pay(prices["in-person"], goes)
            for week, literal in self.in_week[number][pilot].items():
                self.pay(prices["urgency"] * person.needs.get(index, 0) * week, literal)
            self.price_avoid(number, present, person.avoid)
            if theme.misses[pilot] and prices["practice"]:
                alone = self.bool()
                others = [literal for other, literal in self.present[number].items()
                          if other != pilot and index in schedule.pilots[other].practices]
                self.solver_model.add(alone + sum(others) >= present)
                self.pay(prices["practice"] * theme.misses[pilot], alone)

    def price_experts(self, number):
        schedule, prices, theme = self.schedule, self.schedule.prices, self.free[number].theme
        for index, chosen in self.expert[number].items():
            expert = schedule.experts[index]
            self.pay(prices["expertise"] * (3 - expert.skills[theme]), chosen)
            self.price_avoid(number, chosen, expert.avoid)
            visits = {venue: self.bool() for venue in self.venue[number]}
            self.solver_model.add(sum(visits.values()) == chosen)
            for venue, visit in visits.items():
                self.solver_model.add_implication(visit, self.venue[number][venue])
                self.pay(prices["travel"] * schedule.journey(
                    expert.place, schedule.venues[venue]), visit)

    def price_avoid(self, number, comes, mask):
        slots = [at for slot, at in self.at[number].items() if mask >> slot & 1]
        if slots and self.schedule.prices["avoid"]:
            grudge = self.bool()
            self.solver_model.add(grudge >= comes + sum(slots) - 1)
            self.pay(self.schedule.prices["avoid"], grudge)

    def price_group(self, number):
        theme, sectors = self.schedule.themes[self.free[number].theme], defaultdict(list)
        if theme.is_plenary:
            return
        for pilot, present in self.present[number].items():
            if self.schedule.pilots[pilot].sector is not None:
                sectors[self.schedule.pilots[pilot].sector].append(present)
        for same in sectors.values():
            self.price_repeats("diversity", 0, same, theme.most)

    def price_meetings(self):
        """Pairs of pilots; a pilot that comes is in as many pairs as the group has others."""
        if not self.schedule.prices["mix"]:
            return
        meetings, base = defaultdict(list), defaultdict(int)
        for number, present in enumerate(self.present):
            theme = self.schedule.themes[self.free[number].theme]
            if theme.is_plenary:
                continue
            always, degree = self.always[number], defaultdict(list)
            for one, other in combinations(sorted(present), 2):
                if one in always and other in always:
                    base[one, other] += 1
                    both = 1
                elif one in always or other in always:
                    both = present[other if one in always else one]
                    meetings[one, other].append(both)
                else:
                    both = self.bool()
                    self.solver_model.add(both >= present[one] + present[other] - 1)
                    meetings[one, other].append(both)
                degree[one].append(both)
                degree[other].append(both)
            if not self.mends:
                for pilot, pairs in degree.items():
                    self.solver_model.add(sum(pairs) >= (theme.least - 1) * present[pilot])
        for pair in meetings.keys() | base.keys():
            before, sure = self.stay.together[pair], base[pair]
            self.pay_constant("mix", repeats(before + sure) - repeats(before))
            self.price_repeats("mix", before + sure, meetings[pair])

    def price_counts(self):
        hosted, load, spread = defaultdict(list), defaultdict(list), defaultdict(list)
        travel = defaultdict(list)
        for number in range(len(self.free)):
            for venue, literal in self.venue[number].items():
                host = self.schedule.venues[venue].host
                if host is not None:
                    hosted[host].append(literal)
            for expert, literal in self.expert[number].items():
                load[expert].append(literal)
            for pilot in self.present[number]:
                for part, literal in self.in_part[number][pilot].items():
                    spread[pilot, part].append(literal)
                travel[pilot] += [
                    self.schedule.journey(
                        self.schedule.pilots[pilot].place, self.schedule.venues[venue]) * goes
                    for venue, goes in self.goes[number][pilot].items()]
        for wish, counts, before in (
                ("hosting", hosted, self.stay.hosted), ("load", load, self.stay.taught),
                ("spread", spread, self.stay.spread)):
            for key, literals in counts.items():
                self.price_repeats(wish, before[key], literals)
        for pilot, minutes in travel.items():
            self.price_fair_travel(self.stay.minutes[pilot], minutes)

    def price_fair_travel(self, before, minutes):
        price, above = self.schedule.prices["fair-travel"], self.schedule.above
        if not price:
            return
        excess = self.solver_model.new_int_var(0, 1_000_000, "")
        self.solver_model.add(excess >= before - above + sum(minutes))
        self.solver_model.add(excess >= max(0, before - above))
        self.pay(price, excess)
        self.pay_constant("fair-travel", -max(0, before - above))

    def price_repeats(self, wish, before, literals, most=None):
        """The growth of repeats from a count, piece by piece: the convex price of one more."""
        price = self.schedule.prices[wish]
        most = len(literals) if most is None else min(most, len(literals))
        if not price or not most or (before == 0 and most == 1):
            return
        if most == 1 and len(literals) == 1:
            self.pay(price * before, literals[0])
            return
        pieces = [self.bool() for _ in range(most)]
        self.solver_model.add(sum(literals) <= sum(pieces))
        for more, piece in enumerate(pieces):
            self.pay(price * (before + more), piece)

    def pay_constant(self, wish, units):
        self.pay(self.schedule.prices[wish] * units, 1)
