// A plain simulated annealer: one thread, one chain, exponential cooling over the seconds.
//
// annealer SECONDS SEED reads a schedule and prints the best valid plan: moves and cost, and then
// the sessions. Exits with 1 where no plan was found.

#include <chrono>
#include <cmath>

#include "plan.h"

// Points for every rule that is broken, and the temperatures in points.
constexpr int WEIGHT = 150;
constexpr double HOT = 150, COLD = 2;

struct Annealer {
  const Schedule& schedule;
  Plan plan;
  uint64_t state;
  int64_t best = INT64_MAX, moves = 0;
  std::vector<Session> found;

  Annealer(const Schedule& schedule, uint64_t seed)
      : schedule(schedule), plan(schedule), state(seed) {}

  uint64_t random() {  // splitmix64
    uint64_t word = state += 0x9e3779b97f4a7c15;
    word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9;
    word = (word ^ (word >> 27)) * 0x94d049bb133111eb;
    return word ^ (word >> 31);
  }

  int below(int count) { return (random() >> 32) * count >> 32; }
  int pick(const List& list) { return list[below(list.size())]; }

  static bool holds(const List& sorted, int value) {
    return std::binary_search(sorted.begin(), sorted.end(), value);
  }

  int64_t cost() const { return plan.points + WEIGHT * plan.broken; }

  void anneal(double seconds) {
    auto start = std::chrono::steady_clock::now();
    double temperature = HOT;
    for (;; ++moves) {
      if (moves % 64 == 0) {
        std::chrono::duration<double> past = std::chrono::steady_clock::now() - start;
        if (past.count() >= seconds) return;
        temperature = HOT * std::pow(COLD / HOT, past.count() / seconds);
      }
      int64_t before = cost();
      move();
      int64_t worse = cost() - before;
      double chance = (random() >> 11) * 0x1p-53;
      if (worse > 0 && chance >= std::exp(-worse / temperature)) plan.take_back();
      plan.inverse.clear();
      if (plan.broken == 0 && plan.points < best) {
        best = plan.points;
        found = plan.sessions;
      }
    }
  }

  void move() {
    int session = below(schedule.sessions), dice = below(100);
    const Session& it = plan.sessions[session];
    const Theme& theme = schedule.themes[it.theme];
    if (dice < 25) {
      plan.change({SLOT, session, it.slot, pick(theme.slots)});
    } else if (dice < 40) {
      swap_slots(session, below(schedule.sessions));
    } else if (dice < 50) {
      settle(session);
    } else if (dice < 60) {
      const Cast& cast = theme.casts[below(theme.casts.size())];
      if (cast.count > 0) replace(session, pick(cast.skilled), cast);
    } else {
      regroup(session, theme.first + below(theme.sessions), dice < 90);
    }
  }

  void swap_slots(int one, int other) {
    int mine = plan.sessions[one].slot, theirs = plan.sessions[other].slot;
    if (!holds(schedule.themes[plan.sessions[one].theme].slots, theirs)) return;
    if (!holds(schedule.themes[plan.sessions[other].theme].slots, mine)) return;
    plan.change({SLOT, one, mine, theirs});
    plan.change({SLOT, other, theirs, mine});
  }

  // An expert comes for one of its cast.
  void replace(int session, int expert, const Cast& cast) {
    const Session& it = plan.sessions[session];
    if (std::count(it.experts.begin(), it.experts.end(), expert)) return;
    int out = pick(it.experts);
    if (holds(cast.skilled, out)) plan.change({EXPERT, session, out, expert});
  }

  // A pilot goes to another session of the theme, and one comes back or not; each with those
  // that it stays together with.
  void regroup(int one, int other, bool back) {
    const Session &here = plan.sessions[one], &there = plan.sessions[other];
    if (one == other || here.pilots.empty() || (back && there.pilots.empty())) return;
    int pilot = pick(here.pilots);
    if (plan.attends[other][pilot]) return;
    const List& go = plan.mates(here.theme, pilot);
    List come;
    if (back && !guests(one, there, go.size(), come)) return;
    int change = int(come.size()) - int(go.size());
    if (!fits(here, there, change)) return;
    for (size_t place = 0; place < std::max(go.size(), come.size()); ++place) {
      int out = place < go.size() ? go[place] : -1, in = place < come.size() ? come[place] : -1;
      plan.change({PILOT, one, out, in});
      plan.change({PILOT, other, in, out});
    }
    for (int session : {one, other}) {
      int host = schedule.venues[plan.sessions[session].venue].host;
      if (host >= 0 && !plan.attends[session][host]) settle(session);
    }
  }

  // Who come for so many that go: one, with its mates, and others while they are fewer.
  bool guests(int one, const Session& there, size_t count, List& come) {
    do {
      int guest = pick(there.pilots);
      if (plan.attends[one][guest] || std::count(come.begin(), come.end(), guest)) return false;
      const List& mates = plan.mates(there.theme, guest);
      come.insert(come.end(), mates.begin(), mates.end());
    } while (come.size() < count && below(4));
    return true;
  }

  // Whether sizes are right, or no worse than they were.
  bool fits(const Session& here, const Session& there, int change) const {
    const Theme& theme = schedule.themes[here.theme];
    int mine = here.pilots.size(), theirs = there.pilots.size();
    return misfit(mine + change, theme) + misfit(theirs - change, theme) <=
           misfit(mine, theme) + misfit(theirs, theme);
  }

  // Another venue: one of a pilot of the group, or one without a host.
  void settle(int session) {
    const Session& it = plan.sessions[session];
    bool hosted = !it.pilots.empty() && (schedule.common.empty() || below(2));
    const List& venues = hosted ? schedule.pilots[pick(it.pilots)].venues : schedule.common;
    if (venues.empty()) return;
    int venue = pick(venues);
    if (!holds(schedule.themes[it.theme].venues, venue)) return;
    plan.change({VENUE, session, it.venue, venue});
  }
};

void print(const List& list) {
  std::printf(" %zu", list.size());
  for (int value : list) std::printf(" %d", value);
}

int main(int count, char** words) {
  if (count != 3) return 2;
  Schedule schedule;
  Annealer annealer(schedule, std::strtoull(words[2], nullptr, 10));
  annealer.anneal(std::atof(words[1]));
  if (annealer.found.empty()) return 1;
  std::printf("%lld %lld\n", (long long)annealer.moves, (long long)annealer.best);
  for (const Session& session : annealer.found) {
    std::printf("%d %d %d", session.theme, session.slot, session.venue);
    print(session.pilots);
    print(session.experts);
    std::printf("\n");
  }
}
