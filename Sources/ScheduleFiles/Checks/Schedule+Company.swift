internal import ProgrammeModel

extension Schedule {
  /// Reports pilots that should be together and attend a theme a different number of times.
  func checkTogether() {
    guard canCheckCompany else { return }
    for company in together {
      for theme in themes where company.holds(in: theme.value) {
        let counts = company.pilots.map { ($0, attendance($0, theme)) }.filter { $0.1 > 0 }
        guard let first = counts.first, let other = counts.first(where: { $0.1 != first.1 })
        else { continue }
        report(
          company, ScheduleKeys.schedule.together,
          Words(
            nl: """
              “\(first.0)” komt \(first.1) keer bij “\(theme.value.id)” en “\(other.0)” \(other.1) \
              keer, dus zijn zij niet steeds samen. Maak “attend” gelijk, of noem onder “themes” \
              alleen waar zij samen zijn.
              """,
            en: """
              “\(first.0)” comes to “\(theme.value.id)” \(timesInEnglish(first.1)) and “\(other.0)” \
              \(timesInEnglish(other.1)), so they are not always together. Make “attend” equal, or name only themes \
              under “themes” in which they are together.
              """))
      }
    }
  }

  /// Reports two pilots that should be together and apart in one theme.
  func checkApart() {
    guard canCheckCompany else { return }
    for company in apart {
      for theme in themes where company.holds(in: theme.value) {
        for other in together where other.holds(in: theme.value) {
          let pair = company.pilots.filter(other.pilots.contains)
          guard pair.count > 1 else { continue }
          report(
            company, ScheduleKeys.schedule.apart,
            Words(
              nl: """
                “\(pair[0])” en “\(pair[1])” staan bij “\(theme.value.id)” in “together” en in \
                “apart”. Schrap een van beide.
                """,
              en: """
                “\(pair[0])” and “\(pair[1])” are in “together” and in “apart” for \
                “\(theme.value.id)”. Remove one of the two.
                """))
        }
      }
    }
  }

  /// Whether it is known who attends which theme, and in which size of group.
  var canCheckCompany: Bool {
    themes.allSatisfy {
      $0.fields.isSound(ScheduleKeys.theme.id, ScheduleKeys.theme.pilots, ScheduleKeys.theme.attend)
    }
      && pilots.allSatisfy { $0.fields.isSound(ScheduleKeys.pilot.id, ScheduleKeys.pilot.attend) }
  }

  private func attendance(_ pilot: String, _ theme: Part<Theme>) -> Int {
    let attend = pilots.first { $0.value.id == pilot }?.value.attend[theme.value.id]
    return attend ?? theme.value.attend
  }

  private func report(_ company: Company, _ key: any AnyScheduleKey, _ words: Words) {
    let entries = fields[found: key]?.elements ?? []
    (entries.first { $0.place == company.place } ?? fields.value).report(words)
  }
}
