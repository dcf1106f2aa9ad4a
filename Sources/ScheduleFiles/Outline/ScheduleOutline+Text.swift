internal import ProgrammeModel

extension ScheduleOutline {
  /// The schedule file.
  public var text: String {
    """
    # \(title)
    #
    \(say(OutlineWords.introduction))
    #     wed                      \(say(OutlineWords.weekday)) (mon, tue, wed, thu, fri, sat, sun)
    #     \(day(7))               \(say(OutlineWords.oneDay))
    #     \(day(7))..\(day(11))   \(say(OutlineWords.range))
    #     \(week)                 \(say(OutlineWords.week))
    #     \(aside(morning, 25))\(say(OutlineWords.daypart))
    #     \(aside("thu \(afternoon)", 25))\(say(OutlineWords.together))

    programme:
      id: \(id)
      title: \(yaml(title))\(language == .nl ? "" : "\n  language: \(language)")
      organiser: {name: \(yaml(organiser.name)), email: \(yaml(organiser.email))}
      from: \(period.lowerBound)
      until: \(period.upperBound)

    calendar:
      weekdays: [tue, thu]               # \(say(OutlineWords.weekdays))
      dayparts: {\(morning): "09:30-12:30", \(afternoon): "13:30-16:30"}
      holidays: \(ScheduleOutline.holidayFile)  # \(say(OutlineWords.holidays))
      closed: []                         # \(say(OutlineWords.closed)) [\(day(7))..\(day(11))]

    team: {people: 2, perDay: 1}         # \(say(OutlineWords.team))
    gap: \(aside("\(gap)", 32))# \(say(OutlineWords.gap))

    # \(say(OutlineWords.themes))
    themes:
    \(themes.enumerated().map(theme).joined(separator: "\n"))

    \(say(OutlineWords.pilots(themes[0].id, away: day(14))))
    pilots:
    \(pilots.map(pilot).joined(separator: "\n"))

    \(say(OutlineWords.experts(on: themes[0].id)))

    # \(say(OutlineWords.venues))
    venues:
    \(pilots.map(venue).joined(separator: "\n"))
      - {id: online, title: Online, online: true}

    """
  }

  /// The first theme is for everyone, the others are for groups of up to four.
  private func theme(_ index: Int, _ theme: Named<String>) -> String {
    let count = pilots.count
    let start = "  - id: \(theme.id)\n    title: \(yaml(theme.part))\n"
    if index == 0 || count <= 4 {
      return start + """
            sessions: 1
            pilots: all                    # \(say(OutlineWords.everybody))
            experts: 0                     # \(say(OutlineWords.experts))
        """ + (index == 0 ? "" : after)
    }
    let sessions = (count + 3) / 4
    let (least, most) = (count / sessions, (count + sessions - 1) / sessions)
    let size = least == most ? "\(least)" : "\(least)-\(most)"
    return start + """
          sessions: \(sessions)
          pilots: \(aside(size, 23))# \(say(OutlineWords.groupSize))
          experts: 0
      """ + after
  }

  private var after: String {
    "\n    after: \(aside("[\(themes[0].id)]", 24))# "
      + say(OutlineWords.after)
  }

  private func pilot(_ pilot: Named<Pilot>) -> String {
    """
      - id: \(pilot.id)
        title: \(yaml(pilot.part.title))
        place: \(yaml(pilot.part.place))
        region: \(pilot.part.region)
    """
  }

  private func venue(_ pilot: Named<Pilot>) -> String {
    """
      - {id: \(pilot.id), title: \(yaml(say(OutlineWords.host) + pilot.part.title)), host: \(pilot.id), \
    place: \(yaml(pilot.part.place))}
    """
  }

  /// Two weeks, or what the days leave room for.
  private var gap: Int {
    let days = period.upperBound.dayNumber - period.lowerBound.dayNumber + 1
    return min(14, max(1, days / (2 * themes.count)))
  }

  private var morning: String { say(OutlineWords.morning) }
  private var afternoon: String { say(OutlineWords.afternoon) }
  private func say(_ words: Words) -> String { words[language] }
  private func day(_ days: Int) -> CivilDate { period.lowerBound.adding(days: days) }
  private var week: ISOWeek { day(7).week }

  /// A text that leaves room for an explanation in a column.
  private func aside(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
