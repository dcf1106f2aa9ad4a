#!/usr/bin/env python3
"""Plans a schedule with CP-SAT and prints a JSON line for every better plan.

To 10 pilots the whole plan is one model. Above, CP-SAT solves neighbourhoods of a first plan: the
whole model finds no plan at all in that time. Seconds count from after Python and OR-Tools are
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
        return solver

    def whole(self):
        """One model for the whole plan."""
        start = first_plan(self.schedule, self.chance)
        if missing(self.schedule, start) == 0:
            self.tell(start)
        model = Model(self.schedule, start, [])
        solver, watch = self.solver(self.seconds), Watch(self, model)
        solver.best_bound_callback = watch.note_bound
        status = solver.solve(model.solver_model, watch)
        if status == cp_model.INFEASIBLE:
            raise Refusal("the schedule has no plan")
        self.bound = max(self.bound, whole(solver.best_objective_bound) + model.base)
        if status == cp_model.OPTIMAL:
            self.bound = self.best[0]
        self.say()

    def neighbourhoods(self):
        """Parts of a plan again and again; larger ones where they are solved quickly."""
        plan = first_plan(self.schedule, self.chance)
        lack = missing(self.schedule, plan)
        sizes = {None: 3.0, "slots": 4.0, "weeks": 4.0, "groups": 6.0}
        if lack == 0:
            self.tell(plan)
        while self.elapsed < self.seconds:
            keeps = None if lack else self.chance.choice(list(sizes))
            pick = choose_lacking if lack else choose
            numbers = set(pick(self.schedule, plan, int(sizes[keeps]), self.chance))
            free = [plan[number] for number in numbers]
            fixed = [session for number, session in enumerate(plan) if number not in numbers]
            model = Model(self.schedule, free, fixed, keeps, mends=lack > 0)
            if lack == 0:
                model.bind(cost(self.schedule, plan))
            solver = self.solver(1)
            status = solver.solve(model.solver_model)
            if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                found = model.plan(solver.boolean_value)
                left = missing(self.schedule, found)
                self.check(model, solver, status, found, left)
                if left <= lack:
                    plan, lack = found, left
                if lack == 0:
                    self.tell(plan)
            done = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
            sizes[keeps] = (
                min(sizes[keeps] + 0.25, len(plan)) if done else max(2.0, sizes[keeps] - 0.5))

    def check(self, model, solver, status, plan, lack):
        """The model's objective is the plan's cost; it may say more where it was cut short."""
        if lack == 0:
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
