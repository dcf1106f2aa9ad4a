internal import ProgrammeModel
internal import ScheduleFiles

/// Settles a part of a session in the schedule, as it stands in the sketch, or leaves it open again.
public struct PinSession: Sendable {
  /// What of a session can be settled.
  public enum Field: String, CaseIterable, Sendable {
    /// Its day and daypart.
    case slot
    /// Its venue.
    case venue
    /// Its pilots; others may come.
    case pilots
    /// Its experts; others may come.
    case experts

    /// The keys of a pin that say it.
    fileprivate var keys: [String] {
      self == .slot ? [ScheduleKeys.pin.date.name, ScheduleKeys.pin.daypart.name] : [rawValue]
    }
  }

  /// The id of the session.
  public var session: String
  /// What is settled, or left open.
  public var field: Field
  /// Whether it is settled.
  public var isOn: Bool
  /// The version of the board that was looked at; `nil` where any will do.
  public var version: String?

  /// Creates a request.
  public init(_ session: String, _ field: Field, isOn: Bool, version: String? = nil) {
    self.session = session
    self.field = field
    self.isOn = isOn
    self.version = version
  }

  /// Changes the pins of the schedule; once it returns, the disk has it.
  ///
  /// - Parameters:
  ///   - board: The plan with the sketch on it.
  ///   - path: The schedule file.
  /// - Throws: ``Failure``; the schedule is what it was.
  public func run(on board: Board, _ path: String) throws(Failure) {
    if let version, version != board.version { throw .changedMeanwhile(path) }
    guard let session = board.session(session) else {
      throw Failure(
        .unfit(
          Words(
            nl: "“\(self.session)” komt in dit plan niet voor.",
            en: "“\(self.session)” is not in this plan.")), in: board.programme.language)
    }
    try EditSchedule(edits(of: session, in: board.programme)).run(path)
  }

  private func edits(of session: PlannedSession, in programme: Programme) -> [ScheduleEdit] {
    let pin = SchedulePart.element(list: ScheduleKeys.schedule.pins.name, id: session.id)
    let list = ScheduleKeys.schedule.pins.name
    let entries = field.keys.map { ScheduleValue.Entry($0, value(of: $0, session)) }
    let known = programme.pins.filter { $0.session == session.id }
    guard let first = known.first else {
      let id = ScheduleValue.Entry(ScheduleKeys.pin.session.name, .text(session.id))
      return isOn ? [.add(list: list, [id] + entries)] : []
    }
    if !isOn, known.count == 1, first.holds.isSubset(of: field.keys) {
      return [.remove(list: list, id: session.id)]
    }
    return entries.map { .set(pin, key: $0.key, isOn ? $0.value : nil) }
  }

  private func value(of key: String, _ session: PlannedSession) -> ScheduleValue {
    switch key {
    case ScheduleKeys.pin.date.name: .text(session.date.description)
    case ScheduleKeys.pin.daypart.name: .text(session.daypart)
    case ScheduleKeys.pin.venue.name: .text(session.venue)
    case ScheduleKeys.pin.pilots.name: .list(session.pilots.map { .text($0) })
    default: .list(session.experts.map { .text($0) })
    }
  }
}

extension Pin {
  /// The keys at which it holds something.
  fileprivate var holds: Set<String> {
    let keys = ScheduleKeys.pin
    return Set(
      [
        date == nil ? nil : keys.date.name, daypart == nil ? nil : keys.daypart.name,
        venue == nil ? nil : keys.venue.name, pilots.isEmpty ? nil : keys.pilots.name,
        experts.isEmpty ? nil : keys.experts.name,
      ].compactMap(\.self))
  }
}

extension Board {
  /// What of a session the schedule settles.
  public func pinned(_ session: String) -> Set<PinSession.Field> {
    programme.pins.filter { $0.session == session }.reduce(into: []) { fields, pin in
      fields.formUnion(PinSession.Field.allCases.filter { !pin.holds.isDisjoint(with: $0.keys) })
    }
  }
}
