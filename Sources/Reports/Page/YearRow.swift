internal import Planning
internal import ProgrammeModel

/// One pilot or expert in the picture of the year, or a theme or a venue.
struct YearRow {
  /// A session in the row: in which week it stands, and below how many others of that week.
  struct Entry {
    let session: String
    let week: Int
    let lane: Int
    let mark: SessionMark
  }

  /// The name, in lines that fit beside the weeks.
  let lines: [String]
  /// The school holidays of its region.
  let holidays: [ClosedRange<CivilDate>]
  let entries: [Entry]
  /// The weeks in which nobody of the row can come, by number in the picture.
  var absences: [Int] = []
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

  /// The rows of one picture with room above them for what a session would cost in each week.
  static func board(
    of subject: BoardRows, _ content: PageContent, in weeks: Weeks
  ) -> [YearRow] {
    var end = YearPicture.headHeight + YearPicture.bandHeight
    let rows =
      switch subject {
      case .people: people(of: content, in: weeks)
      case .themes: themes(of: content, in: weeks)
      case .venues: venues(of: content, in: weeks)
      }
    return rows.map {
      var row = $0
      row.y = end
      end += row.height
      return row
    }
  }

  private static func people(of content: PageContent, in weeks: Weeks) -> [YearRow] {
    let problem = content.problem
    return shaded(
      rows(of: content, in: weeks), by: problem.pilotAvailability + problem.expertAvailability,
      problem.slots, weeks)
  }

  private static func venues(of content: PageContent, in weeks: Weeks) -> [YearRow] {
    let problem = content.problem
    let rows = content.programme.venues.map { venue in
      YearRow(
        venue.title, [],
        entries(
          of: content.plan.sessions.filter { $0.venue == venue.id }, content, weeks
        ) { _ in .box },
        isFirstExpert: false)
    }
    return shaded(rows, by: problem.venueAvailability, problem.slots, weeks)
  }

  /// Rows with the weeks in which each is away in every slot.
  private static func shaded(
    _ rows: [YearRow], by availability: [[Availability]], _ slots: [Slot], _ weeks: Weeks
  ) -> [YearRow] {
    let weekOfSlot = slots.map { ($0.date.dayNumber - weeks.first.dayNumber) / 7 }
    return zip(rows, availability).map { row, availability in
      var row = row
      let slots = Dictionary(grouping: availability.indices, by: { weekOfSlot[$0] })
      row.absences = slots.filter { week, slots in
        0..<weeks.count ~= week && slots.allSatisfy { availability[$0] == .away }
      }.keys.sorted()
      return row
    }
  }

  private static func themes(of content: PageContent, in weeks: Weeks) -> [YearRow] {
    content.programme.themes.map { theme in
      YearRow(
        theme.title, [],
        entries(
          of: content.plan.sessions.filter { $0.theme == theme.id }, content, weeks
        ) { _ in .box },
        isFirstExpert: false)
    }
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
    let sessions = content.plan.sessions.filter {
      (isPilot ? $0.pilots : $0.experts).contains(participant)
    }
    return entries(of: sessions, content, weeks) { session in
      isPilot && content.programme.host(of: session) == participant
        ? .house : isPilot ? .box : .circle
    }
  }

  private static func entries(
    of sessions: [PlannedSession], _ content: PageContent, _ weeks: Weeks,
    shape: (PlannedSession) -> SessionMark.Shape
  ) -> [Entry] {
    let (programme, language) = (content.programme, content.language)
    var used: [Int: Int] = [:]
    return sessions.filter { weeks.days.contains($0.date) }.map { session in
      let week = (session.date.dayNumber - weeks.first.dayNumber) / 7
      let lane = used[week, default: 0]
      used[week] = lane + 1
      let theme = content.mark(of: session)
      let mark = SessionMark(
        theme: theme, shape: shape(session), isOnline: programme.isOnline(session),
        tooltip: "\(session.date.spoken[language]), \(session.daypart): \(theme.title),"
          + " \(programme.place(of: session))")
      return Entry(session: session.id, week: week, lane: lane, mark: mark)
    }
  }
}
