internal import ProgrammeModel

/// A form that is held against its programme.
struct FilledForm {
  let programme: Programme
  let source: SourceFile
  /// Whether it is one of several sheets of a workbook.
  let isOneOfSeveral: Bool
  /// The ids and titles of all participants.
  let participants: [(id: String, title: String)]

  init(programme: Programme, source: SourceFile, isOneOfSeveral: Bool = false) {
    self.programme = programme
    self.source = source
    self.isOneOfSeveral = isOneOfSeveral
    participants =
      programme.pilots.map { ($0.id, $0.title) } + programme.experts.map { ($0.id, $0.name) }
  }

  struct Slot: Hashable {
    let date: CivilDate
    let daypart: String
  }

  /// What a column holds.
  private enum Column {
    case id, title, remark
    case slot(Slot)
    /// Nothing that counts, or something that was reported.
    case other
  }

  /// All that the rows say; what they say otherwise is reported.
  func answers(in rows: [[SheetCell]]) -> AvailabilityForm.Answers {
    var answers = AvailabilityForm.Answers()
    guard let start = rows.firstIndex(where: isHeading) else {
      if !source.isReported {
        source.report(at: Mark(line: 1, column: 1), isNoForm)
      }
      return answers
    }
    // Only now it is known to be a form, so that its lines may be shown.
    source.isKnown = true
    let (heading, body) = (rows[start], Array(rows[(start + 1)...]))
    if let columns = MomentColumns(heading, dayparts: daypartNames) {
      return momentAnswers(in: body, columns, above: Array(rows[..<start]))
    }
    let columns = self.columns(heading, body)
    var lines: [String: Int] = [:]
    for row in body {
      guard let id = participant(row, columns) else { continue }
      if let line = lines[id] {
        source.report(
          at: row[0].mark,
          Words(
            nl: "“\(id)” staat al op regel \(line). Laat er één staan.",
            en: "“\(id)” is already on line \(line). Leave one of them."))
        continue
      }
      lines[id] = row[0].mark.line
      read(row, of: id, columns, heading, into: &answers)
    }
    return answers
  }

  private var isNoForm: Words {
    guard isOneOfSeveral else {
      return Words(
        nl: "Dit is geen formulier van “availability”. Maak een nieuw formulier, en vul dat in.",
        en: "This is no form of “availability”. Make a new form, and fill that in.")
    }
    return Words(
      nl: "Dit werkblad is geen formulier van “availability”. Verberg het of haal het weg, als er"
        + " geen antwoorden op staan.",
      en: "This sheet is no form of “availability”. Hide or remove it, if there are no answers on"
        + " it.")
  }

  private func read(
    _ row: [SheetCell], of id: String, _ columns: [Column], _ heading: [SheetCell],
    into answers: inout AvailabilityForm.Answers
  ) {
    for (index, cell) in row.enumerated() where columns.indices.contains(index) {
      switch columns[index] {
      case .slot(let slot):
        if let availability = Availability(answer: cell.words) {
          answers.entries.append(
            AvailabilityForm.Entry(
              participant: id, date: slot.date, daypart: slot.daypart, availability: availability))
        } else {
          source.report(at: cell.mark, unreadable(cell.words, from: id, on: heading[index].words))
        }
      case .remark where !cell.words.isEmpty:
        answers.remarks.append(AvailabilityForm.Remark(participant: id, text: cell.words))
      case .id, .title, .remark, .other: break
      }
    }
    for cell in row.dropFirst(columns.count) where !cell.words.isEmpty {
      source.report(at: cell.mark, nothingAbove(cell.words))
    }
  }

  // MARK: Headings

  private var daypartNames: [String] { programme.calendar.dayparts.map(\.name) }

  /// Whether a row names a moment of any programme, or what stands in the columns of participants.
  private func isHeading(_ row: [SheetCell]) -> Bool {
    if MomentColumns(row, dayparts: daypartNames) != nil { return true }
    let hasSlot = row.contains { day(in: words(of: $0)) != nil }
    let names = row.filter { ["id", "deelnemer", "participant"].contains($0.words.lowercased()) }
    return hasSlot && (row.count { !$0.words.isEmpty } > 1 || !names.isEmpty) || names.count > 1
  }

