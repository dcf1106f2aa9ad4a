internal import ProgrammeModel

/// What a column of a form holds, by how it is headed.
enum FormHeading: Hashable {
  case id, title, remark, weekday, date, daypart, answer

  /// What a heading says; `nil` for any other.
  init?(_ cell: SheetCell) {
    switch cell.words.lowercased() {
    case "id", "code": self = .id
    case "deelnemer", "participant", "naam", "name", "pilot", "expert", "wie": self = .title
    case "opmerking", "opmerkingen", "toelichting", "notitie", "remark", "remarks", "comment",
      "comments", "note", "notes":
      self = .remark
    case "dag", "weekdag", "day", "weekday": self = .weekday
    case "datum", "date", "moment": self = .date
    case "dagdeel", "daypart": self = .daypart
    case "antwoord", "answer", "beschikbaar", "beschikbaarheid", "available", "availability":
      self = .answer
    default: return nil
    }
  }
}

/// The columns of a form that has one or more moments on every row.
///
/// An answer belongs to the day that stands nearest to its left, or else to the first; it is headed
/// “Antwoord”, or with its daypart. A day is headed “Datum”, or with its day of the week.
struct MomentColumns {
  /// One column of answers.
  struct Answers {
    let place: Int
    /// Where its day stands.
    let day: Int
    /// What the headings say of the moment: a weekday, a daypart.
    let words: [String]
  }

  /// Where id, title, remark, weekday and daypart are; the first counts where one is doubled.
  private let places: [FormHeading: Int]
  let answers: [Answers]

  /// Finds them; `nil` where the heading is not that of such a form.
  init?(_ heading: [SheetCell], dayparts: [String]) {
    var (places, answers): ([FormHeading: Int], [Answers]) = ([:], [])
    let days = heading.indices.filter {
      FormHeading(heading[$0]) == .date || MomentColumns.isWeekday(heading[$0])
    }
    guard let first = days.first else { return nil }
    for (place, cell) in heading.enumerated() {
      let kind = FormHeading(cell)
      if let kind, places[kind] == nil { places[kind] = place }
      let word = cell.words.lowercased()
      guard kind == .answer || dayparts.contains(where: { $0.lowercased() == word }) else {
        continue
      }
      let day = days.last { $0 < place } ?? first
      let weekday = MomentColumns.isWeekday(heading[day]) ? [heading[day].words] : []
      answers.append(
        Answers(place: place, day: day, words: weekday + (kind == .answer ? [] : [cell.words])))
    }
    guard !answers.isEmpty else { return nil }
    self.places = places
    self.answers = answers
  }

  /// The cell of a column in a row; `nil` where there is none, or it is empty.
  func cell(_ heading: FormHeading, in row: [SheetCell]) -> SheetCell? {
    places[heading].flatMap { cell(at: $0, in: row) }
  }

  /// The cell at a place in a row; `nil` where there is none, or it is empty.
  func cell(at place: Int, in row: [SheetCell]) -> SheetCell? {
    row.indices.contains(place) && !row[place].words.isEmpty ? row[place] : nil
  }

  /// Whether a heading is the whole name of a day.
  private static func isWeekday(_ cell: SheetCell) -> Bool {
    let word = cell.words.lowercased()
    return Weekday.allCases.contains { $0.words.nl == word || $0.words.en.lowercased() == word }
  }
}

