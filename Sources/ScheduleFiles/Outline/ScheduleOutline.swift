public import ProgrammeModel

/// The little that a new schedule begins with, and the schedule file that comes of it.
///
/// The file is sound and commented in Dutch. It has no experts yet; every pilot can host.
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
  private let title: String
  private let organiser: Contact
  private let period: ClosedRange<CivilDate>
  private let pilots: [Named<Pilot>]
  private let themes: [Named<String>]

  /// A part with the id that was made for it.
  private struct Named<Part: Sendable>: Sendable {
    let id: String
    let part: Part
  }

  /// Creates an outline; `pilots` and `themes` are not empty.
  public init(
    title: String, organiser: Contact, period: ClosedRange<CivilDate>, pilots: [Pilot],
    themes: [String]
  ) {
    id = identifiers(for: [title], orElse: "leernetwerk")[0]
    self.title = title
    self.organiser = organiser
    self.period = period
    let pilotIDs = identifiers(for: pilots.map(\.title), orElse: "pilot", besides: ["online"])
    self.pilots = zip(pilotIDs, pilots).map(Named.init)
    self.themes = zip(identifiers(for: themes, orElse: "thema"), themes).map(Named.init)
  }

  /// The schedule file.
  public var text: String {
    """
    # \(title)
    #
    # Dit schema is een begin: wijzig wat u wilt, controleer het met “check” en maak een plan met
    # “plan”. Wat achter een # staat, is toelichting. Inspringen doet ertoe: gebruik spaties, geen
    # tabs. Een moment schrijft u zo:
    #     wed                      elke woensdag (mon, tue, wed, thu, fri, sat, sun)
    #     \(day(7))               één dag
    #     \(day(7))..\(day(11))   een reeks dagen, beide meegerekend
    #     \(week)                 een week, genummerd volgens ISO 8601
    #     ochtend                  een dagdeel
    #     thu middag               alles samen: elke donderdagmiddag

    programme:
      id: \(id)
      title: \(yaml(title))
      organiser: {name: \(yaml(organiser.name)), email: \(yaml(organiser.email))}
      from: \(period.lowerBound)
      until: \(period.upperBound)

    calendar:
      weekdays: [tue, thu]               # op welke dagen sessies kunnen zijn
      dayparts: {ochtend: "09:30-12:30", middag: "13:30-16:30"}
      holidays: holidays/nederland.yaml  # wie schoolvakantie heeft, kan niet
      closed: []                         # wanneer er niets is, zoals [\(day(7))..\(day(11))]

    team: {people: 2, perDay: 1}         # het programmateam is overal bij: één sessie per dag
    gap: \(padded(gap))                              # dagen, ten minste, tussen twee sessies van een pilot

    # Van een thema zijn er een of meer sessies. Elke pilot komt er één keer.
    themes:
    \(themes.enumerated().map(theme).joined(separator: "\n"))

    # Vul aan wat u van een pilot weet, bijvoorbeeld:
    #     contacts: [{name: Anna, email: anna@instelling.example}]    (wie de uitnodiging krijgt)
    #     needs: {\(themes[0].id): 2}             (heeft dit thema nodig, van 1 tot 3)
    #     practices: [\(themes[0].id)]            (brengt hierover een goed voorbeeld mee)
    #     unavailable: [wed, \(day(14))]   (kan dan niet)
    #     avoid: [ochtend]                  (komt dan liever niet)
    pilots:
    \(pilots.map(pilot).joined(separator: "\n"))

    # Nodigt u experts uit? Haal de # weg en zet bij het thema hoeveel er komen (experts: 1).
    experts: []
    #  - id: expert
    #    name: Naam van de expert
    #    email: expert@organisatie.example
    #    place: Utrecht
    #    themes: {\(themes[0].id): 3}       # hoeveel de expert ervan weet, van 1 tot 3

    # Elke pilot kan ontvangen; de gastheer is er altijd zelf bij.
    venues:
    \(pilots.map(venue).joined(separator: "\n"))
      - {id: online, title: Online, online: true}

    """
  }

  /// The first theme is for everyone, the others are for groups of up to four.
  private func theme(_ index: Int, _ theme: Named<String>) -> String {
    let count = pilots.count
    let start = "  - id: \(theme.id)\n    title: \(yaml(theme.part))\n"
    if index == 0 || count <= 4 {
      return start + """
            sessions: 1
            pilots: all                    # alle pilots samen; 3-4 is een groep van drie of vier
            experts: 0                     # precies zoveel experts
        """ + (index == 0 ? "" : after)
    }
    let sessions = (count + 3) / 4
    let (least, most) = (count / sessions, (count + sessions - 1) / sessions)
    return start + """
          sessions: \(sessions)
          pilots: \(least == most ? "\(least)" : "\(least)-\(most)")                    # zoveel pilots per sessie
          experts: 0
      """ + after
  }

  private var after: String {
    "\n    after: [\(themes[0].id)]\(pad(themes[0].id, 22))# een pilot komt hier pas daarna"
  }

  private func pilot(_ pilot: Named<Pilot>) -> String {
    """
      - id: \(pilot.id)
        title: \(yaml(pilot.part.title))
        place: \(yaml(pilot.part.place))
        region: \(pilot.part.region)
    """
  }

  private func venue(_ pilot: Named<Pilot>) -> String {
    """
      - {id: \(pilot.id), title: \(yaml("Bij " + pilot.part.title)), host: \(pilot.id), \
    place: \(yaml(pilot.part.place))}
    """
  }

  /// Two weeks, or what the days leave room for.
  private var gap: Int {
    let days = period.upperBound.dayNumber - period.lowerBound.dayNumber + 1
    return min(14, max(1, days / (2 * themes.count)))
  }

  private func day(_ days: Int) -> CivilDate { period.lowerBound.adding(days: days) }
  private var week: ISOWeek { day(7).week }
  private func padded(_ number: Int) -> String { "\(number)" + (number < 10 ? " " : "") }
  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count))
  }
}

/// A text as YAML reads it back, also between braces; in quotes where it needs them.
private func yaml(_ text: String) -> String {
  let isPlain =
    text.first.map(\.isLetter) == true && text.last?.isWhitespace == false
    && text.allSatisfy { $0.isLetter || $0.isNumber || " .()/&'@_-".contains($0) }
    && !["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
  return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
}
