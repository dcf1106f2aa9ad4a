package import ProgrammeModel

/// A form that says who can come when, as a spreadsheet saved it.
package enum AvailabilityForm {
  /// What the form says of one participant in one slot.
  package struct Entry: Hashable, Sendable {
    /// The id of the pilot or the expert.
    package let participant: String
    /// The day.
    package let date: CivilDate
    /// The name of the daypart.
    package let daypart: String
    /// Whether it can come.
    package let availability: Availability
  }

  /// Reads a form of a programme.
  ///
  /// Rows and columns may be in any order or left out; a participant is known by its id or else by
  /// its title.
  ///
  /// - Throws: ``ReadingFailure`` with everything that is wrong.
  package static func read(
    path: String, from files: FileSource = .disk, of programme: Programme
  ) throws(ReadingFailure) -> [Entry] {
    let reading = Reading(from: files)
    let sheet: SheetReader
    do throws(Unreadable) {
      sheet = try SheetReader(path: path, reading: reading)
    } catch {
      throw error.failure(in: programme.language)
    }
    let rows = sheet.rows()
    let form = FilledForm(programme: programme, source: sheet.source)
    var entries: [Entry] = []
    if let header = rows.first, form.isHeader(header) {
      entries = form.entries(in: rows.dropFirst(), under: header)
    } else if reading.findings.isEmpty {
      sheet.source.report(
        at: Mark(line: 1, column: 1),
        Words(
          nl: "Dit is geen formulier van “availability”. Maak een nieuw formulier, en vul dat in.",
          en: "This is no form of “availability”. Make a new form, and fill that in."))
    }
    return try reading.finish(entries, in: programme.language)
  }
}

/// A form that is held against its programme.
private struct FilledForm {
  let programme: Programme
  let source: SourceFile

  /// Whether a row names a slot of any programme.
  func isHeader(_ row: [SheetCell]) -> Bool {
    row.dropFirst(2).contains { cell in
      cell.words.split(separator: " ").contains { CivilDate(typed: String($0)) != nil }
    }
  }

  func entries(
    in rows: some Collection<[SheetCell]>, under header: [SheetCell]
  ) -> [AvailabilityForm.Entry] {
    let slots = header.enumerated().map { $0 < 2 ? nil : slot($1) }
    var lines: [String: Int] = [:]
    return rows.flatMap { row -> [AvailabilityForm.Entry] in
      guard let id = participant(row) else { return [] }
      if let line = lines[id] {
        report(
          row[0],
          Words(
            nl: "“\(id)” staat al op regel \(line). Laat er één staan.",
            en: "“\(id)” is already on line \(line). Leave one of them."))
        return []
      }
      lines[id] = row[0].mark.line
      return zip(zip(slots, header), row).compactMap { column, cell in
        guard let slot = column.0 else { return nil }
        guard let availability = Availability(answer: cell.words) else {
          report(cell, unreadable(cell.words, from: row[0].words, on: column.1.words))
          return nil
        }
        return AvailabilityForm.Entry(
          participant: id, date: slot.date, daypart: slot.daypart, availability: availability)
      }
    }
  }

  /// The slot of a heading such as `di 09-03-2021 middag`; `nil` for an empty one.
  private func slot(_ cell: SheetCell) -> (date: CivilDate, daypart: String)? {
    let words = cell.words.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    let dates = words.compactMap { CivilDate(typed: $0) }
    let dayparts = programme.calendar.dayparts.map(\.name).filter(words.contains)
    guard dates.count == 1, dayparts.count == 1 else {
      report(
        cell,
        Words(
          nl: "\(quoted(cell.words).nl) is geen moment van dit programma. Laat de bovenste regel"
            + " van het formulier zoals zij was.",
          en: "\(quoted(cell.words).en) is no slot of this programme. Leave the first line of the"
            + " form as it was."))
      return nil
    }
    return (dates[0], dayparts[0])
  }

  private func participant(_ row: [SheetCell]) -> String? {
    let named =
      programme.pilots.map { ($0.id, $0.title) } + programme.experts.map { ($0.id, $0.name) }
    let words = row.prefix(2).map(\.words)
    if let id = words.dropFirst().first, let found = named.first(where: { $0.0 == id }) {
      return found.0
    }
    let titled = named.filter { !words[0].isEmpty && $0.1 == words[0] }
    if titled.count == 1 { return titled[0].0 }
    let name = words.dropFirst().first { !$0.isEmpty } ?? words[0]
    let hint = suggestion(for: name, among: named.map(\.0))
    report(
      row.count > 1 ? row[1] : row[0],
      Words(
        nl: "Er is geen deelnemer \(quoted(name).nl). \(hint.nl)",
        en: "There is no participant \(quoted(name).en). \(hint.en)"))
    return nil
  }

  private func unreadable(_ answer: String, from who: String, on slot: String) -> Words {
    Words(
      nl: "Bij \(who) staat op \(slot) \(quoted(answer).nl). Schrijf nee, liever niet, of niets.",
      en: "\(who) says \(quoted(answer).en) on \(slot). Write no, rather not, or nothing.")
  }

  private func report(_ cell: SheetCell, _ words: Words) { source.report(at: cell.mark, words) }
}

extension Availability {
  /// What somebody means who answers so, in any language and any case; `nil` where that is unclear.
  fileprivate init?(answer: String) {
    switch answer.lowercased() {
    case "", "ja", "yes": self = .free
    case "liever niet", "rather not": self = .ratherNot
    case "nee", "no": self = .away
    default: return nil
    }
  }
}