extension FilledForm {
  /// What the rows of a form say that has moments on every row: of the participant that a row names,
  /// or else of the one that stands above them.
  func momentAnswers(
    in body: [[SheetCell]], _ columns: MomentColumns, above: [[SheetCell]]
  ) -> AvailabilityForm.Answers {
    var answers = AvailabilityForm.Answers()
    var seen: [AvailabilityForm.Moment: Int] = [:]
    guard let first = body.first else { return answers }
    let isNamed = body.contains { row in
      columns.cell(.id, in: row) != nil || columns.cell(.title, in: row) != nil
    }
    var owner: String?
    if !isNamed {
      owner = participant(
        ids: values(of: .id, in: above), titles: values(of: .title, in: above), answered: first[0])
      if owner == nil { return answers }
    }
    for row in body {
      let said = columns.answers.compactMap { columns.cell(at: $0.place, in: row) }
      let named =
        isNamed
        ? participant(
          ids: [columns.cell(.id, in: row)].compactMap(\.self),
          titles: [columns.cell(.title, in: row)].compactMap(\.self), answered: said.first) : owner
      guard let named else { continue }
      for column in columns.answers {
        read(row, column, of: named, columns, &seen, into: &answers)
      }
      guard let remark = columns.cell(.remark, in: row) else { continue }
      let day = columns.cell(at: columns.answers[0].day, in: row).map { "\($0.words): " } ?? ""
      answers.remarks.append(
        AvailabilityForm.Remark(participant: named, text: day + remark.words))
    }
    return answers
  }

  private func read(
    _ row: [SheetCell], _ column: MomentColumns.Answers, of named: String, _ columns: MomentColumns,
    _ seen: inout [AvailabilityForm.Moment: Int], into answers: inout AvailabilityForm.Answers
  ) {
    let cell = columns.cell(at: column.place, in: row)
    // Where no session can be, nobody is asked.
    if cell?.words == "–" { return }
    guard let day = columns.cell(at: column.day, in: row) else {
      if let cell { source.report(at: cell.mark, noMoment(cell.words)) }
      return
    }
    let parts =
      [columns.cell(.weekday, in: row)?.words, day.words, columns.cell(.daypart, in: row)?.words]
      .compactMap(\.self) + column.words
    let whole = SheetCell(text: parts.joined(separator: " "), mark: day.mark)
    guard let (date, rest) = self.day(in: words(of: whole)) else {
      return report(whole, isHeading: false, asNoSlot: Words(nl: "", en: ""))
    }
    guard let slot = slot(whole, date, rest, isHeading: false) else { return }
    let moment = AvailabilityForm.Moment(participant: named, date: slot.date, daypart: slot.daypart)
    if let line = seen.updateValue(day.mark.line, forKey: moment) {
      return source.report(
        at: day.mark,
        Words(
          nl: "\(quoted(whole.words).nl) staat al op regel \(line). Laat er één staan.",
          en: "\(quoted(whole.words).en) is already on line \(line). Leave one of them."))
    }
    if let availability = Availability(answer: cell?.words ?? "") {
      answers.entries.append(
        AvailabilityForm.Entry(
          participant: named, date: slot.date, daypart: slot.daypart, availability: availability))
    } else if let cell {
      source.report(
        at: cell.mark,
        unreadable(cell.words, from: named, on: "\(slot.date.dutchDigits) \(slot.daypart)"))
    }
  }

  /// What stands right of a word such as “Id” above the rows.
  private func values(of heading: FormHeading, in rows: [[SheetCell]]) -> [SheetCell] {
    rows.compactMap { row in
      guard let place = row.firstIndex(where: { FormHeading(label($0)) == heading }) else {
        return nil
      }
      return row[(place + 1)...].first { !$0.words.isEmpty }
    }
  }

  /// A label without the colon behind it.
  private func label(_ cell: SheetCell) -> SheetCell {
    SheetCell(text: cell.words.replacing(":", with: " "), mark: cell.mark)
  }

  private func noMoment(_ answer: String) -> Words {
    Words(
      nl: "Bij \(quoted(answer).nl) staat geen datum. Vul de datum in, of haal het antwoord weg.",
      en: "There is no date with \(quoted(answer).en). Fill in the date, or remove the answer.")
  }
}

extension AvailabilityForm {
  /// A participant in a slot.
  struct Moment: Hashable {
    let participant: String
    let date: CivilDate
    let daypart: String
  }
}