  private func columns(_ heading: [SheetCell], _ body: [[SheetCell]]) -> [Column] {
    var seen: [Slot: Int] = [:]
    let columns = heading.enumerated().map { index, cell -> Column in
      let values = body.compactMap { $0.indices.contains(index) ? $0[index] : nil }
        .filter { !$0.words.isEmpty }
      let column = self.column(cell, values)
      guard case .slot(let slot) = column else { return column }
      guard seen.updateValue(index, forKey: slot) == nil else {
        source.report(
          at: cell.mark,
          Words(
            nl: "\(quoted(cell.words).nl) staat twee keer boven een kolom. Laat er één staan.",
            en: "\(quoted(cell.words).en) heads two columns. Leave one of them."))
        return .other
      }
      return column
    }
    let hasNames = columns.contains { column in
      switch column {
      case .id, .title: true
      case .slot, .remark, .other: false
      }
    }
    if !hasNames {
      source.report(
        at: heading.first?.mark ?? Mark(line: 1, column: 1),
        Words(
          nl: "Geen kolom zegt wie er antwoordt. Zet “Deelnemer” of “Id” boven die kolom.",
          en: "No column says who answers. Put “Participant” or “Id” above that column."))
    }
    return columns
  }

  /// What a column holds, by its heading or, where that is empty, by what stands in it.
  private func column(_ cell: SheetCell, _ values: [SheetCell]) -> Column {
    switch FormHeading(cell) {
    case .id: return .id
    case .title: return .title
    case .remark: return .remark
    case .weekday, .date, .daypart, .answer, nil: break
    }
    switch cell.words {
    case "" where values.isEmpty: return .other
    case "" where values.allSatisfy({ named($0.words) != nil }): return .title
    case "":
      source.report(at: values[0].mark, nothingAbove(values[0].words))
      return .other
    default: break
    }
    let words = words(of: cell)
    guard let (date, rest) = day(in: words) else {
      guard !values.isEmpty || cell.words.contains(where: \.isNumber) else { return .other }
      report(cell, asNoSlot: Words(nl: "", en: ""))
      return .other
    }
    return slot(cell, date, rest).map(Column.slot) ?? .other
  }

  /// The words of a cell, without the midnight that programs put behind a day.
  func words(of cell: SheetCell) -> [String] {
    let midnights = ["0:00", "00:00", "0:00:00", "00:00:00"]
    return cell.words.split { $0 == " " || $0 == "," }.map(String.init)
      .filter { !midnights.contains($0) }
  }

  /// The day that some words name, and the words that are left; `nil` where they name none.
  ///
  /// Between slashes an American program puts the month first: a weekday must agree.
  func day(in words: [String]) -> (date: CivilDate, rest: [String])? {
    let hasWeekday = words.contains { Weekday(spoken: $0) != nil }
    let words = words.map { word in
      guard word.utf8.count <= 10 else { return word }
      return word.wholeMatch(of: hasWeekday ? /\d+([.\/])\d+\1\d{4}/ : /\d+([.])\d+\1\d{4}/)
        .map { word.replacing($0.1, with: "-") } ?? word
    }
    for index in words.indices {
      for length in [3, 1] where index + length <= words.count {
        if let date = CivilDate(typed: words[index..<index + length].joined(separator: " ")) {
          return (date, Array(words[..<index] + words[(index + length)...]))
        }
      }
    }
    return nil
  }

  /// The slot of a heading such as `di 09-03-2021 middag`; reports what is none.
  func slot(
    _ cell: SheetCell, _ date: CivilDate, _ rest: [String], isHeading: Bool = true
  ) -> Slot? {
    let dayparts = Namespace(
      Words(nl: "dagdeel", en: "daypart"), known: programme.calendar.dayparts.map(\.name))
    var (weekdays, named, strange): ([Weekday], [String], [String]) = ([], [], [])
    for word in rest {
      if let daypart = dayparts.spelled(word) {
        named.append(daypart)
      } else if let weekday = Weekday(spoken: word) {
        weekdays.append(weekday)
      } else {
        strange.append(word)
      }
    }
    if let only = dayparts.known, only.count == 1, named.isEmpty { named = only }
    guard strange.isEmpty, named.count == 1 else {
      let choice = (dayparts.known ?? []).joined(separator: ", ")
      report(
        cell, isHeading: isHeading,
        asNoSlot: Words(
          nl: " Schrijf dag, datum en dagdeel (\(choice)).",
          en: " Write weekday, date and daypart (\(choice))."))
      return nil
    }
    if let wrong = weekdays.first(where: { $0 != date.weekday }) {
      source.report(
        at: cell.mark,
        date.isNo(wrong)
          + (isHeading
            ? Words(
              nl: " Verbeter de dag of de datum boven deze kolom.",
              en: " Mend the weekday or the date above this column.")
            : Words(nl: " Verbeter de dag of de datum.", en: " Mend the weekday or the date.")))
      return nil
    }
    guard programme.period.contains(date) else {
      report(
        cell, isHeading: isHeading,
        asNoSlot: Words(
          nl: " Het loopt van \(programme.period.lowerBound.words.nl) tot en met"
            + " \(programme.period.upperBound.words.nl).",
          en: " It runs from \(programme.period.lowerBound.words.en) to"
            + " \(programme.period.upperBound.words.en)."))
      return nil
    }
    return Slot(date: date, daypart: named[0])
  }

