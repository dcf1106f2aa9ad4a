internal import ProgrammeModel

/// The names that a schedule declares, found before any part that refers to them is read.
struct Vocabulary {
  let themes: Names
  let pilots: Names
  let experts: Names
  let venues: Names
  let dayparts: Names
  /// Those of the file; others are built in.
  let places: Names
  /// What the parts are called by id and title.
  let titles: (themes: TitledNames, pilots: TitledNames, experts: TitledNames, venues: TitledNames)
  /// When the programme runs; `nil` where the file does not say so.
  let period: ClosedRange<CivilDate>?
  /// Unknown until all themes are read.
  var sessions = Names(Words(nl: "sessie", en: "session"), known: nil)

  init(_ root: FileValue) {
    themes = Names(Words(nl: "thema", en: "theme"), known: root["themes"]?.ids)
    pilots = Names(Words(nl: "pilot", en: "pilot"), known: root["pilots"]?.ids)
    experts = Names(
      Words(nl: "expert", en: "expert"), known: root["experts"].map(\.ids) ?? [])
    venues = Names(Words(nl: "locatie", en: "venue"), known: root["venues"]?.ids)
    let dayparts = root["calendar"]?["dayparts"]?.keys ?? []
    self.dayparts = Names(
      Words(nl: "dagdeel", en: "daypart"), known: dayparts.isEmpty ? nil : dayparts)
    titles = (
      TitledNames(root["themes"], titledBy: "title"),
      TitledNames(root["pilots"], titledBy: "title"),
      TitledNames(root["experts"], titledBy: "name"),
      TitledNames(root["venues"], titledBy: "title")
    )
    let ends = ["from", "until"].compactMap {
      root["programme"]?[$0]?.word.flatMap(CivilDate.init(typed:))
    }
    period = ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
    places = Names(
      Words(nl: "plaats", en: "place"),
      known: root["places"]?.keys ?? [])
  }
}

extension Vocabulary {
  /// What a WHEN is read against.
  var whenFrame: WhenFrame { WhenFrame(dayparts: dayparts, period: period) }

  /// Of a file that declares nothing: every name is accepted.
  static let unknown = Vocabulary(
    FileValue(
      content: .nothing, mark: Mark(line: 1, column: 1),
      source: SourceFile(path: "", bytes: [], reading: Reading())))
}

extension FileValue {
  /// The ids of a list's mappings; `nil` where this is no list.
  fileprivate var ids: [String]? {
    guard case .list(let values) = content else { return nil }
    return values.compactMap { $0["id"]?.word }
  }
}
