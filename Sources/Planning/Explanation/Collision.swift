import ProgrammeModel

/// What facts ask of a plan, said as one sentence about a plan that there is not.
struct Collision {
  let programme: Programme
  let facts: [Fact]

  /// The sentence.
  var sentence: Words {
    let (clauses, fixed) = (clauses, fixed)
    let (pinned, asked) = (fixed.listed, Words(listing: clauses))
    switch (fixed.isEmpty, clauses.isEmpty) {
    case (true, true):
      return Words(
        nl: "De thema's met hun sessies passen niet in de periode van het programma.",
        en: "The themes with their sessions do not fit into the period of the programme.")
    case (true, false):
      return Words(
        nl: "Er is geen plan waarin \(asked.nl).", en: "There is no plan in which \(asked.en).")
    case (false, true):
      return fixed.count == 1
        ? Words(
          nl: "Zoals \(pinned.nl) vastligt, kan die sessie niet doorgaan.",
          en: "As \(pinned.en) is pinned, that session cannot be held.")
        : Words(
          nl: "Zoals \(pinned.nl) vastliggen, kunnen die sessies niet samen doorgaan.",
          en: "As \(pinned.en) are pinned, those sessions cannot be held together.")
    case (false, false):
      return Words(
        nl: "Zoals \(pinned.nl) \(fixed.count == 1 ? "vastligt" : "vastliggen"), is er geen plan"
          + " waarin \(asked.nl).",
        en: "As \(pinned.en) \(fixed.count == 1 ? "is" : "are") pinned, there is no plan in which"
          + " \(asked.en).")
    }
  }

  /// Whether it is about how several sessions are pinned, or one and the others of its pilots.
  var isAboutPins: Bool { fixed.count > 1 || (fixed.count == 1 && isAboutOrder) }

  /// Whether it is about sessions that lie too near each other, or the wrong way round.
  var isAboutOrder: Bool {
    !fixed.isEmpty
      || facts.contains {
        if case .after = $0.subject { true } else { $0.subject == .gap }
      }
  }

  /// The sessions that are pinned or frozen.
  private var fixed: [String] {
    unique(
      facts.compactMap { fact in
        switch fact.subject {
        case .pin(let index): named(programme.pins[index].session)
        case .frozen(let id): named(id)
        default: nil
        }
      })
  }

  private func named(_ id: String) -> String {
    let theme = programme.themes.first { $0.sessionIDs.contains(id) }
    return theme.map { "“\($0.title)” (\(id))" } ?? id
  }

  private var clauses: [Words] { unique(facts.compactMap(clause)) }

  /// What a fact asks of a plan, to follow on `waarin`.
  private func clause(_ fact: Fact) -> Words? {
    switch fact.subject {
    case .pin, .frozen: nil
    case .closed, .publicHolidays:
      Words(
        nl: "er alleen sessies zijn op dagen die open zijn",
        en: "sessions are held on open days alone")
    case .teamAway:
      Words(
        nl: "het programmateam overal bij kan zijn", en: "the programme team can be there always")
    case .pilotAway(let pilot, _): present(programme.pilots[pilot].title)
    case .schoolHoliday(_, let region):
      present(programme.pilots.filter { $0.region == region }.map(\.title))
    case .pilotBusy(let pilot): present(programme.pilots[pilot].title)
    case .expertAway(let expert, _), .expertBusy(let expert):
      present(programme.experts[expert].name)
    case .venueAway(let venue, _):
      Words(
        nl: "\(programme.venues[venue].title) vrij is",
        en: "\(programme.venues[venue].title) is free")
    case .gap:
      Words(
        nl: "tussen twee sessies van een pilot ten minste \(programme.gap) dagen zitten",
        en: "two sessions of a pilot lie at least \(programme.gap) days apart")
    case .perDay: team(programme.team.perDay, Words(nl: "per dag", en: "a day"))
    case .perWeek: team(programme.team.perWeek, Words(nl: "per week", en: "a week"))
    case .budget:
      Words(nl: "het budget toereikend is", en: "the budget suffices")
    case .pilotBudget(let pilot):
      Words(
        nl: "het budget van \(programme.pilots[pilot].title) toereikend is",
        en: "the budget of \(programme.pilots[pilot].title) suffices")
    case .most(let expert):
      Words(
        nl: "\(programme.experts[expert].name) \(limit(programme.experts[expert].max).nl) doet",
        en: "\(programme.experts[expert].name) takes \(limit(programme.experts[expert].max).en)")
    case .from, .until, .dayparts, .mode, .after: clause(ofTheme: fact.subject)
    case .capacity, .rooms, .host: clause(ofVenue: fact.subject)
    }
  }

