internal import Folders
internal import ICalendar
public import ProgrammeModel
internal import Publishing
internal import Reports
internal import Spreadsheets

extension ListAnswers.Result: PlainText {
  /// The answers by session and by participant, in lines of at most `width` columns.
  public func text(width: Int) -> String {
    let head = Words(
      nl: "\(programme.title): antwoorden op publicatie \(publication)",
      en: "\(programme.title): answers to publication \(publication)")
    let people = Words(nl: "Per deelnemer", en: "By participant")
    let paragraphs =
      [head[language].wrapped(to: width)] + sessions.map { lines(of: $0, width) }
      + (participants.isEmpty ? [] : [[people[language]]])
      + participants.map { lines(of: $0, width) }
    return paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The answers as a spreadsheet with a row for everybody in every session.
  var table: Spreadsheet {
    let columns = [
      (Words(nl: "Sessie", en: "Session"), 16), (Words(nl: "Datum", en: "Date"), 11),
      (Words(nl: "Dagdeel", en: "Daypart"), 10), (Words(nl: "Thema", en: "Theme"), 26),
      (Words(nl: "Deelnemer", en: "Participant"), 26), (Words(nl: "Naam", en: "Name"), 26),
      (Words(nl: "Adres", en: "Address"), 30), (Words(nl: "Antwoord", en: "Answer"), 14),
      (Words(nl: "Gasten", en: "Guests"), 8), (Words(nl: "Stuurt", en: "Sends"), 26),
      (Words(nl: "Opmerking", en: "Remark"), 40),
    ]
    let rows = sessions.flatMap { answers in
      answers.invited.map { invited -> [Spreadsheet.Cell] in
        [
          .text(answers.session.id), .date(answers.session.date), .text(answers.session.daypart),
          .text(theme(of: answers.session)), .text(title(of: invited.participant)),
          .text(invited.name), .text(invited.email ?? ""),
          .text(invited.attendance.words[language]),
          invited.answer?.guests.map(Spreadsheet.Cell.number) ?? .text(""),
          .text(invited.answer?.delegate ?? ""), .text(invited.answer?.comment ?? ""),
        ]
      }
    }
    var table = Spreadsheet(
      name: Words(nl: "Antwoorden", en: "Answers")[language],
      columns: columns.map { Spreadsheet.Column($0[language], width: $1) }, rows: rows)
    table.frozenColumns = 1
    table.isLandscape = true
    let tints: [(Attendance, Spreadsheet.Tint)] = [
      (.comes, .green), (.sends, .green), (.hesitates, .amber), (.declined, .red), (.silent, .grey),
    ]
    for (attendance, tint) in tints { table.tints[attendance.words[language]] = tint }
    return table
  }

  /// The answers as CSV.
  public var csv: String { table.csv }

  /// Writes the answers as a workbook beside what was published, for its owner alone to read, as
  /// addresses stand in it.
  ///
  /// - Returns: The path of the workbook.
  /// - Throws: ``Failure``
  public func writeWorkbook(in workspace: Workspace) throws(Failure) -> String {
    var file = try table.workbookFile("antwoorden.xlsx", in: language)
    file.isPrivate = true
    try workspace.replace(with: [file], in: workspace.publishedFolder)
    return "\(workspace.publishedFolder)/\(file.path)"
  }

  private var language: Language { programme.language }

  private func lines(of answers: SessionAnswers, _ width: Int) -> [String] {
    let session = answers.session
    let title = "\(session.id), \(session.date.words[language]), \(session.daypart)"
    let groups = Attendance.allCases.map { attendance in
      let people = answers.invited.filter { $0.attendance == attendance }.map(phrase)
      return (attendance.words, people)
    }
    return "\(title): \(theme(of: session))".wrapped(to: width) + list(groups, width)
  }

  private func lines(of participant: ListAnswers.Participant, _ width: Int) -> [String] {
    let isTitled = participant.title != participant.id
    let title = participant.title + (isTitled ? " (\(participant.id))" : "")
    let groups = Attendance.allCases.map { attendance in
      let own = sessions.filter { $0.attendance(of: participant.id) == attendance }
      return (attendance.words, own.map(\.session.id))
    }
    return title.wrapped(to: width) + list(groups, width)
  }

  /// Lines with what they are about at the left; groups without anybody are left out.
  private func list(_ groups: [(title: Words, parts: [String])], _ width: Int) -> [String] {
    let indent = Attendance.allCases.map { $0.words[language].count }.max() ?? 0
    return groups.flatMap { title, parts in
      parts.joined(separator: ", ").wrapped(to: width - indent - 4).enumerated().map {
        index, line in
        "  \((index == 0 ? title[language] : "").padded(to: indent))  \(line)"
      }
    }
  }

  /// Who it is, with what was said beside the answer.
  private func phrase(_ invited: SessionAnswers.Invited) -> String {
    var text =
      invited.name.isEmpty
      ? title(of: invited.participant) : "\(invited.name) (\(invited.participant))"
    guard let answer = invited.answer else { return text }
    if let delegate = answer.delegate {
      let who = CalendarText.line(delegate)
      text +=
        answer.participation == .delegated
        ? " → \(who)"
        : Words(nl: " door \(who)", en: " by \(who)")[language]
    }
    if let guests = answer.guests {
      let number = counted(guests, "gast", "gasten", "guest", "guests")
      text += Words(nl: " met \(number.nl)", en: " with \(number.en)")[language]
    }
    if let comment = answer.comment { text += ": “\(CalendarText.line(comment))”" }
    return text
  }

  private func title(of participant: String) -> String {
    participants.first { $0.id == participant }?.title ?? participant
  }

  private func theme(of session: PlannedSession) -> String {
    programme.themes.first { $0.id == session.theme }?.title ?? session.theme
  }
}

extension Attendance {
  /// As the title of who answers so.
  fileprivate var words: Words {
    switch self {
    case .comes: Words(nl: "komt", en: "comes")
    case .sends: Words(nl: "stuurt iemand", en: "sends somebody")
    case .hesitates: Words(nl: "misschien", en: "perhaps")
    case .declined: Words(nl: "komt niet", en: "declined")
    case .silent: Words(nl: "geen antwoord", en: "no answer")
    case .unasked: Words(nl: "niet gevraagd", en: "not asked")
    }
  }
}
