#!/usr/bin/env python3
"""Plans a schedule with CP-SAT and prints a JSON line for every better plan.

A first plan is built session by session, and what it lacks is mended. To 10 pilots the whole plan
is then one model. Above, CP-SAT solves neighbourhoods of the first plan: the whole model finds no
plan at all in that time. Seconds count from after Python and OR-Tools are
loaded.
"""

import argparse
import json
import random
import sys
import time

from ortools.sat.python import cp_model

from model import Model
from neighbourhood import choose, choose_lacking
from plan import cost, missing, write
from schedule import Refusal, Schedule
from start import first_plan

WHOLE = 10


class Run:
    """One run against the clock, with its best plan."""

    def __init__(self, schedule, seconds, workers, seed):
        self.begin = time.monotonic()
        self.schedule, self.seconds, self.workers = schedule, seconds, workers
        self.seed, self.chance = seed, random.Random(seed)
        self.best, self.bound = None, 0

    @property
    def elapsed(self):
        return time.monotonic() - self.begin

    def tell(self, plan):
        """Takes a whole plan for the best, where it is."""
        points = cost(self.schedule, plan)
        if self.best is None or points < self.best[0]:
            self.best = (points, plan)
            self.say()

    def say(self):
        line = {"seconds": round(self.elapsed, 2), "bound": self.bound,
                "cost": self.best[0] if self.best else None}
        print(json.dumps(line), flush=True)

    def solver(self, seconds):
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = max(0.01, min(seconds, self.seconds - self.elapsed))
        solver.parameters.num_workers = self.workers
        solver.parameters.random_seed = self.seed
        solver.parameters.linearization_level = 2
        solver.parameters.cp_model_probing_level = 0  # it takes seconds before any plan is found
        return solver

    def whole(self):
        """One model for the whole plan."""
        model = Model(self.schedule, self.first(self.seconds / 2), [])
        solver, watch = self.solver(self.seconds), Watch(self, model)
        solver.best_bound_callback = watch.note_bound
        status = solver.solve(model.solver_model, watch)
        if status == cp_model.INFEASIBLE:
            raise Refusal("the schedule has no plan")
        self.bound = max(self.bound, whole(solver.best_objective_bound) + model.base)
        if status == cp_model.OPTIMAL:
            self.bound = self.best[0]
        self.say()

    def first(self, seconds):
        """A first plan, of which neighbourhoods mend what it lacks, in so many seconds at most."""
        plan, size = first_plan(self.schedule, self.chance), 3.0
        lack = missing(self.schedule, plan)
        while lack and self.elapsed < seconds:
            model = self.part(plan, choose_lacking, size, mends=True)
            status, found = self.solve(model)
            if found and missing(self.schedule, found) <= lack:
                plan, lack = found, missing(self.schedule, found)
            size = resized(size, status, plan)
        if lack == 0:
            self.tell(plan)
        return plan

    def neighbourhoods(self):
        """Parts of a plan again and again; larger ones where they are solved quickly."""
        plan = self.first(self.seconds)
        sizes = {None: 3.0, "slots": 4.0, "weeks": 4.0, "groups": 6.0}
        while self.elapsed < self.seconds:
            keeps = self.chance.choice(list(sizes))
            model = self.part(plan, choose, sizes[keeps], keeps)
            model.bind(cost(self.schedule, plan))
            status, found = self.solve(model)
            if found:
                plan = found
                self.tell(plan)
            sizes[keeps] = resized(sizes[keeps], status, plan)

    def part(self, plan, pick, size, keeps=None, mends=False):
        """The model of some sessions of a plan."""
        numbers = set(pick(self.schedule, plan, int(size), self.chance))
        free = [plan[number] for number in numbers]
        fixed = [session for number, session in enumerate(plan) if number not in numbers]
        return Model(self.schedule, free, fixed, keeps, mends)

    def solve(self, model):
        """A second of solving: its status, and the plan that was found."""
        solver = self.solver(1)
        status = solver.solve(model.solver_model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return status, None
        plan = model.plan(solver.boolean_value)
        if not model.mends:
            self.check(model, solver, status, plan)
        return status, plan

    def check(self, model, solver, status, plan):
        """The model's objective is the plan's cost; it may say more where it was cut short."""
        said, is_ = model.base + round(solver.objective_value), cost(self.schedule, plan)
        exact = status == cp_model.OPTIMAL
        assert said == is_ if exact else said >= is_, (said, is_)


class Watch(cp_model.CpSolverSolutionCallback):
    """Tells every better plan of the whole model."""

    def __init__(self, run, model):
        super().__init__()
        self.run, self.model = run, model

    def on_solution_callback(self):
        self.note_bound(self.best_objective_bound)
        self.run.tell(self.model.plan(self.boolean_value))

    def note_bound(self, bound):
        self.run.bound = max(self.run.bound, whole(bound) + self.model.base)


def resized(size, status, plan):
    """How many sessions to free next: more where a part was solved to its end."""
    if status in (cp_model.OPTIMAL, cp_model.INFEASIBLE):
        return min(size + 0.25, len(plan))
    return max(2.0, size - 0.5)


def whole(bound):
    """The least whole number that is not below a bound, as floating point gives it."""
    return -int(-(bound - 1e-6) // 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("schedule")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", help="where the plan file is written")
    options = parser.parse_args()
    try:
        run = Run(Schedule(options.schedule), options.seconds, options.workers, options.seed)
        if len(run.schedule.pilots) <= WHOLE:
            run.whole()
        else:
            run.neighbourhoods()
    except Refusal as refusal:
        sys.exit(f"{options.schedule}: {refusal}")
    if run.best is None:
        sys.exit(f"{options.schedule}: no plan found in {options.seconds:g} seconds")
    if options.out:
        write(options.out, run.schedule, run.best[1], run.bound)


if __name__ == "__main__":
    main()