  func report(_ cell: SheetCell, isHeading: Bool = true, asNoSlot hint: Words) {
    let advice =
      isHeading
      ? Words(
        nl:
          " Laat de bovenste regel van het formulier zoals zij was; boven een kolom met opmerkingen"
          + " hoort “Opmerking”.",
        en: " Leave the first line of the form as it was; a column of remarks is headed “Remark”.")
      : Words(
        nl: " Laat dag, datum en dagdeel zoals zij waren.",
        en: " Leave weekday, date and daypart as they were.")
    source.report(
      at: cell.mark,
      Words(
        nl: "\(quoted(cell.words).nl) is geen moment van dit programma.\(hint.nl)",
        en: "\(quoted(cell.words).en) is no slot of this programme.\(hint.en)") + advice)
  }

  func nothingAbove(_ words: String) -> Words {
    Words(
      nl: "Boven \(quoted(words).nl) staat niet waar het bij hoort. Zet er een moment boven, of"
        + " “Opmerking”.",
      en: "Nothing above \(quoted(words).en) says what it belongs to. Put a slot above it, or"
        + " “Remark”.")
  }

  // MARK: Participants

  /// The participant that a text names by id or title, in any case.
  private func named(_ text: String) -> String? {
    if participants.contains(where: { $0.id == text }) { return text }
    let word = text.lowercased()
    if let byID = participants.first(where: { $0.id == word }) { return byID.id }
    let titled = participants.filter { $0.title.folded == text.folded }
    return titled.count == 1 ? titled[0].id : nil
  }

  /// The participant of a row; reports one that is not known.
  private func participant(_ row: [SheetCell], _ columns: [Column]) -> String? {
    var (ids, titles): ([SheetCell], [SheetCell]) = ([], [])
    for (cell, column) in zip(row, columns) where !cell.words.isEmpty {
      switch column {
      case .id: ids.append(cell)
      case .title: titles.append(cell)
      case .slot, .remark, .other: break
      }
    }
    let answered = zip(row, columns).first { cell, column in
      if case .slot = column { !cell.words.isEmpty } else { false }
    }
    return participant(ids: ids, titles: titles, answered: answered?.0)
  }

  /// The participant that cells name by id or by title; reports one that is not known, and none where
  /// something was answered.
  func participant(ids: [SheetCell], titles: [SheetCell], answered: SheetCell?) -> String? {
    let (byID, byTitle) = (
      ids.lazy.compactMap { named($0.words) }.first,
      titles.lazy.compactMap { named($0.words) }.first
    )
    if let byID, let byTitle, byID != byTitle, let cell = ids.first {
      source.report(
        at: cell.mark,
        Words(
          nl: "Op deze regel staan twee deelnemers: “\(byTitle)” en “\(byID)”. Laat er één staan.",
          en: "There are two participants on this line: “\(byTitle)” and “\(byID)”. Leave one."))
      return nil
    }
    if let found = byID ?? byTitle { return found }
    guard let cell = ids.first ?? titles.first else {
      if let cell = answered {
        source.report(
          at: cell.mark,
          Words(
            nl: "Op deze regel staat niet wie dit antwoordt. Vul de deelnemer in.",
            en: "This line does not say who answers so. Fill in the participant."))
      }
      return nil
    }
    let titled = nearName(to: cell.words, among: participants.map(\.title)).flatMap(named)
    let ids = participants.map(\.id)
    let hint = suggestion(near: nearName(to: cell.words, among: ids) ?? titled, among: ids)
    source.report(
      at: cell.mark,
      Words(
        nl: "Er is geen deelnemer \(quoted(cell.words).nl). \(hint.nl)",
        en: "There is no participant \(quoted(cell.words).en). \(hint.en)"))
    return nil
  }

  func unreadable(_ answer: String, from id: String, on slot: String) -> Words {
    let who = participants.first { $0.id == id }?.title ?? id
    return Words(
      nl: "Bij \(who) staat op \(slot) \(quoted(answer).nl). Schrijf nee, liever niet, of niets.",
      en: "\(who) says \(quoted(answer).en) on \(slot). Write no, rather not, or nothing.")
  }
}

extension Availability {
  /// What somebody means who answers so, in any language and any case; `nil` where that is unclear.
  init?(answer: String) {
    switch answer.lowercased() {
    case "", "ja", "yes": self = .free
    case "liever niet", "rather not": self = .ratherNot
    case "nee", "no": self = .away
    default: return nil
    }
  }
}
