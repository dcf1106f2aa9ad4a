internal import ProgrammeModel

/// A programme as the text of a schedule file; what has a default is left out where it holds.
struct ScheduleText {
  private(set) var text = ""

  init(_ programme: Programme, holidays: String) {
    write(programme, holidays: holidays)
    section("themes", programme.themes) { entry($0, in: programme) }
    section("pilots", programme.pilots, entry)
    section("experts", programme.experts, entry)
    section("venues", programme.venues, entry)
    section("travel", programme.travel) {
      [("from", quoted($0.from)), ("to", quoted($0.to)), ("minutes", "\($0.minutes)")]
    }
    section("pins", programme.pins, entry)
    section("together", programme.together, entry)
    section("apart", programme.apart, entry)
    let notes = programme.notes.sorted { $0.key < $1.key }.map { ($0.key, quoted($0.value)) }
    if !notes.isEmpty { mapping("notes", notes) }
  }

  private mutating func write(_ programme: Programme, holidays: String) {
    let calendar = programme.calendar
    let dayparts = calendar.dayparts.map { ($0.name, "\"\($0.start)-\($0.end)\"") }
    mapping(
      "programme",
      [
        ("id", programme.id), ("title", quoted(programme.title)),
        ("organiser", flow(programme.organiser)), ("from", "\(programme.period.lowerBound)"),
        ("until", "\(programme.period.upperBound)"), ("timezone", programme.timezone),
        ("language", programme.language.rawValue),
      ])
    mapping(
      "calendar",
      [
        ("weekdays", list(calendar.weekdays.sorted().map(\.name))), ("dayparts", flow(dayparts)),
        ("publicHolidays", calendar.publicHolidays.rawValue),
        ("schoolHolidays", calendar.schoolHolidays.rawValue), ("holidays", quoted(holidays)),
        ("closed", whens(calendar.closed)),
      ])
    let team = programme.team
    mapping(
      "team",
      [
        ("people", "\(team.people)"), ("perDay", number(team.perDay)),
        ("perWeek", number(team.perWeek)), ("unavailable", whens(team.unavailable)),
      ])
    text += "gap: \(programme.gap)\nnotice: \(programme.notice)\n"
    if let budget = programme.budget { text += "budget: \(budget)\n" }
    let places = programme.places.sorted { $0.key < $1.key }.map {
      (quoted($0.key), "[\($0.value.latitude), \($0.value.longitude)]")
    }
    if !places.isEmpty { mapping("places", places) }
    let wishes = programme.wishes.sorted { $0.key < $1.key }.map { id, price in
      (key(ofWish: id), entry(price))
    }
    if !wishes.isEmpty { mapping("wishes", wishes) }
  }

  private mutating func mapping(_ name: String, _ fields: [(String, String?)]) {
    text += "\(name):\n"
    for case (let key, let value?) in fields { text += "  \(key): \(value)\n" }
  }

  private mutating func section<Element>(
    _ name: String, _ elements: [Element], _ entry: (Element) -> [(String, String?)]
  ) {
    guard !elements.isEmpty else { return }
    text += "\n\(name):\n"
    for element in elements {
      var mark = "- "
      for case (let key, let value?) in entry(element) {
        text += "  \(mark)\(key): \(value)\n"
        mark = "  "
      }
    }
  }
}

private func entry(_ price: WishPrice) -> String {
  price.above == 0
    ? "\(price.price)" : flow([("price", "\(price.price)"), ("above", "\(price.above)")])
}

/// `fair-travel` as `fairTravel`.
private func key(ofWish id: String) -> String {
  let words = id.split(separator: "-")
  return words.prefix(1).joined()
    + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}
