package import ProgrammeModel

/// A random programme that is consistent, uses every part of the model, and whose attendances can
/// be filled.
package struct RandomProgramme: Sendable {
  /// How large and how hard a programme is made.
  package struct Shape: Sendable {
    /// How many pilots.
    package var pilots: ClosedRange<Int>
    /// How many themes.
    package var themes: ClosedRange<Int>
    /// The most sessions, for enumeration; at least one a theme is held.
    package var mostSessions: Int
    /// The most dayparts, 1 to 4.
    package var dayparts: Int
    /// The most weekdays, 1 to 5.
    package var weekdays: Int
    /// Whether a valid plan is sure to exist.
    package var isSolvable: Bool
    /// Whether there is a published plan.
    package var isPublished: Bool

    /// Creates a shape.
    package init(
      pilots: ClosedRange<Int> = 3...12, themes: ClosedRange<Int> = 2...4,
      mostSessions: Int = .max, dayparts: Int = 4, weekdays: Int = 4, isSolvable: Bool = true,
      isPublished: Bool = false
    ) {
      self.pilots = pilots
      self.themes = themes
      self.mostSessions = mostSessions
      self.dayparts = dayparts
      self.weekdays = weekdays
      self.isSolvable = isSolvable
      self.isPublished = isPublished
    }

    /// Whether every plan can be tried: then periods are short as well.
    var isTiny: Bool { mostSessions < 10 }

    /// Two to four pilots, one to four sessions, few slots: small enough to try every plan.
    package static func tiny(isSolvable: Bool = true, isPublished: Bool = false) -> Shape {
      Shape(
        pilots: 2...4, themes: 1...3, mostSessions: 4, dayparts: 2, weekdays: 2,
        isSolvable: isSolvable, isPublished: isPublished)
    }
  }

  /// The programme.
  package let programme: Programme
  /// The plan around which the programme was made; valid where the shape is solvable.
  package let witness: PlanDocument
  /// What was published, where the shape asks that, and the day from which notice counts.
  package let baseline: Baseline

  /// Makes a programme; the same seed and shape give the same one.
  package static func make(seed: UInt64, _ shape: Shape) -> RandomProgramme {
    var draft = Draft(seed: seed, shape)
    draft.drawPeople()
    draft.drawThemes()
    draft.holdSessions()
    draft.drawLimits()
    draft.drawAbsences()
    draft.numberSessions()
    draft.drawPast()
    draft.drawCompany()
    return RandomProgramme(
      programme: draft.programme,
      witness: .of(draft.sortedSessions, programme: draft.programme.id),
      baseline: Baseline(draft.published, today: draft.today))
  }

  /// Makes a solvable programme with so many pilots.
  package static func make(seed: UInt64, pilots: ClosedRange<Int>) -> Programme {
    make(seed: seed, Shape(pilots: pilots)).programme
  }
}
