public import ProgrammeModel

/// The little that a new schedule begins with, and the schedule file that comes of it.
///
/// The file is sound and commented. It has no experts yet; every pilot can host.
public struct ScheduleOutline: Sendable {
  /// A pilot by its title and where it is.
  public struct Pilot: Hashable, Sendable {
    /// The title, as people read it.
    public let title: String
    /// A built-in place.
    public let place: String
    let region: Region
  }

  /// The id, which is made of the title.
  public let id: String
  let title: String
  package let language: Language
  let organiser: Contact
  let period: ClosedRange<CivilDate>
  let pilots: [Named<Pilot>]
  let themes: [Named<String>]

  /// A part with the id that was made for it.
  struct Named<Part: Sendable>: Sendable {
    let id: String
    let part: Part
  }

  /// Creates an outline; `pilots` and `themes` are not empty.
  ///
  /// `language` is that of the programme and of the comments.
  public init(
    title: String, language: Language, organiser: Contact, period: ClosedRange<CivilDate>,
    pilots: [Pilot], themes: [String]
  ) {
    id = identifiers(for: [title], orElse: "leernetwerk")[0]
    self.title = title
    self.language = language
    self.organiser = organiser
    self.period = period
    let pilotIDs = identifiers(for: pilots.map(\.title), orElse: "pilot", besides: ["online"])
    self.pilots = zip(pilotIDs, pilots).map(Named.init)
    self.themes = zip(identifiers(for: themes, orElse: "thema"), themes).map(Named.init)
  }
}