  private func clause(ofTheme subject: Fact.Subject) -> Words? {
    switch subject {
    case .from(let index), .until(let index):
      Words(
        nl: "“\(programme.themes[index].title)” binnen zijn periode valt",
        en: "“\(programme.themes[index].title)” falls into its period")
    case .dayparts(let index):
      Words(
        nl: "“\(programme.themes[index].title)” in het gevraagde dagdeel is",
        en: "“\(programme.themes[index].title)” is in the daypart asked")
    case .mode(let index):
      Words(
        nl: "“\(programme.themes[index].title)”"
          + " \(programme.themes[index].mode == .online ? "online" : "op locatie") is",
        en: "“\(programme.themes[index].title)” is"
          + " \(programme.themes[index].mode == .online ? "online" : "on site")")
    case .after(let index, let former):
      Words(
        nl: "“\(programme.themes[index].title)” voor elke pilot na"
          + " “\(programme.themes.first { $0.id == former }?.title ?? former)” komt",
        en: "“\(programme.themes[index].title)” comes after"
          + " “\(programme.themes.first { $0.id == former }?.title ?? former)” for every pilot")
    default: nil
    }
  }

  private func clause(ofVenue subject: Fact.Subject) -> Words? {
    switch subject {
    case .capacity(let index):
      Words(
        nl: "iedereen past in \(programme.venues[index].title)",
        en: "everyone fits into \(programme.venues[index].title)")
    case .rooms(let index):
      Words(
        nl: "er in \(programme.venues[index].title) \(limit(programme.venues[index].rooms).nl)"
          + " tegelijk is",
        en: "\(programme.venues[index].title) has \(limit(programme.venues[index].rooms).en) at a"
          + " time")
    case .host(let index):
      Words(
        nl: "in \(programme.venues[index].title) de gastheer zelf aanwezig is",
        en: "the host is there in \(programme.venues[index].title)")
    default: nil
    }
  }

  private func present(_ names: String...) -> Words? { present(names) }

  private func present(_ names: [String]) -> Words? {
    guard !names.isEmpty else { return nil }
    let (all, isOne) = (names.listed, names.count == 1)
    return Words(
      nl: "\(all.nl) alleen \(isOne ? "komt" : "komen") als dat kan",
      en: "\(all.en) \(isOne ? "comes" : "come") only when possible")
  }

  private func team(_ most: Int?, _ each: Words) -> Words {
    Words(
      nl: "het programmateam \(limit(most).nl) \(each.nl) houdt",
      en: "the programme team holds \(limit(most).en) \(each.en)")
  }

  private func limit(_ most: Int?) -> Words { Words(atMost: most ?? 0) }
}

extension Words {
  /// So many sessions at most.
  init(atMost sessions: Int) {
    self.init(
      nl: sessions == 0
        ? "geen sessies" : "hooguit \(sessions == 1 ? "1 sessie" : "\(sessions) sessies")",
      en: sessions == 0
        ? "no sessions" : "at most \(sessions == 1 ? "1 session" : "\(sessions) sessions")")
  }

  /// Texts with commas and, before the last, a word.
  fileprivate init(listing all: [Words]) {
    self.init(nl: all.map(\.nl).listed.nl, en: all.map(\.en).listed.en)
  }
}
