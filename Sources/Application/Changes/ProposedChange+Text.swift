internal import Planning
public import ProgrammeModel
internal import ScheduleFiles

extension ProposedChange {
  /// Reads a change as somebody types it, such as `werving-1 2021-03-09 middag`, `breda capacity 20`
  /// or `gap 21`; ``text`` writes it again.
  ///
  /// - Parameters:
  ///   - text: The change, with ids and keys of the schedule.
  ///   - programme: What the schedule asks.
  /// - Throws: ``Failure`` where the schedule knows no such change.
  public init(_ text: String, in programme: Programme) throws(Failure) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let rest = Array(words.dropFirst())
    guard let subject = words.first, !rest.isEmpty,
      let change = try ProposedChange.read(subject, rest, in: programme)
    else { throw Failure(.unclearChange(text), in: programme.language) }
    self = change
  }

  private static func read(
    _ subject: String, _ rest: [String], in programme: Programme
  ) throws(Failure) -> ProposedChange? {
    if programme.themes.contains(where: { $0.sessionIDs.contains(subject) }) {
      return session(subject, rest.filter { !fillers.contains($0) }, in: programme)
    }
    if rest[0] == "weg" || rest[0] == "away" {
      let when = try moment(rest.dropFirst().joined(separator: " "), in: programme)
      return .away(id: subject, when)
    }
    if let company = company([subject] + rest, in: programme) { return company }
    switch rest.count {
    case 1: return Int(rest[0]).flatMap { number(subject, $0) }
    case 2:
      return programme.themes.contains { $0.id == subject }
        ? theme(subject, rest[0], rest[1], in: programme)
        : individual(subject, rest[0], rest[1], in: programme)
    default: return nil
    }
  }

  private static let fillers: Set<String> = ["op", "in", "bij", "met", "on", "at", "with"]

  /// Decides a session: a date, a daypart, a venue, a pilot or an expert for each word.
  private static func session(
    _ id: String, _ words: [String], in programme: Programme
  ) -> ProposedChange? {
    guard !words.isEmpty else { return nil }
    var pin = Pin(session: id)
    for word in words {
      if let date = CivilDate(word) {
        pin.date = date
      } else if programme.calendar.dayparts.contains(where: { $0.name == word }) {
        pin.daypart = word
      } else if programme.venues.contains(where: { $0.id == word }) {
        pin.venue = word
      } else if programme.experts.contains(where: { $0.id == word }) {
        pin.experts.append(word)
      } else if programme.pilots.contains(where: { $0.id == word }) {
        pin.pilots.append(word)
      } else {
        return nil
      }
    }
    return .session(pin)
  }

  private static func moment(_ text: String, in programme: Programme) throws(Failure) -> When {
    try naming({ Failure(.unfit($0.message), in: programme.language) }) { () throws(Finding) in
      try ScheduleFile.when(text, in: programme)
    }
  }

  private static func number(_ key: String, _ value: Int) -> ProposedChange? {
    ProgrammeNumber(rawValue: key).map { .programme($0, value) }
      ?? RuleBook.declarations.first { $0.key == key }.map { .price(wish: $0.id, value) }
  }

  private static func individual(
    _ id: String, _ key: String, _ text: String, in programme: Programme
  ) -> ProposedChange? {
    if let value = pilotValue(key, text) { return .pilot(id, value) }
    guard let value = Int(text) else { return nil }
    return programme.themes.contains { $0.id == key }
      ? .attendance(pilot: id, theme: key, times: value)
      : IndividualNumber(rawValue: key).map { .number($0, of: id, value) }
  }

  private static func pilotValue(_ key: String, _ text: String) -> PilotValue? {
    let keys = ScheduleKeys.pilot
    return switch key {
    case keys.from.name: CivilDate(typed: text).map { .from($0) }
    case keys.until.name: CivilDate(typed: text).map { .until($0) }
    default: nil
    }
  }

  private static func theme(
    _ id: String, _ key: String, _ text: String, in programme: Programme
  ) -> ProposedChange? {
    let keys = ScheduleKeys.theme
    let value: ThemeValue? =
      switch key {
      case keys.from.name: CivilDate(typed: text).map { .from($0) }
      case keys.until.name: CivilDate(typed: text).map { .until($0) }
      case keys.sessions.name: Int(text).map { .sessions($0) }
      case keys.experts.name: Int(text).map { .experts($0) }
      case keys.pilots.name: Theme.GroupSize(typed: text).map { .pilots($0) }
      case keys.mode.name: Theme.Mode(rawValue: text).map { .mode($0) }
      case keys.gap.name: Int(text).map { .gap($0) }
      case keys.team.name: truths[text].map { .team($0) }
      case keys.after.name: .after(["geen", "none"].contains(text) ? nil : text)
      default:
        programme.experts.contains { $0.role == key } ? Int(text).map { .role(key, $0) } : nil
      }
    return value.map { .theme(id, $0) }
  }

  private static let truths = ["true": true, "ja": true, "false": false, "nee": false]

  /// Two pilots or more, what they are to each other, and themes.
  private static func company(_ words: [String], in programme: Programme) -> ProposedChange? {
    let pilots = words.prefix { word in programme.pilots.contains { $0.id == word } }
    guard pilots.count > 1, pilots.count < words.count else { return nil }
    let word = words[pilots.count]
    guard let company = word == "samen" ? .together : Company(rawValue: word) else { return nil }
    return .company(
      company, pilots: Array(pilots), themes: Array(words.dropFirst(pilots.count + 1)))
  }
}

