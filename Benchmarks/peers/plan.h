// A plan with its counters and its cost, brought up to date change by change.
//
// Attendances, numbers of experts and pilots that are together always hold, as do a theme's slots,
// venues and experts. Any other rule that is broken counts in `broken`.

#pragma once

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "schedule.h"

struct Session {
  int theme = 0, slot = 0, venue = 0, people = 0;
  List pilots, experts;
};

enum Part { SLOT, VENUE, EXPERT, PILOT };

// Something of a session goes and something comes; an expert or a pilot may be -1: no one.
struct Change {
  Part part;
  int session, out, in;
};

inline int misfit(int size, const Theme& theme) {
  return std::max({0, size - theme.most, theme.least - size});
}

inline int over(int amount, int limit) { return amount > limit ? amount - limit : 0; }

// What one more costs, or one less: the growth of repeats.
inline int step(int16_t& count, int sign) { return sign > 0 ? count++ : -(--count); }

// A function with a `sign` adds a part of the plan (1) or takes it away (-1).
struct Plan {
  const Schedule& schedule;
  std::vector<Session> sessions = std::vector<Session>(schedule.sessions);
  Table attends = Table(schedule.sessions, schedule.pilots.size());
  std::vector<Change> inverse;  // what takes back the changes since it was cleared
  int64_t points = 0, broken = 0;

  Plan(const Schedule& schedule) : schedule(schedule) {
    for (size_t number = 0; number < schedule.themes.size(); ++number) {
      const Theme& theme = schedule.themes[number];
      int end = theme.first + theme.sessions, next = 0;
      for (int session = theme.first; session < end; ++session) {
        sessions[session].theme = number;
        sessions[session].slot = theme.slots[0];
        sessions[session].venue = theme.venues[0];
        clock(session, 1);
        travel(session, 1);
        gather(session, 1);
        for (const Cast& cast : theme.casts)
          for (int expert = 0; expert < cast.count; ++expert)
            change({EXPERT, session, -1, cast.skilled[next++ % cast.skilled.size()]});
      }
      for (size_t place = 0; place < theme.blocs.size(); ++place) {
        const List& mates = theme.blocs[place].pilots;
        for (int pilot : mates) bloc[number][pilot] = place;
        settle(number, mates);
      }
    }
    inverse.clear();
  }

  // Those of a theme that are in one group with a pilot, and it itself.
  const List& mates(int theme, int pilot) const {
    return schedule.themes[theme].blocs[bloc[theme][pilot]].pilots;
  }

  void change(Change it) {
    Session& session = sessions[it.session];
    inverse.push_back({it.part, it.session, it.in, it.out});
    if (it.part == SLOT) {
      clock(it.session, -1);
      session.slot = it.in;
      clock(it.session, 1);
      return;
    }
    gather(it.session, -1);
    if (it.part == VENUE) {
      use(session, -1);
      travel(it.session, -1);
      session.venue = it.in;
      travel(it.session, 1);
      use(session, 1);
    } else if (it.part == EXPERT) {
      if (it.out >= 0) remove(session.experts, it.out), teach(session, it.out, -1);
      if (it.in >= 0) teach(session, it.in, 1), session.experts.push_back(it.in);
    } else {
      if (it.out >= 0) {
        remove(session.pilots, it.out);
        remove(visits[it.out], it.session);
        join(it.session, it.out, -1);
      }
      if (it.in >= 0) {
        join(it.session, it.in, 1);
        session.pilots.push_back(it.in);
        visits[it.in].push_back(it.session);
      }
    }
    gather(it.session, 1);
  }

  void take_back() {
    while (!inverse.empty()) {
      change(Change(inverse.back()));
      inverse.resize(inverse.size() - 2);
    }
  }

 private:
  size_t pilots = schedule.pilots.size(), experts = schedule.experts.size();
  std::vector<List> visits = std::vector<List>(pilots);  // every pilot's sessions
  Table together = schedule.met, in_part = Table(pilots, schedule.parts);
  Table bloc = Table(schedule.themes.size(), pilots);
  Table expert_day = Table(experts, schedule.days);
  Table expert_slot = Table(experts, schedule.slots.size());
  Table in_use = Table(schedule.venues.size(), schedule.slots.size());
  Table hosted = schedule.hosted, load = schedule.taught;
  Table on_day = Table(1, schedule.days), in_week = Table(1, schedule.iso_weeks);
  List minutes = List(pilots), shares = List(pilots);
  int spent = 0;

