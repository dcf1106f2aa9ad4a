public import ProgrammeModel

/// What a programme team tries on a plan before it counts: operations in order, some of them undone.
///
/// It may break rules; a plan file never does. The file is described in docs/workplace.md, "The sketch".
public struct Sketch: Hashable, Codable, Sendable {
  /// The name of the file, in the output folder.
  public static let fileName = "sketch.json"

  /// The version of the file's form.
  public private(set) var version = 1
  /// The SHA-256 of the plan file that it starts from, as lower-case hex.
  public var plan: String
  /// The operations, the first first.
  public var operations: [SketchOperation]
  /// How many of them are done; the others were undone and can be done again.
  public var done: Int

  /// Creates a sketch without operations.
  public init(plan: String) {
    self.plan = plan
    operations = []
    done = 0
  }

  /// Adds an operation in the place of all that were undone.
  public mutating func add(_ operation: SketchOperation) {
    operations.removeLast(operations.count - done)
    operations.append(operation)
    done = operations.count
  }
}

/// One change of a sketch: a session gets another place or other people, or two exchange places.
public struct SketchOperation: Hashable, Codable, Sendable {
  /// When it was done, as `2026-11-29T17:37:01Z`.
  public var time: String
  /// Who did it.
  public var author: String
  /// The id of the session.
  public var session: String
  /// Its day; `nil` where that stays.
  public var date: String?
  /// The name of its daypart; `nil` where that stays.
  public var daypart: String?
  /// The id of its venue; `nil` where that stays.
  public var venue: String?
  /// The ids of its pilots; `nil` where they stay.
  public var pilots: [String]?
  /// The ids of its experts; `nil` where they stay.
  public var experts: [String]?
  /// The id of a pilot or expert that goes to another session of the theme; `nil` for none.
  public var person: String?
  /// The id of the session that the person goes to.
  public var to: String?
  /// The id of a session whose day, daypart and venue it exchanges for its own; `nil` for none.
  public var swap: String?

  /// Creates an operation that changes nothing yet.
  public init(time: Instant, author: String, session: String) {
    self.time = time.description
    self.author = author
    self.session = session
  }
}

extension SketchOperation {
  /// Does the operation.
  ///
  /// - Returns: Whether it applies: whether its sessions are there, and its day is one.
  func apply(to sessions: inout [PlannedSession]) -> Bool {
    guard let index = sessions.firstIndex(where: { $0.id == session }) else { return false }
    if let swap {
      guard let other = sessions.firstIndex(where: { $0.id == swap }) else { return false }
      let (first, second) = (sessions[index], sessions[other])
      sessions[index].take(placeOf: second)
      sessions[other].take(placeOf: first)
      return true
    }
    if let person {
      guard let other = sessions.firstIndex(where: { $0.id == to }) else { return false }
      return move(person, from: index, to: other, in: &sessions)
    }
    if let date {
      guard let day = CivilDate(date) else { return false }
      sessions[index].date = day
    }
    if let daypart { sessions[index].daypart = daypart }
    if let venue { sessions[index].venue = venue }
    if let pilots { sessions[index].pilots = pilots }
    if let experts { sessions[index].experts = experts }
    return true
  }
}

extension SketchOperation {
  /// Moves somebody who is in one session and not in the other.
  private func move(
    _ person: String, from index: Int, to other: Int, in sessions: inout [PlannedSession]
  ) -> Bool {
    let path: WritableKeyPath<PlannedSession, [String]>
    if sessions[index].pilots.contains(person) {
      path = \.pilots
    } else if sessions[index].experts.contains(person) {
      path = \.experts
    } else {
      return false
    }
    guard sessions[index].theme == sessions[other].theme,
      !sessions[other][keyPath: path].contains(person)
    else { return false }
    sessions[index][keyPath: path].removeAll { $0 == person }
    sessions[other][keyPath: path].append(person)
    return true
  }
}

extension PlannedSession {
  fileprivate mutating func take(placeOf other: PlannedSession) {
    date = other.date
    daypart = other.daypart
    venue = other.venue
  }
}
