import ProgrammeModel

/// The repeats that a group forces: its pilots are dealt over the sessions of every other theme, and
/// where they are more than the sessions, some meet again.
///
/// Of k pilots over n sessions at least `n q (q − 1) / 2 + r q` pairs share one, with `q = k / n` and
/// `r = k mod n`. A repeat belongs to two sessions, so that all sessions together force half of what
/// each forces.
struct ForcedRepeats: Sendable {
  /// Twice the repeats that a group of a theme forces, by theme and size.
  let doubled: [[Int]]

  init(_ problem: Problem) {
    let themes = problem.programme.themes.indices
    let attendance = problem.attendance
    let sizes = 0...problem.mostInGroup
    doubled = themes.map { theme in
      guard !problem.programme.themes[theme].isForAll else { return sizes.map { _ in 0 } }
      return sizes.map { size in
        themes.reduce(0) { sum, other in
          guard other != theme, !problem.programme.themes[other].isForAll else { return sum }
          let absent = attendance[theme].indices.count {
            attendance[theme][$0] > 0 && attendance[other][$0] == 0
          }
          let sessions = problem.sessionsOfTheme[other].count
          return sum + ForcedRepeats.pairs(max(0, size - absent), dealtOver: sessions)
        }
      }
    }
  }

  /// Whether any group forces something.
  var isEmpty: Bool { doubled.allSatisfy { $0.allSatisfy { $0 == 0 } } }

  /// The fewest pairs that share a session.
  static func pairs(_ pilots: Int, dealtOver sessions: Int) -> Int {
    guard sessions > 0 else { return 0 }
    let (each, rest) = pilots.quotientAndRemainder(dividingBy: sessions)
    return sessions * each * (each - 1) / 2 + rest * each
  }
}
