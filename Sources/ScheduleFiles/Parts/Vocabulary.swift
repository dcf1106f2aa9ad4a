internal import ProgrammeModel

/// The names that a schedule declares, found before any part that refers to them is read.
struct Vocabulary {
  let themes: Namespace
  let pilots: Namespace
  let experts: Namespace
  let venues: Namespace
  let dayparts: Namespace
  /// Those of the file; others are built in.
  let places: Namespace
  /// What the parts are called by id and title.
  let titles: (themes: TitledNames, pilots: TitledNames, experts: TitledNames, venues: TitledNames)
  /// When the programme runs; `nil` where the file does not say so.
  let period: ClosedRange<CivilDate>?
  /// Unknown until all themes are read.
  var sessions = Namespace(Words(nl: "sessie", en: "session"), known: nil)

  init(_ root: FileValue) {
    let keys = ScheduleKeys.schedule
    titles = (
      TitledNames(root[keys.themes], titledBy: ScheduleKeys.theme.title),
      TitledNames(root[keys.pilots], titledBy: ScheduleKeys.pilot.title),
      TitledNames(root[keys.experts], titledBy: ScheduleKeys.expert.name),
      TitledNames(root[keys.venues], titledBy: ScheduleKeys.venue.title)
    )
    themes = Namespace(
      Words(nl: "thema", en: "theme"), known: root[keys.themes]?.ids, titled: titles.themes)
    pilots = Namespace(
      Words(nl: "pilot", en: "pilot"), known: root[keys.pilots]?.ids, titled: titles.pilots)
    experts = Namespace(
      Words(nl: "expert", en: "expert"), known: root[keys.experts].map(\.ids) ?? [],
      titled: titles.experts)
    venues = Namespace(
      Words(nl: "locatie", en: "venue"), known: root[keys.venues]?.ids, titled: titles.venues)
    let dayparts = root[keys.calendar]?[ScheduleKeys.calendar.dayparts]?.keys ?? []
    self.dayparts = Namespace(
      Words(nl: "dagdeel", en: "daypart"), known: dayparts.isEmpty ? nil : dayparts)
    let heading = ScheduleKeys.programme
    let ends = [heading.from, heading.until].compactMap {
      root[keys.programme]?[$0]?.word.flatMap(CivilDate.init(typed:))
    }
    period = ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
    places = Namespace(
      Words(nl: "plaats", en: "place"),
      known: root[keys.places]?.keys ?? [])
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
    return values.compactMap { $0[ScheduleKeys.pilot.id]?.word }
  }
}
