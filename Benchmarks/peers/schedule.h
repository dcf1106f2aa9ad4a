// A schedule as whole numbers on standard input, in the order in which annealer.py writes them.
// Without a host or a sector: -1.

#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

using List = std::vector<int>;

inline int number() {
  int value;
  if (std::scanf("%d", &value) != 1) std::exit(2);
  return value;
}

// A count and then so many.
template <typename Thing>
std::vector<Thing> many() {
  std::vector<Thing> things;
  for (int count = number(); count > 0; --count) things.emplace_back();
  return things;
}

template <>
inline List many<int>() {
  List result(number());
  for (int& value : result) value = number();
  return result;
}

struct Table {
  size_t width;
  std::vector<int16_t> cells;

  Table(size_t rows, size_t columns) : width(columns), cells(rows * columns) {}
  int16_t* operator[](size_t row) { return &cells[row * width]; }
  const int16_t* operator[](size_t row) const { return &cells[row * width]; }
};

template <typename Row, typename Column>
Table table(const std::vector<Row>& rows, const std::vector<Column>& columns) {
  Table result(rows.size(), columns.size());
  for (int16_t& cell : result.cells) cell = number();
  return result;
}

struct Slot {
  int day = number(), week = number(), iso_week = number();
  List starts = many<int>();  // the slots that begin while this one lasts
};

struct Pilot {
  int people = number(), sector = number(), budget = number(), travel_max = number();
  List venues = many<int>();  // those that it hosts
};

struct Expert {
  int most = number(), per_day = number(), fee = number();
};

struct Venue {
  int host = number(), online = number(), capacity = number(), rooms = number(), cost = number();
};

// How many experts a session has of these.
struct Cast {
  int count = number();
  List skilled = many<int>();
};

struct Group {
  List pilots = many<int>();
};

struct Theme {
  int first = number(), sessions = number();
  int least = number(), most = number(), gap = number();
  int team = number(), online = number(), plenary = number();
  List slots = many<int>(), venues = many<int>();
  std::vector<Cast> casts = many<Cast>();
  std::vector<Group> blocs = many<Group>();  // the pilots that attend, those that stay together
  std::vector<Group> apart = many<Group>();
};

// What a slot is to a participant or a venue.
enum State { FREE, RATHER_NOT, AWAY };

struct Schedule {
  int travel = number(), avoid = number(), practice = number(), expertise = number();
  int urgency = number(), diversity = number(), in_person = number(), mix = number();
  int hosting = number(), load = number(), spread = number(), fair_travel = number();
  int above = number(), gap = number(), team = number(), budget = number();
  int per_day = number(), per_week = number();
  int days = number(), iso_weeks = number(), parts = number(), sessions = number();
  bool pilots_pay = number();
  List common = many<int>();  // the venues without a host
  std::vector<Slot> slots = many<Slot>();
  std::vector<Pilot> pilots = many<Pilot>();
  std::vector<Expert> experts = many<Expert>();
  std::vector<Venue> venues = many<Venue>();
  std::vector<Theme> themes = many<Theme>();
  Table pilot_state = table(pilots, slots);
  Table expert_state = table(experts, slots);
  Table venue_state = table(venues, slots);
  Table part = table(pilots, slots);  // of the year
  Table pilot_minutes = table(pilots, venues), expert_minutes = table(experts, venues);
  Table attend = table(themes, pilots), need = table(themes, pilots);
  Table brings = table(themes, pilots);
  Table misses = table(themes, pilots);  // without a good practice in the group
  Table lack = table(themes, experts);  // steps of expertise below the highest
  Table after = table(themes, themes);
  // What earlier years count for.
  Table met = table(pilots, pilots);
  Table hosted = table(List(1), pilots), taught = table(List(1), experts);
};
