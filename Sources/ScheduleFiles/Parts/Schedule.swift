internal import ProgrammeModel

/// The parts of a schedule that later checks compare with each other.
struct Schedule {
  let heading: Part<Heading>
  let calendar: Part<MeetingCalendar>
  let team: Team
  let themes: [Part<Theme>]
  let pilots: [Part<Pilot>]
  let experts: [Part<Expert>]
  let venues: [Part<Venue>]
  let together: [Company]
  let apart: [Company]
  let pins: [Part<Pin>]
  let journeys: Journeys
  /// The fields of the schedule itself.
  let fields: Fields
}

extension FileValue {
  /// The programme that a schedule file asks for.
  ///
  /// Whatever is wrong with it is reported, and then the result is not to be used.
  func programme(wishes declarations: [WishDeclaration]) -> Programme? {
    let keys = ScheduleKeys.schedule
    var vocabulary = Vocabulary(self)
    let fields = Fields(self, keys, vocabulary)
    let heading = fields.read(keys.programme, orElse: nil) { $0.heading() }
    let period = heading.flatMap {
      $0.fields.isSound(ScheduleKeys.programme.from, ScheduleKeys.programme.until)
        ? $0.value.period : nil
    }
    let calendar = fields.read(keys.calendar, orElse: nil) {
      $0.calendar(vocabulary, period: period)
    }
    let themes = fields.read(keys.themes, orElse: []) {
      $0.parts { $0.theme(vocabulary, period: period) }
    }
    let needsRegion = calendar.map {
      $0.fields.isSound(ScheduleKeys.calendar.schoolHolidays) && $0.value.schoolHolidays != .open
    }
    let frame = heading.flatMap { heading in
      heading.fields.isSound(ScheduleKeys.programme.timezone)
        ? period.flatMap { CalendarFrame(days: $0, timezone: heading.value.timezone) } : nil
    }
    let team = fields.read(keys.team, orElse: Team()) {
      $0.team(vocabulary, calendarsIn: frame)
    }
    let pilots = fields.read(keys.pilots, orElse: []) {
      $0.parts {
        $0.pilot(
          vocabulary, period: period, needsRegion: needsRegion ?? false, calendarsIn: frame)
      }
    }
    let experts = fields.read(keys.experts, orElse: []) {
      $0.parts(mayBeEmpty: true) { $0.expert(vocabulary, calendarsIn: frame) }
    }
    let venues = fields.read(keys.venues, orElse: []) {
      $0.parts { $0.venue(vocabulary, calendarsIn: frame) }
    }
    let (together, apart) = (fields[keys.together], fields[keys.apart])
    vocabulary.sessions = vocabulary.sessions(of: themes)
    let pins = fields.read(keys.pins, orElse: []) { $0.list { $0.pin(vocabulary) } }
    let places = fields[keys.places]
    let travel = fields.read(keys.travel, orElse: []) { $0.travel(vocabulary) }
    let notes = fields.read(keys.notes, orElse: [:]) { keys.notes.kind.read($0, vocabulary) }
    let history = fields[keys.history]
    let prices = fields.read(keys.wishes, orElse: nil) { $0.wishes(declarations) }
    let (gap, notice, budget) = (fields[keys.gap], fields[keys.notice], fields[keys.budget])
    guard let heading, let calendar else { return nil }
    let named =
      pilots.compactMap(\.value.place) + experts.compactMap(\.value.place)
      + venues.compactMap(\.value.place) + travel.flatMap { [$0.from, $0.to] }
    let coordinates = BuiltInPlaces.coordinates(of: named).merging(places) { $1 }
    let schedule = Schedule(
      heading: heading, calendar: calendar, team: team, themes: themes, pilots: pilots,
      experts: experts, venues: venues, together: together, apart: apart, pins: pins,
      journeys: Journeys(between: coordinates, but: travel), fields: fields)
    schedule.check()
    let standard = declarations.map { ($0.id, $0.standard) }
    var programme = Programme(
      id: heading.value.id, title: heading.value.title, organiser: heading.value.organiser,
      period: heading.value.period, timezone: heading.value.timezone,
      language: heading.value.language, calendar: calendar.value, team: team, gap: gap,
      notice: notice, budget: budget, together: together, apart: apart,
      themes: themes.map(\.value), pilots: pilots.map(\.value),
      experts: experts.map(\.value), venues: venues.map(\.value),
      places: coordinates, travel: travel,
      pins: pins.map(\.value), notes: notes, history: history,
      wishes: prices ?? Dictionary(standard) { first, _ in first },
      digest: source.reading.digest)
    programme.sources = sourcePlaces(below: "").merging(source.reading.places) { first, _ in first }
    return programme
  }

  /// What `read` makes of a list of 1 to 1000 parts.
  private func parts<Value>(
    mayBeEmpty: Bool = false, _ read: (FileValue) -> Part<Value>
  ) -> [Part<Value>]? {
    let count = elements.count
    if case .list = content, count == 0, !mayBeEmpty {
      report(
        Words(
          nl: "Deze lijst is leeg. Zet er ten minste één onderdeel in.",
          en: "This list is empty. Put at least one item into it."))
      return nil
    }
    if count > mostParts {
      report(
        Words(
          nl: "Deze lijst telt \(count) onderdelen. Meer dan 1.000 kan niet; maak haar korter.",
          en: "This list counts \(count) items. 1,000 is the most; make it shorter."))
      return nil
    }
    return list(read)
  }
}

extension Vocabulary {
  /// The ids of all sessions; unknown where a theme does not tell how many it has.
  fileprivate func sessions(of themes: [Part<Theme>]) -> Namespace {
    let isKnown =
      !themes.isEmpty
      && themes.allSatisfy { $0.fields.isSound(ScheduleKeys.theme.id, ScheduleKeys.theme.sessions) }
    return Namespace(sessions.noun, known: isKnown ? themes.flatMap(\.value.sessionIDs) : nil)
  }
}
