package import ProgrammeModel

/// Tables of sessions that somebody planned without this program: those that it reads back from
/// ``MeetingTable``, with the daypart of each (docs/model.md, "A table of meetings").
package enum PlanTable {
  /// A session of a table.
  package struct Row: Hashable, Sendable {
    /// The id that the table gives it; `nil` where it gives none.
    package let id: String?
    /// The id of its theme.
    package let theme: String
    /// The day.
    package let date: CivilDate
    /// The name of the daypart.
    package let daypart: String
    /// The id of the venue.
    package let venue: String
    /// The ids of the pilots, in the order of the table.
    package let pilots: [String]
    /// The ids of the experts, in the order of the table.
    package let experts: [String]
  }

  /// Reads the sessions of a table.
  ///
  /// - Parameters:
  ///   - path: The table, as a spreadsheet saved it.
  ///   - files: Where it comes from.
  ///   - programme: What is planned; its ids and titles are known in the table.
  /// - Returns: The sessions, in the order of the table.
  /// - Throws: ``ReadingFailure`` with everything that is wrong, each with its cell.
  package static func read(
    path: String, from files: FileSource = .disk, of programme: Programme
  ) throws(ReadingFailure) -> [Row] {
    let reading = Reading(from: files)
    let sheet: SheetReader
    do throws(Unreadable) {
      sheet = try SheetReader(path: path, reading: reading)
    } catch {
      throw error.failure(in: programme.language)
    }
    let names = PlanTableNames(programme)
    let hasOneDaypart = programme.calendar.dayparts.count == 1
    let required: [MeetingTable.Column] = [.date, .theme, .venue, .pilots]
    let table = MeetingTable(sheet, requiring: required + (hasOneDaypart ? [] : [.daypart]))
    var lines: [String: Int] = [:]
    let rows = table?.rows.compactMap { $0.session(names, &lines) }
    if let table, table.rows.isEmpty {
      sheet.source.report(
        at: Mark(line: 1, column: 1),
        Words(
          nl: "Onder de koppen staat geen enkele sessie. Zet elke sessie op een rij.",
          en: "There is no session below the headings. Put every session on a row."))
    }
    do throws(ReadingFailure) {
      return try reading.finish(rows, in: programme.language)
    } catch {
      throw error.naming(cells: sheet.references())
    }
  }
}

/// What the parts of a programme are called in a table.
private struct PlanTableNames {
  let programme: Programme
  let themes: SheetVocabulary
  let venues: SheetVocabulary
  let pilots: SheetVocabulary
  let experts: SheetVocabulary

  init(_ programme: Programme) {
    self.programme = programme
    themes = SheetVocabulary(
      Words(nl: "thema", en: "theme"), programme.themes.map { ($0.id, $0.title) })
    venues = SheetVocabulary(
      Words(nl: "locatie", en: "venue"), programme.venues.map { ($0.id, $0.title) })
    pilots = SheetVocabulary(
      Words(nl: "pilot", en: "pilot"), programme.pilots.map { ($0.id, $0.title) })
    experts = SheetVocabulary(
      Words(nl: "expert", en: "expert"), programme.experts.map { ($0.id, $0.name) })
  }
}

extension MeetingTable.Row {
  /// The session of a row; `nil` where something is wrong with it, which is reported.
  ///
  /// `lines` are the lines of the ids that other rows gave.
  fileprivate func session(
    _ names: PlanTableNames, _ lines: inout [String: Int]
  ) -> PlanTable.Row? {
    let programme = names.programme
    let (date, theme) = (day(), required(.theme).flatMap { names.themes.one($0) })
    let venue = required(.venue).flatMap { names.venues.one($0) }
    let daypart = daypart(of: programme)
    let experts = self[.experts].map { names.experts.all($0) } ?? []
    let found = programme.themes.first { $0.id == theme }
    let pilots = required(.pilots).map { cell in
      guard let word = cell.word?.lowercased(), ["alle", "allen", "iedereen", "all"].contains(word)
      else { return names.pilots.all(cell) }
      return programme.pilots.filter { ($0.attend[theme ?? ""] ?? found?.attend ?? 0) > 0 }.map(
        \.id)
    }
    let given = found.map { id(in: $0, &lines) }
    guard let date, let theme, let venue, let daypart, let pilots, let given else { return nil }
    return PlanTable.Row(
      id: given, theme: theme, date: date, daypart: daypart, venue: venue, pilots: pilots,
      experts: experts)
  }

  /// The id that a row gives its session; `nil` where it gives none or a wrong one, which is
  /// reported.
  private func id(in theme: Theme, _ lines: inout [String: Int]) -> String? {
    guard let cell = self[.session], let id = cell.word?.lowercased() else { return nil }
    guard theme.sessionIDs.contains(id) else {
      let ids = suggestion(near: nil, among: theme.sessionIDs)
      cell.report(
        Words(
          nl:
            "\(quoted(id).nl) is geen sessie van “\(theme.title)”. \(ids.nl) Of laat de cel leeg.",
          en: "\(quoted(id).en) is no session of “\(theme.title)”. \(ids.en) Or leave it empty."))
      return nil
    }
    if let line = lines[id] {
      cell.report(
        Words(
          nl: "“\(id)” staat al op regel \(line). Geef elke sessie een eigen nummer, of geen.",
          en: "“\(id)” is already on line \(line). Give every session an id of its own, or none."))
      return nil
    }
    lines[id] = cell.mark.line
    return id
  }

  /// The name of the daypart that a row names, or whose start it tells.
  private func daypart(of programme: Programme) -> String? {
    let dayparts = programme.calendar.dayparts
    if self[.daypart] == nil, dayparts.count == 1 { return dayparts[0].name }
    guard let cell = required(.daypart), let word = cell.word else { return nil }
    let folded = word.lowercased()
    let named = dayparts.filter { part in
      let start = part.start.description
      return part.name.lowercased() == folded || folded.replacing(".", with: ":").hasPrefix(start)
    }
    if named.count == 1 { return named[0].name }
    if let exact = dayparts.first(where: { $0.name == word }) { return exact.name }
    cell.report(
      Namespace(Words(nl: "dagdeel", en: "daypart"), known: dayparts.map(\.name)).unknown(word))
    return nil
  }
}

/// The ids and titles of one kind of part, as a table may name them.
private struct SheetVocabulary {
  private let names: Namespace
  private let titled: TitledNames
  private let ids: Set<String>

  init(_ noun: Words, _ parts: [(id: String, title: String)]) {
    names = Namespace(noun, known: parts.flatMap { [$0.title, $0.id] })
    titled = TitledNames(parts)
    ids = Set(parts.map(\.id))
  }

  /// The part that a cell names as a whole; what is none is reported.
  func one(_ cell: FileValue) -> String? {
    guard let word = cell.word else { return nil }
    return known(word, at: cell)
  }

  /// The parts that a cell lists, with commas or “en” between them; what is none is reported.
  func all(_ cell: FileValue) -> [String] {
    titled.names(in: cell.word ?? "").compactMap { known($0, at: cell) }
  }

  private func known(_ name: String, at cell: FileValue) -> String? {
    guard titled.contains(name) || ids.contains(name.lowercased()) else {
      cell.report(names.unknown(name))
      return nil
    }
    let asked = titled.contains(name) ? name : name.lowercased()
    return titled.ids(of: [asked]) { _, words in cell.report(words) }.first
  }
}
