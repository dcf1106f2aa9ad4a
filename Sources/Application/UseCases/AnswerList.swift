internal import ICalendar
internal import ProgrammeModel
internal import Publishing
internal import Reports

extension ListAnswers.Result {
  /// The answers by session and by participant, in lines of at most `width` columns.
  public func text(width: Int = 80) -> String {
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
  public var csv: String {
    let titles = [
      Words(nl: "Sessie", en: "Session"), Words(nl: "Datum", en: "Date"),
      Words(nl: "Dagdeel", en: "Daypart"), Words(nl: "Thema", en: "Theme"),
      Words(nl: "Deelnemer", en: "Participant"), Words(nl: "Naam", en: "Name"),
      Words(nl: "Adres", en: "Address"), Words(nl: "Antwoord", en: "Answer"),
      Words(nl: "Gasten", en: "Guests"), Words(nl: "Stuurt", en: "Sends"),
      Words(nl: "Opmerking", en: "Remark"),
    ]
    let rows = sessions.flatMap { answers in
      answers.invited.map { invited in
        [
          answers.session.id, answers.session.date.dutchDigits, answers.session.daypart,
          theme(of: answers.session), title(of: invited.participant), invited.name,
          invited.email ?? "", invited.attendance.words[language],
          invited.answer?.guests.map(String.init) ?? "", invited.answer?.delegate ?? "",
          invited.answer?.comment ?? "",
        ]
      }
    }
    return Spreadsheet(rows: [titles.map { $0[language] }] + rows).text
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
