import ProgrammeModel

extension Criterion {
  /// `attendance`: a pilot attends a theme's sessions as often as it should.
  static let attendance = rule(
    "attendance", Words(nl: "deelname per thema", en: "attendance per theme"),
    unit: Words(nl: "keer te veel of te weinig", en: "times too many or too few"),
    [
      .count(
        ConvexCount(
          tally: .pilotTheme,
          penalty: .deviation { problem, counter in
            let themes = problem.programme.themes.count
            return problem.attendance[counter % themes][counter / themes]
          },
          row: { problem, counter in
            let (programme, themes) = (problem.programme, problem.programme.themes.count)
            return .attendance(
              pilot: programme.pilots[counter / themes].id,
              theme: programme.themes[counter % themes].id)
          }))
    ])
}
