"""The rules of docs/model.md for the free sessions of a plan."""

from collections import defaultdict
from itertools import product

from schedule import bits


class Rules:
    """The part of the model that holds the rules."""

    def keep_rules(self):
        self.lacks = []
        self.times = {}
        for theme, numbers in self.themes.items():
            for one, next_ in zip(numbers, numbers[1:]):
                if self.keeps != "groups":
                    self.solver_model.add(self.slot(one) <= self.slot(next_))
            self.fill(theme, numbers)
        for number in range(len(self.free)):
            self.keep_away(number)
            self.keep_company(number)
            self.keep_near(number)
            self.keep_capacity(number)
        self.keep_gaps()
        self.keep_order()
        self.keep_experts()
        self.keep_team()
        self.keep_rooms()
        self.keep_budgets()

    def slot(self, number):
        return sum(slot * literal for slot, literal in self.at[number].items())

    def lack(self, most):
        """What is missing; only a plan that is being mended may miss anything."""
        if not self.mends:
            return 0
        self.lacks.append(self.solver_model.new_int_var(0, most, ""))
        return self.lacks[-1]

    def fill(self, number, sessions):
        """Attendance, group sizes, numbers of experts, hosts."""
        theme, model = self.schedule.themes[number], self.solver_model
        for pilot, times in enumerate(theme.attend):
            left = times - self.stay.attended[number, pilot]
            if left > 0:
                present = [self.present[session][pilot] for session in sessions
                           if pilot in self.present[session]]
                model.add(sum(present) + self.lack(left) == left)
        for session in sessions:
            size = sum(self.present[session].values())
            model.add(size + self.lack(theme.least) >= theme.least)
            model.add(size <= theme.most)
            for skilled, count in theme.casts:
                experts = [self.expert[session][expert] for expert in skilled
                           if expert in self.expert[session]]
                model.add(sum(experts) + self.lack(count) == count)
            for venue, literal in self.venue[session].items():
                host = self.schedule.venues[venue].host
                if host is not None:
                    model.add(self.goes[session][host][venue] == literal)

    def keep_away(self, number):
        """No one comes in a slot in which it is away, or taken by a session that stays."""
        theme = self.free[number].theme
        masks = [(literal, self.stay.forbidden(theme, pilot))
                 for pilot, literal in self.present[number].items()]
        masks += [(literal, self.stay.closed_to(expert))
                  for expert, literal in self.expert[number].items()]
        masks += [(literal, self.schedule.venues[venue].away)
                  for venue, literal in self.venue[number].items()]
        for literal, mask in masks:
            slots = [at for slot, at in self.at[number].items() if mask >> slot & 1]
            if slots:
                self.solver_model.add_at_most_one(slots + [literal])

    def keep_company(self, number):
        """Pilots that are in one group, and pilots that are not."""
        theme, present = self.schedule.themes[self.free[number].theme], self.present[number]
        for bloc in theme.blocs:
            for pilot in bloc[1:]:
                self.solver_model.add(present.get(bloc[0], 0) == present.get(pilot, 0))
        for entry in theme.apart:
            self.solver_model.add_at_most_one(
                present[pilot] for pilot in entry if pilot in present)

    def keep_near(self, number):
        """No one goes to a venue that is too far."""
        for pilot, goes in self.goes[number].items():
            for venue, literal in goes.items():
                if self.schedule.is_too_far(pilot, venue):
                    self.solver_model.add(literal == 0)

    def keep_capacity(self, number):
        theme = self.schedule.themes[self.free[number].theme]
        for index, literal in self.venue[number].items():
            venue = self.schedule.venues[index]
            if venue.online or venue.capacity is None:
                continue
            room = venue.capacity - theme.experts - self.schedule.team * theme.team
            guests = sum(self.schedule.pilots[pilot].people * goes[index]
                         for pilot, goes in self.goes[number].items())
            if room < 0:
                self.solver_model.add(literal == 0)
            else:
                self.solver_model.add(guests <= room * literal)

    def keep_gaps(self):
        """Gaps and one a day for pilots, over all their sessions and over those of one theme."""
        for pilot in range(len(self.schedule.pilots)):
            self.keep_gap(pilot, range(len(self.free)), self.schedule.gap)
            for theme, numbers in self.themes.items():
                if self.schedule.themes[theme].gap > self.schedule.gap:
                    self.keep_gap(pilot, numbers, self.schedule.themes[theme].gap)

    def keep_gap(self, pilot, numbers, gap):
        """No-overlap of days, and at most one in so many weeks."""
        model = self.solver_model
        mine = [number for number in numbers if pilot in self.present[number]]
        if len(mine) < 2:
            return
        model.add_no_overlap([
            model.new_optional_fixed_size_interval_var(
                self.day[number], gap, self.present[number][pilot], "") for number in mine])
        weeks = defaultdict(list)
        for number in mine:
            for week, literal in self.in_week[number][pilot].items():
                weeks[week].append(literal)
        for first in weeks:
            window = [literal for week in range(first, first + gap // 7)
                      for literal in weeks.get(week, [])]
            if len(window) > 1:
                model.add_at_most_one(window)

    def keep_order(self):
        """A pilot comes to a theme after the themes that it builds on."""
        model, gap = self.solver_model, self.schedule.gap
        for theme, numbers in self.themes.items():
            for earlier in self.schedule.themes[theme].after:
                before = self.themes.get(earlier, [])
                for one, next_ in product(before, numbers):
                    for pilot in self.present[one].keys() & self.present[next_].keys():
                        model.add(self.day[one] + gap <= self.day[next_]).only_enforce_if(
                            self.present[one][pilot], self.present[next_][pilot])
                self.cut_order(before, numbers, gap // 7)

    def cut_order(self, before, after, weeks):
        """The order week by week: the earlier one from a week on, the later one up to then."""
        for pilot in {pilot for number in before for pilot in self.present[number]}:
            times = [self.schedule.themes[self.free[number].theme].attend[pilot]
                     for number in before[:1] + after[:1]]
            if times != [1, 1]:
                continue
            late = [(week, literal) for number in before
                    for week, literal in self.in_week[number].get(pilot, {}).items()]
            early = [(week, literal) for number in after
                     for week, literal in self.in_week[number].get(pilot, {}).items()]
            for week in {week for week, _ in late}:
                clique = [literal for other, literal in late if other >= week]
                clique += [literal for other, literal in early if other <= week + weeks - 1]
                self.solver_model.add_at_most_one(clique)

    def keep_experts(self):
        model = self.solver_model
        for index, expert in enumerate(self.schedule.experts):
            mine = [(number, chosen[index]) for number, chosen in enumerate(self.expert)
                    if index in chosen]
            if expert.max is not None and mine:
                model.add(sum(literal for _, literal in mine)
                          <= expert.max - self.stay.load[index])
            if len(mine) > 1 and expert.per_day == 1:
                model.add_no_overlap(self.whole_days(mine))
            elif mine and expert.per_day > 1:
                held = [model.new_fixed_size_interval_var(self.schedule.days[slot], 1, "")
                        for slot in self.stay.expert_slots[index]]
                model.add_cumulative(
                    self.whole_days(mine) + held, [1] * (len(mine) + len(held)), expert.per_day)
                model.add_no_overlap([self.hours(number, literal) for number, literal in mine])

    def whole_days(self, mine):
        return [self.solver_model.new_optional_fixed_size_interval_var(
            self.day[number], 1, literal, "") for number, literal in mine]

    def hours(self, number, literal):
        """A session from begin to end, in minutes, where an expert is there."""
        schedule, model = self.schedule, self.solver_model
        if number not in self.times:
            most = (schedule.last + 1) * 1440
            self.times[number] = begin, _, end = [model.new_int_var(0, most, "") for _ in range(3)]
            for side, moment in enumerate((begin, end)):
                model.add(moment == sum(
                    (schedule.days[slot] * 1440 + schedule.hours[slot][side]) * at
                    for slot, at in self.at[number].items()))
        return model.new_optional_interval_var(*self.times[number], literal, "")

    def keep_team(self):
        schedule, stay = self.schedule, self.stay
        for keys, held, most in ((schedule.days, stay.per_day, schedule.per_day),
                                 (schedule.iso_weeks, stay.per_week, schedule.per_week)):
            if most is None:
                continue
            groups = defaultdict(list)
            for number, slots in enumerate(self.at):
                if schedule.themes[self.free[number].theme].team:
                    for slot, literal in slots.items():
                        groups[keys[slot]].append(literal)
            for key, literals in groups.items():
                self.solver_model.add(sum(literals) <= most - held[key])

    def keep_rooms(self):
        """Rooms at venues that are not online; a host has one session a day anyway."""
        for index, venue in enumerate(self.schedule.venues):
            if venue.online or venue.host is not None:
                continue
            mine = [(number, chosen[index]) for number, chosen in enumerate(self.venue)
                    if index in chosen]
            held = [session.slot for session in self.stay.sessions if session.venue == index]
            if not mine:
                continue
            for day, minute in {(day, hours[0]) for day, hours in zip(
                    self.schedule.days, self.schedule.hours)}:
                self.keep_moment(venue.rooms, mine, held, day, minute)

    def keep_moment(self, rooms, mine, held, day, minute):
        """No more sessions than rooms at the minute when a daypart begins."""
        slots = [slot for slot in bits(self.schedule.between(day, day))
                 if self.schedule.hours[slot][0] <= minute < self.schedule.hours[slot][1]]
        room = rooms - sum(1 for slot in held if slot in slots)
        both = []
        for number, literal in mine:
            at = [self.at[number][slot] for slot in slots if slot in self.at[number]]
            if at:
                both.append((at, literal))
        if len(both) <= room:
            return
        used = []
        for at, literal in both:
            used.append(self.bool())
            self.solver_model.add(used[-1] >= sum(at) + literal - 1)
        self.solver_model.add(sum(used) <= room)

    def keep_budgets(self):
        schedule, model = self.schedule, self.solver_model
        prices = [
            sum(schedule.experts[index].fee * literal for index, literal in chosen.items())
            + sum(schedule.venues[index].cost * literal
                  for index, literal in self.venue[number].items())
            for number, chosen in enumerate(self.expert)]
        if schedule.budget is not None:
            model.add(self.stay.spent + sum(prices) <= schedule.budget + self.lack(1_000_000))
        limited = {index for index, pilot in enumerate(schedule.pilots)
                   if pilot.budget is not None}
        shares = defaultdict(list)
        for number, price in enumerate(prices):
            payers = limited & self.present[number].keys()
            if payers:
                share = self.share(number, price)
                for pilot in payers:
                    paid = model.new_int_var(0, 1_000_000, "")
                    model.add(paid >= share).only_enforce_if(self.present[number][pilot])
                    shares[pilot].append(paid)
        for pilot, paid in shares.items():
            model.add(sum(paid) <= schedule.pilots[pilot].budget - self.stay.shares[pilot]
                      + self.lack(1_000_000))

    def share(self, number, price):
        """What each pilot of a session pays at least, whatever the size of its group."""
        theme, model = self.schedule.themes[self.free[number].theme], self.solver_model
        share = model.new_int_var(0, 1_000_000, "")
        sizes = {size: self.bool() for size in range(0 if self.mends else theme.least,
                                                     theme.most + 1)}
        model.add_exactly_one(sizes.values())
        model.add(sum(self.present[number].values())
                  == sum(size * literal for size, literal in sizes.items()))
        for size, literal in sizes.items():
            if size:
                model.add(size * share >= price).only_enforce_if(literal)
        return share
