internal import ProgrammeModel

extension Draft {
  /// Pilots, experts and venues, without what limits them.
  mutating func drawPeople() {
    let places = Programme.knownPlaces.keys.sorted()
    let number = random.roll(shape.pilots)
    for index in 1...number {
      programme.pilots.append(
        Pilot(
          id: "p\(index)", title: "Pilot \(index)",
          place: random.happens(90) ? random.pick(places) : nil,
          region: random.pick(Region.allCases),
          sector: random.happens(75) ? random.pick(["techniek", "zorg", "ict"]) : nil,
          people: random.roll(1...4)))
    }
    for index in 1...(2 + number / 5) { addExpert(index, places) }
    for pilot in random.some(max(1, number / 2), of: programme.pilots) {
      programme.venues.append(
        Venue(
          id: "bij-\(pilot.id)", title: "Bij \(pilot.title)", host: pilot.id,
          place: pilot.place, rooms: random.roll(1...2)))
    }
    if random.happens(50) { addHall() }
    programme.venues.append(Venue(id: "online", title: "Online", online: true))
    programme.venues.shuffle(using: &random)
    let pairs = Set((0..<3).map { _ in random.some(2, of: places) })
    programme.travel = pairs.sorted { $0.joined() < $1.joined() }.map {
      Journey(from: $0[0], to: $0[1], minutes: random.roll(5...200))
    }
  }

  /// A venue without a host.
  mutating func addHall() {
    let number = programme.venues.count { $0.host == nil && !$0.online } + 1
    programme.venues.append(
      Venue(
        id: "zaal-\(number)", title: "Zaal \(number)",
        place: random.happens(80) ? random.pick(Programme.knownPlaces.keys.sorted()) : nil,
        rooms: random.roll(1...3)))
  }

  private mutating func addExpert(_ index: Int, _ places: [String]) {
    programme.experts.append(
      Expert(
        id: "e\(index)", name: "Expert \(index)",
        place: random.happens(70) ? random.pick(places) : nil, themes: [:]))
  }

  /// The position of an expert who has nothing yet on the date; a new one where all have.
  mutating func expert(on date: CivilDate, besides taken: [String]) -> Int {
    let busy = Set(sessions.filter { $0.date == date }.flatMap(\.experts) + taken)
    let free = programme.experts.indices.filter { !busy.contains(programme.experts[$0].id) }
    if !free.isEmpty { return random.pick(free) }
    addExpert(programme.experts.count + 1, Programme.knownPlaces.keys.sorted())
    return programme.experts.count - 1
  }
}