extension ProposedChange {
  /// The change as somebody would type it.
  public var text: String {
    switch self {
    case .session(let pin):
      ([pin.session] + [pin.date?.description, pin.daypart, pin.venue].compactMap(\.self)
        + pin.pilots + pin.experts).joined(separator: " ")
    case .away(let id, let when): "\(id) weg \(when.text)"
    case .attendance(let pilot, let theme, let times): "\(pilot) \(theme) \(times)"
    case .programme(let number, let value): "\(number.rawValue) \(value)"
    case .number(let number, let id, let value): "\(id) \(number.rawValue) \(value)"
    case .theme(let id, let value): "\(id) \(value.text)"
    case .pilot(let id, .from(let day)): "\(id) from \(day)"
    case .pilot(let id, .until(let day)): "\(id) until \(day)"
    case .company(let company, let pilots, let themes):
      (pilots + [company.rawValue] + themes).joined(separator: " ")
    case .price(let wish, let price):
      "\(RuleBook.declarations.first { $0.id == wish }?.key ?? wish) \(price)"
    }
  }
}

extension ProposedChange.ThemeValue {
  fileprivate var text: String {
    switch self {
    case .from(let day): "from \(day)"
    case .until(let day): "until \(day)"
    case .sessions(let number): "sessions \(number)"
    case .experts(let number): "experts \(number)"
    case .role(let role, let number): "\(role) \(number)"
    case .gap(let days): "gap \(days)"
    case .team(let isThere): "team \(isThere)"
    case .pilots(.all): "pilots all"
    case .pilots(.between(let sizes)) where sizes.count == 1: "pilots \(sizes.lowerBound)"
    case .pilots(.between(let sizes)): "pilots \(sizes.lowerBound)-\(sizes.upperBound)"
    case .mode(let mode): "mode \(mode.rawValue)"
    case .after(let theme): "after \(theme ?? "geen")"
    }
  }
}

extension Theme.GroupSize {
  /// A size as the schedule file writes it: `4`, `3-4` or `all`.
  fileprivate init?(typed text: String) {
    if text == "all" {
      self = .all
      return
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self),
      ends.count <= 2, 1 <= first, first <= last
    else { return nil }
    self = .between(first...last)
  }
}
