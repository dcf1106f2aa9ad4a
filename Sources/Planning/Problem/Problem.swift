package import ProgrammeModel

/// A programme in dense form: everything that rules and wishes look at, by index.
///
/// Indices follow the order of the schedule file. Only open slots exist here, so that a session
/// cannot be on a closed one.
package final class Problem: Sendable {
  /// What was compiled.
  package let programme: Programme
  /// What was published of it.
  package let baseline: Baseline
  /// The open slots by time.
  package let slots: [Slot]
  /// Whether the programme team is away, by slot.
  let isTeamAway: [Bool]
  /// The sessions, theme by theme.
  package let sessions: [SessionSpec]
  /// The sessions of each theme, as a range of indices.
  package let sessionsOfTheme: [Range<Int>]
  /// How often each pilot attends a theme, by theme and pilot.
  package let attendance: [[Int]]
  /// The least and the most pilots of a session, by theme.
  package let groupSizes: [ClosedRange<Int>]
  /// How much a pilot needs a theme, 0 to 3, by theme and pilot.
  package let needs: [[Int]]
  /// The need of a pilot to which another pilot that attends brings a good practice, by theme and
  /// pilot; empty for a theme of which there is none.
  let practicalNeeds: [[Int]]
  /// The pilots that bring a good practice, by theme.
  package let practices: [IndexSet]
  /// The expertise, 0 for none and 1 to 3, by theme and expert.
  package let expertise: [[Int]]
  /// The experts that a session of each theme has, panel by panel.
  let panels: [[Panel]]
  /// The experts that sessions of a theme can have, ascending.
  package let expertsOfTheme: [[Int]]
  /// Which pilots are in one group and which never are, by theme.
  let groupRules: [GroupRules]
  /// Which themes price two pilots of a session alike: a number for each, from 0 on.
  let pairClasses: [Int]
  /// How many sessions each pilot attends in all.
  let attendedSessions: [Int]
  /// The part of the year that a slot lies in, by pilot and slot.
  let yearParts: [[Int]]
  /// The themes that a pilot has had before, by theme.
  package let after: [[Int]]
  /// Whether a pilot can come, by pilot and slot.
  package let pilotAvailability: [[Availability]]
  /// Whether an expert can come, by expert and slot.
  package let expertAvailability: [[Availability]]
  /// Whether a venue can be used, by venue and slot.
  package let venueAvailability: [[Availability]]
  /// Minutes one way, by pilot and venue.
  package let pilotJourneys: [[Int]]
  /// Minutes one way, by expert and venue.
  package let expertJourneys: [[Int]]
  /// How many people fit in, by venue; `nil` without limit, as where it is online.
  let seats: [Int?]
  /// How many people come with each pilot.
  let people: [Int]
  /// How many of the programme team are at a session, by theme.
  let teamPeople: [Int]
  /// The pilot that hosts, by venue.
  package let hosts: [Int?]
  /// The index of the sector, by pilot; `nil` without one.
  package let sectors: [Int?]
  /// What earlier plans leave behind.
  package let history: History
  /// The published plan, by session; `nil` for sessions that were not published.
  package let published: [ResolvedSession?]
  /// Entries of published sessions that no plan can keep, because the session or the participant
  /// is no longer in the file.
  package let lostEntries: Int
  /// Finds what the sessions of a plan name.
  let resolver: SessionResolver

  /// Days from the programme's first to its last, both included.
  package var days: Int { programme.period.count }

  /// ISO weeks that the programme touches.
  package var isoWeeks: Int {
    let (first, last) = (programme.period.lowerBound, programme.period.upperBound)
    return (last.dayNumber - first.dayNumber + first.weekday.rawValue - 1) / 7 + 1
  }

  /// Pilots of a group at most, be it pinned or larger than there are pilots.
  var mostInGroup: Int { max(programme.pilots.count, groupSizes.map(\.upperBound).max() ?? 0) }

  /// The most sessions that a pilot attends.
  var mostAttended: Int { attendedSessions.max() ?? 0 }

  /// Compiles a programme.
  ///
  /// - Parameters:
  ///   - programme: What is asked. Ids that nothing answers to are passed over: a reader has
  ///     reported them.
  ///   - baseline: What was published of it.
  package init(_ programme: Programme, after baseline: Baseline = Baseline()) {
    self.programme = programme
    self.baseline = baseline
    let themes = index(programme.themes.map(\.id))
    let pilots = index(programme.pilots.map(\.id))
    let experts = index(programme.experts.map(\.id))
    let venues = index(programme.venues.map(\.id))
    let slots = Slot.open(in: programme)
    self.slots = slots

    let dayparts = programme.calendar.dayparts
    let isTeamAway = slots.map {
      programme.team.isAway(in: dayparts[$0.daypart], on: $0.date)
    }
    self.isTeamAway = isTeamAway
    let attendance = programme.themes.map { theme in
      programme.pilots.map { $0.attend[theme.id] ?? theme.attend }
    }
    self.attendance = attendance
    attendedSessions = programme.pilots.indices.map { pilot in
      attendance.reduce(0) { $0 + $1[pilot] }
    }
    var partsOfPilot: [YearKey: [Int]] = [:]
    yearParts = zip(programme.pilots, attendedSessions).map { pilot, sessions in
      let key = YearKey(sessions: sessions, period: pilot.period)
      let parts =
        partsOfPilot[key]
        ?? Problem.yearParts(slots, attending: sessions, within: pilot.period)
      partsOfPilot[key] = parts
      return parts
    }
    groupSizes = zip(programme.themes, attendance).map { theme, attendance in
      switch theme.pilots {
      case .between(let sizes): return sizes
      case .all:
        let everyone = attendance.count { $0 > 0 }
        return everyone...everyone
      }
    }
    needs = programme.themes.map { theme in programme.pilots.map { $0.needs[theme.id] ?? 0 } }
    practices = programme.themes.map { theme in
      IndexSet(
        programme.pilots.indices.filter { programme.pilots[$0].practices.contains(theme.id) })
    }
    practicalNeeds = programme.themes.indices.map { [practices, needs] theme in
      let bringing = practices[theme].indices.filter { attendance[theme][$0] > 0 }
      let practical = programme.pilots.indices.map { pilot in
        bringing.contains { $0 != pilot } ? needs[theme][pilot] : 0
      }
      return practical.contains { $0 > 0 } ? practical : []
    }
    expertise = programme.themes.map { theme in programme.experts.map { $0.themes[theme.id] ?? 0 } }
    panels = programme.themes.map { Panel.panels(of: $0, programme.experts) }
    expertsOfTheme = panels.map { Set($0.flatMap(\.experts)).sorted() }
    groupRules = programme.themes.indices.map { theme in
      GroupRules(
        programme.themes[theme],
        attending: IndexSet(attendance[theme].indices.filter { attendance[theme][$0] > 0 }),
        programme, pilots)
    }
    var numberOfClass: [PairClass: Int] = [:]
    pairClasses = zip(programme.themes, groupRules).map { theme, rules in
      let key = PairClass(isForAll: theme.isForAll, apart: rules.apart)
      let number = numberOfClass[key] ?? numberOfClass.count
      numberOfClass[key] = number
      return number
    }
    after = programme.themes.map { $0.after.compactMap { themes[$0] } }

    let calendar = programme.calendar
    pilotAvailability = programme.pilots.map { Availability.row(of: $0, in: slots, calendar) }
    expertAvailability = programme.experts.map {
      Availability.row(
        slots, dayparts: calendar.dayparts, unavailable: $0.unavailable, avoid: $0.avoid,
        busy: $0.busy)
    }
    venueAvailability = programme.venues.map {
      Availability.row(
        slots, dayparts: calendar.dayparts, unavailable: $0.unavailable, avoid: [], busy: $0.busy)
    }
    let journeys = Journeys(between: programme.places, but: programme.travel)
    let places = programme.venues.map { $0.online ? nil : $0.place }
    pilotJourneys = programme.pilots.map { pilot in
      places.map { journeys.minutes(from: pilot.place, to: $0) }
    }
    expertJourneys = programme.experts.map { expert in
      places.map { journeys.minutes(from: expert.place, to: $0) }
    }
    seats = programme.venues.map { $0.online ? nil : $0.capacity }
    people = programme.pilots.map(\.people)
    teamPeople = programme.themes.map { $0.hasTeam ? programme.team.people : 0 }
    hosts = programme.venues.map { $0.host.flatMap { pilots[$0] } }
    let sectors = index(programme.pilots.compactMap(\.sector))
    self.sectors = programme.pilots.map { $0.sector.flatMap { sectors[$0] } }

    var hostOfVenue: [String: Int] = [:]
    for (venue, host) in zip(programme.venues, hosts) { hostOfVenue[venue.id] = host }
    history = History(
      programme.history, plenaries: Set(programme.themes.filter(\.isForAll).map(\.id)),
      pilots: pilots, experts: experts, hosts: hostOfVenue)

    let resolver = SessionResolver(
      slots: slots, dayparts: calendar.dayparts.map(\.name), themes: themes, pilots: pilots,
      experts: experts, venues: venues)
    self.resolver = resolver
    let publishedEntries = PublishedEntries(baseline, notice: programme.notice, resolver)
    var specs: [SessionSpec] = []
    var ranges: [Range<Int>] = []
    for theme in programme.themes.indices {
      let begin = specs.count
      for id in programme.themes[theme].sessionIDs {
        specs.append(
          SessionSpec(
            id: id, theme: theme, programme: programme, slots: slots, isTeamAway: isTeamAway,
            pilots: pilots,
            experts: experts, published: publishedEntries.entries[id],
            isFrozen: publishedEntries.isFrozen(id)))
      }
      ranges.append(begin..<specs.count)
    }
    sessions = specs
    sessionsOfTheme = ranges
    published = specs.map { publishedEntries.entries[$0.id] }
    lostEntries = publishedEntries.lostEntries(sessions: Set(specs.map(\.id)))
  }
}

/// What the parts of the year depend on.
private struct YearKey: Hashable {
  let sessions: Int
  let period: ClosedRange<CivilDate>?
}

/// What the prices of two pilots in a session depend on.
private struct PairClass: Hashable {
  let isForAll: Bool
  let apart: [IndexSet]
}

/// The index of each id; the first counts where an id is doubled.
private func index(_ ids: [String]) -> [String: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: min)
}

extension ClosedRange<CivilDate> {
  /// How many days the range has.
  var count: Int { upperBound.dayNumber - lowerBound.dayNumber + 1 }
}
