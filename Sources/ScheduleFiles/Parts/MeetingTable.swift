internal import ProgrammeModel

/// A table of meetings, as spreadsheets save it: a heading, and a meeting on every row
/// (docs/model.md, "A table of meetings").
struct MeetingTable {
  /// What a column holds, by the headings that say so.
  enum Column: String, CaseIterable {
    case session, date, daypart, theme, venue, pilots, experts

    /// How people head the column, in small letters: first as Dutch, then as English names it.
    var headings: [String] {
      switch self {
      case .session: ["sessie", "session", "id"]
      case .date: ["datum", "date"]
      case .daypart: ["dagdeel", "daypart"]
      case .theme: ["thema", "theme"]
      case .venue: ["locatie", "venue"]
      case .pilots: ["pilots", "pilots", "pilot", "deelnemers", "participants"]
      case .experts: ["experts", "experts", "expert"]
      }
    }
  }

  /// One row.
  struct Row {
    /// Where the row begins.
    let start: FileValue
    private let cells: [Column: FileValue]

    fileprivate init(start: FileValue, cells: [Column: FileValue]) {
      self.start = start
      self.cells = cells
    }

    /// The cell of a column; `nil` where there is none, or it is empty.
    subscript(column: Column) -> FileValue? { cells[column] }

    /// The ids of what a cell lists by id or title; a title that several bear is reported.
    func ids(_ column: Column, among titles: TitledNames) -> [String] {
      titles.ids(of: titles.names(in: cells[column]?.word ?? "")) { _, words in
        (cells[column] ?? start).report(words)
      }
    }
  }

  /// The rows, from the first after the heading on.
  let rows: [Row]

  /// Reads a table; `nil` where it lacks a column that must be there, which is reported.
  init?(_ reader: SheetReader, requiring required: [Column]) {
    let rows = reader.rows()
    // Titles may stand above the heading.
    let first = rows.firstIndex { row in
      let words = row.map { $0.words.lowercased() }
      return required.allSatisfy { $0.headings.contains(where: words.contains) }
    }
    let sheet = rows.dropFirst(first ?? 0)
    let heading = (sheet.first ?? []).map { $0.words.lowercased() }
    var places: [Column: Int] = [:]
    for column in Column.allCases {
      places[column] = heading.firstIndex { column.headings.contains($0) }
    }
    let missing = required.filter { places[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.map { "“\($0.headings[0])”" }.joined(separator: ", ")
      let english = missing.map { "“\($0.headings[1])”" }.joined(separator: ", ")
      let known = Column.allCases.filter {
        $0 != .session && ($0 != .daypart || required.contains($0))
      }
      reader.source.report(
        at: Mark(line: 1, column: 1),
        Words(
          nl: """
            In de eerste regel \(missing.count == 1 ? "ontbreekt de kop" : "ontbreken de koppen") \
            \(names). Zet boven elke kolom wat erin staat: \
            \(known.map { $0.headings[0] }.joined(separator: ", ")).
            """,
          en: """
            The first line lacks the \(missing.count == 1 ? "heading" : "headings") \(english). Head every column with what it holds: \
            \(known.map { $0.headings[1] }.joined(separator: ", ")).
            """))
      return nil
    }
    reader.source.isKnown = true
    self.rows = sheet.dropFirst().map { cells in
      let lists = Set([Column.pilots, .experts].compactMap { places[$0] })
      let values = cells.enumerated().map { place, cell in
        FileValue(
          content: .text(lists.contains(place) ? cell.list : cell.words), mark: cell.mark,
          source: reader.source)
      }
      let filled = places.compactMapValues { place in
        values.indices.contains(place) && values[place].word != "" ? values[place] : nil
      }
      return Row(start: values[0], cells: filled)
    }
  }
}

extension MeetingTable.Row {
  /// The meeting of a row; `nil` where it has no date or no theme, which is reported.
  func meeting(_ vocabulary: Vocabulary) -> PastMeeting? {
    let titles = vocabulary.titles
    guard let date = day(), required(.theme) != nil, required(.pilots) != nil,
      let theme = ids(.theme, among: titles.themes).first
    else { return nil }
    return PastMeeting(
      date: date, theme: theme, venue: ids(.venue, among: titles.venues).first,
      pilots: ids(.pilots, among: titles.pilots), experts: ids(.experts, among: titles.experts))
  }

  /// The day, as spreadsheets write it (docs/dutch-calendar.md, "Form"); a day of the week may stand
  /// before it.
  func day() -> CivilDate? {
    guard let cell = required(.date) else { return nil }
    var words = (cell.word ?? "").split(separator: " ").map(String.init)
    let weekday = words.count > 1 ? words.first.flatMap(Weekday.init(spoken:)) : nil
    if weekday != nil { words.removeFirst() }
    let text = words.joined(separator: " ").replacing("/", with: "-")
    let rest = FileValue(content: .text(text), mark: cell.mark, source: cell.source)
    guard let date = rest.date() else { return nil }
    if let weekday, weekday != date.weekday {
      let advice = Words(nl: "Verbeter de dag of de datum.", en: "Mend the day or the date.")
      cell.report(date.isNo(weekday) + Words(nl: " ", en: " ") + advice)
      return nil
    }
    return date
  }

  /// The cell of a column, which is reported where it is empty.
  func required(_ column: MeetingTable.Column) -> FileValue? {
    if let cell = self[column] { return cell }
    start.report(
      Words(
        nl: "In deze rij is “\(column.headings[0])” leeg. Vul het in of schrap de rij.",
        en: "In this row “\(column.headings[1])” is empty. Fill it in or remove the row."))
    return nil
  }
}

extension FileValue {
  /// The meetings of the table that this names.
  func meetingsOfNamedTable(_ vocabulary: Vocabulary) -> [PastMeeting]? {
    guard let name = word else { return nil }
    do throws(Unreadable) {
      let reader = try SheetReader(
        path: path(name, relativeTo: source.path), reading: source.reading)
      return MeetingTable(reader, requiring: [.date, .theme, .pilots])?.rows.compactMap {
        $0.meeting(vocabulary)
      }
    } catch {
      report(error.words)
      return nil
    }
  }
}

extension SheetCell {
  /// A list with commas between its names, which may stand on a line each or have semicolons between
  /// them.
  fileprivate var list: String {
    let parts = text.split { $0.isNewline || $0 == ";" }
    return parts.count > 1
      ? parts.map { SheetCell(text: String($0), mark: mark).words }.joined(separator: ", ") : words
  }
}

extension Weekday {
  /// The day that a Dutch or English name stands for, whole or as its first letters: `di`, `di.`,
  /// `dinsdag`, `Tue`.
  init?(spoken text: String) {
    let word = text.lowercased().filter(\.isLetter)
    let found = Weekday.allCases.first { day in
      let (dutch, english) = (day.words.nl, day.words.en.lowercased())
      return word == dutch || word == english || word == dutch.prefix(2)
        || word == english.prefix(3)
    }
    guard let found else { return nil }
    self = found
  }
}

extension CivilDate {
  /// Says that the day is another day of the week than the one that stands before it.
  func isNo(_ said: Weekday) -> Words {
    Words(
      nl: "\(words.nl) is een \(weekday.words.nl), geen \(said.words.nl).",
      en: "\(words.en) is a \(weekday.words.en), not a \(said.words.en).")
  }
}
