/// Whether somebody can come to a slot (docs/model.md, "Presence").
package enum Availability: UInt8, Sendable {
  /// Comes gladly.
  case free
  /// Comes, but would rather not.
  case ratherNot
  /// Cannot come.
  case away
}

extension Availability {
  /// What a form says of it; nothing for whoever comes gladly.
  package var words: Words {
    switch self {
    case .free: Words(nl: "", en: "")
    case .ratherNot: Words(nl: "liever niet", en: "rather not")
    case .away: Words(nl: "nee", en: "no")
    }
  }
}

/// A list of a participant in a schedule, of when it is away.
public enum AbsenceList: String, CaseIterable, Sendable {
  /// When it cannot come.
  case unavailable
  /// When it would rather not come.
  case avoid
}