  // A bloc in the smallest groups of a theme, at first.
  void settle(int number, const List& mates) {
    const Theme& theme = schedule.themes[number];
    List order(theme.sessions);
    std::iota(order.begin(), order.end(), theme.first);
    std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
      return sessions[one].pilots.size() < sessions[other].pilots.size();
    });
    order.resize(schedule.attend[number][mates[0]]);
    for (int session : order)
      for (int pilot : mates) change({PILOT, session, -1, pilot});
  }

  static void remove(List& list, int value) {
    *std::find(list.begin(), list.end(), value) = list.back();
    list.pop_back();
  }

  void limit(int16_t& count, int most, int sign) {
    broken -= over(count, most);
    count += sign;
    broken += over(count, most);
  }

  // Every started 100 euros above a budget is a rule broken.
  void owe(int& amount, int more, int budget) {
    broken -= (over(amount, budget) + 99) / 100;
    amount += more;
    broken += (over(amount, budget) + 99) / 100;
  }

  // All that depends on a session's slot.
  void clock(int number, int sign) {
    const Session& session = sessions[number];
    const Slot& slot = schedule.slots[session.slot];
    for (int pilot : session.pilots) meet(number, pilot, sign);
    for (int expert : session.experts) appear(session, expert, sign);
    use(session, sign);
    if (!schedule.themes[session.theme].team) return;
    limit(on_day[0][slot.day], schedule.per_day, sign);
    limit(in_week[0][slot.iso_week], schedule.per_week, sign);
  }

  // A pilot at the time of a session: away, rather not, urgency, spread, gap and order.
  void meet(int number, int pilot, int sign) {
    const Session& session = sessions[number];
    const Slot& slot = schedule.slots[session.slot];
    int state = schedule.pilot_state[pilot][session.slot], clashes = state == AWAY;
    for (int other : visits[pilot]) {
      if (other == number) continue;
      int later = slot.day - schedule.slots[sessions[other].slot].day;
      bool again = sessions[other].theme == session.theme;
      clashes += std::abs(later) < (again ? schedule.themes[session.theme].gap : schedule.gap);
      clashes += later <= 0 && schedule.after[session.theme][sessions[other].theme];
      clashes += later >= 0 && schedule.after[sessions[other].theme][session.theme];
    }
    broken += sign * clashes;
    if (state == RATHER_NOT) points += sign * schedule.avoid;
    points += sign * schedule.urgency * schedule.need[session.theme][pilot] * slot.week;
    points += schedule.spread * step(in_part[pilot][schedule.part[pilot][session.slot]], sign);
  }

  void appear(const Session& session, int expert, int sign) {
    const Slot& slot = schedule.slots[session.slot];
    int state = schedule.expert_state[expert][session.slot];
    if (state == RATHER_NOT) points += sign * schedule.avoid;
    if (state == AWAY) broken += sign;
    int per_day = schedule.experts[expert].per_day;
    limit(expert_day[expert][slot.day], per_day, sign);
    if (per_day == 1) return;
    for (int other : slot.starts) limit(expert_slot[expert][other], 1, sign);
  }

  // The venue in the slot: it may be away, or have no room left.
  void use(const Session& session, int sign) {
    const Venue& venue = schedule.venues[session.venue];
    if (schedule.venue_state[session.venue][session.slot] == AWAY) broken += sign;
    if (venue.online) return;
    for (int slot : schedule.slots[session.slot].starts)
      limit(in_use[session.venue][slot], venue.rooms, sign);
  }

  void travel(int number, int sign) {
    const Session& session = sessions[number];
    int host = schedule.venues[session.venue].host;
    for (int pilot : session.pilots) travel(session, pilot, sign);
    for (int expert : session.experts)
      points += sign * schedule.travel * schedule.expert_minutes[expert][session.venue];
    if (host >= 0) points += schedule.hosting * step(hosted[0][host], sign);
  }

  void travel(const Session& session, int pilot, int sign) {
    int journey = schedule.pilot_minutes[pilot][session.venue];
    int before = over(minutes[pilot], schedule.above);
    minutes[pilot] += sign * journey;
    points += schedule.fair_travel * (over(minutes[pilot], schedule.above) - before);
    points += sign * schedule.travel * journey;
    if (journey > schedule.pilots[pilot].travel_max) broken += sign;
    bool online = schedule.venues[session.venue].online;
    if (online && !schedule.themes[session.theme].online) points += sign * schedule.in_person;
  }

  // What depends on all of a group at once: its host, its size, its practices, its shares.
  void gather(int number, int sign) {
    const Session& session = sessions[number];
    const Venue& venue = schedule.venues[session.venue];
    if (venue.host >= 0 && !attends[number][venue.host]) broken += sign;
    const Theme& theme = schedule.themes[session.theme];
    int others = session.experts.size() + (theme.team ? schedule.team : 0);
    broken += sign * misfit(session.pilots.size(), theme);
    for (const Group& entry : theme.apart) {
      int here = 0;
      for (int pilot : entry.pilots) here += attends[number][pilot];
      broken += sign * over(here, 1);
    }
    if (!venue.online) broken += sign * over(session.people + others, venue.capacity);
    const int16_t *misses = schedule.misses[session.theme];
    const int16_t *brings = schedule.brings[session.theme];
    int practices = 0, price = venue.cost;
    for (int pilot : session.pilots) practices += brings[pilot];
    for (int pilot : session.pilots)
      if (practices == brings[pilot]) points += sign * schedule.practice * misses[pilot];
    for (int expert : session.experts) price += schedule.experts[expert].fee;
    owe(spent, sign * price, schedule.budget);
    if (!schedule.pilots_pay) return;
    int size = session.pilots.size();
    for (int pilot : session.pilots)
      owe(shares[pilot], sign * ((price + size - 1) / size), schedule.pilots[pilot].budget);
  }

  // A pilot among the other pilots of a session, there and then.
  void join(int number, int pilot, int sign) {
    Session& session = sessions[number];
    int sector = schedule.pilots[pilot].sector;
    bool plenary = schedule.themes[session.theme].plenary;
    for (int other : session.pilots) {
      if (plenary) break;
      bool same = sector >= 0 && schedule.pilots[other].sector == sector;
      if (same) points += sign * schedule.diversity;
      int16_t& count = together[std::min(pilot, other)][std::max(pilot, other)];
      points += schedule.mix * step(count, sign);
    }
    attends[number][pilot] += sign;
    session.people += sign * schedule.pilots[pilot].people;
    meet(number, pilot, sign);
    travel(session, pilot, sign);
  }

  void teach(const Session& session, int expert, int sign) {
    points += sign * schedule.expertise * schedule.lack[session.theme][expert];
    points += sign * schedule.travel * schedule.expert_minutes[expert][session.venue];
    broken -= over(load[0][expert], schedule.experts[expert].most);
    points += schedule.load * step(load[0][expert], sign);
    broken += over(load[0][expert], schedule.experts[expert].most);
    appear(session, expert, sign);
  }
};
