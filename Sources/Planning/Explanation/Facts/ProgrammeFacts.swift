import ProgrammeModel

extension Fact {
  /// What holds for the whole programme.
  static func ofProgramme(_ programme: Programme) -> [Fact] {
    [gap(programme), budget(programme)].compactMap(\.self)
  }

  private static func gap(_ programme: Programme) -> Fact? {
    let gap = programme.gap
    guard gap > 1 else { return nil }
    let entry = Entry(place: programme.sources["gap"], text: "gap: \(gap)")
    return Fact(
      entry: entry,
      words: Words(
        nl: "tussen twee sessies van een pilot zitten ten minste \(gap) dagen",
        en: "two sessions of a pilot lie at least \(gap) days apart"),
      demand: Words(
        nl: "tussen twee sessies van een pilot ten minste \(gap) dagen zitten",
        en: "two sessions of a pilot lie at least \(gap) days apart"),
      concern: .gap, people: programme.everyone, removal: .deleting(entry) { $0.gap = 1 },
      relaxation: Relaxation(of: entry, steps: gap - 1, { "gap: \(gap - $0)" }) {
        $0.gap = gap - $1
      })
  }

  private static func budget(_ programme: Programme) -> Fact? {
    guard let euros = programme.budget else { return nil }
    let entry = Entry(place: programme.sources["budget"], text: "budget: \(euros)")
    return Fact(
      entry: entry,
      words: Words(budget: euros, of: Words(nl: "het programma", en: "the programme")),
      demand: Words(nl: "het budget toereikend is", en: "the budget suffices"), concern: .other,
      people: programme.everyone, removal: .deleting(entry) { $0.budget = nil },
      relaxation: .raising(entry, "budget", from: euros, by: 1_000_000) { $0.budget = $1 })
  }
}
