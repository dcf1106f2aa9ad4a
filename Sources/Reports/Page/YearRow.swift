internal import ProgrammeModel

/// One pilot or expert in the picture of the year.
struct YearRow {
  /// A session in the row: in which week it stands, and below how many others of that week.
  struct Entry {
    let week: Int
    let lane: Int
    let mark: SessionMark
  }

  /// The name, in lines that fit beside the weeks.
  let lines: [String]
  /// The school holidays of its region.
  let holidays: [ClosedRange<CivilDate>]
  let entries: [Entry]
  /// Whether the experts begin here.
  let isFirstExpert: Bool
  /// Where it begins in its picture.
  private(set) var y = YearPicture.headHeight
  let height: Int

  static let laneHeight = 20
  static let lineHeight = 13
  private static let lineWidth = 26
  /// A higher picture cannot be read on a sheet of A4.
  private static let highest = 1300

  /// The rows of all pilots and then of all experts of a plan, in the order of the schedule, in as
  /// few pictures as can be read.
  static func pictures(of content: PageContent, in weeks: Weeks) -> [[YearRow]] {
    var pictures: [[YearRow]] = []
    for row in rows(of: content, in: weeks) {
      var row = row
      let end = pictures.last?.last.map { $0.y + $0.height } ?? highest
      if end + row.height <= highest, let picture = pictures.popLast() {
        row.y = end
        pictures.append(picture + [row])
      } else {
        pictures.append([row])
      }
    }
    return pictures.isEmpty ? [[]] : pictures
  }

  private static func rows(of content: PageContent, in weeks: Weeks) -> [YearRow] {
    let programme = content.programme
    let isHoliday = programme.calendar.schoolHolidays != .open
    let pilots = programme.pilots.map { pilot in
      let holidays = pilot.region.map { region in
        programme.calendar.holidays.compactMap { $0.days[region] }
      }
      return (id: pilot.id, name: pilot.title, holidays: isHoliday ? holidays ?? [] : [])
    }
    let experts = programme.experts.map { expert in
      (id: expert.id, name: expert.name, holidays: [ClosedRange<CivilDate>]())
    }
    return (pilots + experts).enumerated().map { index, participant in
      YearRow(
        participant.name, participant.holidays,
        entries(of: participant.id, isPilot: index < pilots.count, content, weeks),
        isFirstExpert: index == pilots.count)
    }
  }

  private init(
    _ name: String, _ holidays: [ClosedRange<CivilDate>], _ entries: [Entry], isFirstExpert: Bool
  ) {
    lines = name.wrapped(to: YearRow.lineWidth)
    self.holidays = holidays
    self.entries = entries
    self.isFirstExpert = isFirstExpert
    let lanes = (entries.map(\.lane).max() ?? 0) + 1
    height = max(lanes * YearRow.laneHeight, lines.count * YearRow.lineHeight + 7) + 1
  }

  private static func entries(
    of participant: String, isPilot: Bool, _ content: PageContent, _ weeks: Weeks
  ) -> [Entry] {
    let (programme, language) = (content.programme, content.language)
    let sessions = content.plan.sessions.filter { session in
      weeks.days.contains(session.date)
        && (isPilot ? session.pilots : session.experts).contains(participant)
    }
    var used: [Int: Int] = [:]
    return sessions.map { session in
      let week = (session.date.dayNumber - weeks.first.dayNumber) / 7
      let lane = used[week, default: 0]
      used[week] = lane + 1
      let isHost = isPilot && programme.host(of: session) == participant
      let theme = content.mark(of: session)
      let mark = SessionMark(
        theme: theme, shape: isHost ? .house : isPilot ? .box : .circle,
        isOnline: programme.isOnline(session),
        tooltip: "\(session.date.spoken[language]), \(session.daypart): \(theme.title),"
          + " \(programme.place(of: session))")
      return Entry(week: week, lane: lane, mark: mark)
    }
  }
}
