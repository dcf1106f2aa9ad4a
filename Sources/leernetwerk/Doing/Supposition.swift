internal import ArgumentParser
internal import Planning
internal import ProgrammeModel
internal import ScheduleFiles

/// One change that somebody supposes, made to a programme and, where it is about a session, to its
/// plan.
///
/// The schedule file stays as it is.
struct Supposition {
  var programme: Programme
  private(set) var plan: PlanDocument

  /// Makes the change that a text asks, in one of the forms of ``Phrase/suppositions``.
  init(
    _ text: String, of programme: Programme, with plan: PlanDocument
  ) throws(ValidationError) {
    self.programme = programme
    self.plan = plan
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let rest = Array(words.dropFirst())
    guard let subject = words.first, !rest.isEmpty else { throw unclear(text) }
    if let index = plan.sessions.firstIndex(where: { $0.id == subject }) {
      try decide(index, rest.filter { !Supposition.fillers.contains($0) }, text)
    } else if rest[0] == "weg" || rest[0] == "away" {
      try sendAway(subject, rest.dropFirst().joined(separator: " "), text)
    } else if rest.count == 1, let value = Int(rest[0]) {
      guard set(subject, to: value) else { throw unclear(text) }
    } else if rest.count == 2 {
      guard
        changeTheme(subject, rest[0], rest[1]) || attend(rest[0], subject, rest[1])
          || set(rest[0], of: subject, to: rest[1])
      else { throw unclear(text) }
    } else {
      throw unclear(text)
    }
  }

  private static let fillers: Set<String> = ["op", "in", "bij", "met", "on", "at", "with"]

  /// Decides a session: a date, a daypart, a venue, a pilot or an expert for each word.
  private mutating func decide(_ index: Int, _ words: [String], _ text: String)
    throws(ValidationError)
  {
    guard !words.isEmpty else { throw unclear(text) }
    var pin = Pin(session: plan.sessions[index].id)
    for word in words {
      if let date = CivilDate(word) {
        pin.date = date
        plan.sessions[index].date = date
      } else if programme.calendar.dayparts.contains(where: { $0.name == word }) {
        pin.daypart = word
        plan.sessions[index].daypart = word
      } else if programme.venues.contains(where: { $0.id == word }) {
        pin.venue = word
        plan.sessions[index].venue = word
      } else if programme.experts.contains(where: { $0.id == word }) {
        pin.experts.append(word)
      } else if programme.pilots.contains(where: { $0.id == word }) {
        pin.pilots.append(word)
      } else {
        throw unclear(text)
      }
    }
    programme.pins.append(pin)
    join(pin, index)
  }

  /// Lets the pinned take part: experts in the place of others, pilots besides them.
  private mutating func join(_ pin: Pin, _ index: Int) {
    let session = plan.sessions[index]
    let wanted = programme.themes.first { $0.id == session.theme }?.experts ?? 1
    let others = session.experts.filter { !pin.experts.contains($0) }
    let experts = pin.experts + others.prefix(max(0, wanted - pin.experts.count))
    plan.sessions[index].experts = programme.experts.map(\.id).filter(experts.contains)
    let pilots = session.pilots + pin.pilots
    plan.sessions[index].pilots = programme.pilots.map(\.id).filter(pilots.contains)
  }

  /// Keeps a participant or a venue away.
  private mutating func sendAway(_ id: String, _ moment: String, _ text: String)
    throws(ValidationError)
  {
    let when: When
    do throws(Finding) {
      when = try ScheduleFile.when(moment, in: programme)
    } catch {
      throw ValidationError(error.message[programme.language])
    }
    if let index = programme.pilots.firstIndex(where: { $0.id == id }) {
      programme.pilots[index].unavailable.append(when)
    } else if let index = programme.experts.firstIndex(where: { $0.id == id }) {
      programme.experts[index].unavailable.append(when)
    } else if let index = programme.venues.firstIndex(where: { $0.id == id }) {
      programme.venues[index].unavailable.append(when)
    } else if id == "team" {
      programme.team.unavailable.append(when)
    } else {
      throw unclear(text)
    }
  }

  /// Sets a value of the programme or the price of a wish; false where there is none of that name.
  private mutating func set(_ key: String, to value: Int) -> Bool {
    guard value >= 0 else { return false }
    switch key {
    case "gap": programme.gap = max(1, value)
    case "budget": programme.budget = value
    case "perDay": programme.team.perDay = max(1, value)
    case "perWeek": programme.team.perWeek = max(1, value)
    default:
      guard let wish = RuleBook.declarations.first(where: { $0.key == key }) else { return false }
      programme.wishes[wish.id, default: wish.standard].price = value
    }
    return true
  }

  /// Sets a value of a pilot, expert or venue; false where there is none of that name.
  private mutating func set(_ key: String, of id: String, to text: String) -> Bool {
    guard let value = Int(text), value >= 0 else { return false }
    let (pilot, expert, venue) = (
      programme.pilots.firstIndex { $0.id == id }, programme.experts.firstIndex { $0.id == id },
      programme.venues.firstIndex { $0.id == id }
    )
    switch key {
    case "budget": pilot.map { programme.pilots[$0].budget = value }
    case "max": expert.map { programme.experts[$0].max = value }
    case "fee": expert.map { programme.experts[$0].fee = value }
    case "capacity": venue.map { programme.venues[$0].capacity = value }
    case "cost": venue.map { programme.venues[$0].cost = value }
    case "rooms": venue.map { programme.venues[$0].rooms = max(1, value) }
    default: return false
    }
    return [("budget", pilot), ("max", expert), ("fee", expert)].contains { $0 == key && $1 != nil }
      || (["capacity", "cost", "rooms"].contains(key) && venue != nil)
  }

  /// Lets a pilot attend a theme so many times; false where there are no such two.
  private mutating func attend(_ theme: String, _ id: String, _ text: String) -> Bool {
    guard let pilot = programme.pilots.firstIndex(where: { $0.id == id }),
      programme.themes.contains(where: { $0.id == theme }), let times = Int(text), times >= 0
    else { return false }
    programme.pilots[pilot].attend[theme] = times
    if times == 0 {
      for session in plan.sessions.indices where plan.sessions[session].theme == theme {
        plan.sessions[session].pilots.removeAll { $0 == id }
      }
    }
    return true
  }

  private func unclear(_ text: String) -> ValidationError {
    ValidationError(Phrase.badSupposition(text)[programme.language])
  }
}
