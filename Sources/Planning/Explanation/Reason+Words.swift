import ProgrammeModel

extension Planner {
  /// How some facts collide, where all others are left out.
  func sentence(of kept: [Fact], among facts: [Fact]) -> Words {
    let dropped = Set(facts.map(\.subject)).subtracting(kept.map(\.subject))
    let released = dropped.compactMap { if case .frozen(let id) = $0 { id } else { nil } }
    let problem = Problem(
      programme.without(dropped), today: today, released: self.released.union(released))
    guard let contradiction = Counting(problem).contradiction() else {
      return collision(of: kept)
    }
    switch contradiction {
    case .noSlot(let session): return noSlot(problem.sessions[session], kept, problem)
    case .groups(let theme):
      let title = programme.themes[theme].title
      return Words(
        nl: "De groepen van “\(title)” zijn niet te vullen zoals het schema vraagt.",
        en: "The groups of “\(title)” cannot be filled as the schedule asks.")
    case .days(let pilot): return days(pilot, kept, problem)
    case .experts:
      return Words(
        nl: "De sessies vragen meer experts dan de experts die iets van de thema's weten, samen"
          + " kunnen geven.",
        en: "The sessions ask for more experts than those who know the themes can give together.")
    case .team:
      let sessions = problem.sessions.count
      return Words(
        nl: "Het programmateam kan op de dagen die overblijven niet alle \(sessions) sessies"
          + " houden.",
        en: "On the days that are left the programme team cannot hold all \(sessions) sessions.")
    case .budget(let least):
      let (needed, budget) = (least.grouped, (programme.budget ?? 0).grouped)
      return Words(
        nl: "De goedkoopste experts en locaties kosten samen al \(needed.nl) euro, en het budget"
          + " is \(budget.nl) euro.",
        en: "The cheapest experts and venues together cost \(needed.en) euros already, and the"
          + " budget is \(budget.en) euros.")
    case .pilotBudget(let pilot, let least):
      let (asked, needed) = (programme.pilots[pilot], least.grouped)
      let budget = (asked.budget ?? 0).grouped
      return Words(
        nl: "\(asked.title) betaalt ten minste \(needed.nl) euro mee, en zijn budget is"
          + " \(budget.nl) euro.",
        en: "\(asked.title) pays at least \(needed.en) euros, and its budget is \(budget.en) euros."
      )
    }
  }

  /// No slot has all that a session needs.
  private func noSlot(_ session: SessionSpec, _ kept: [Fact], _ problem: Problem) -> Words {
    let theme = programme.themes[session.theme]
    let size = problem.groupSizes[session.theme].lowerBound
    let isPlenary = theme.pilots == .all
    let pilots =
      isPlenary
      ? Words(
        nl: "vraagt alle \(size.spelled.nl) pilots", en: "asks all \(size.spelled.en) pilots")
      : Words(
        nl: "vraagt ten minste \(size) \(size == 1 ? "pilot" : "pilots")",
        en: "asks at least \(size) \(size == 1 ? "pilot" : "pilots")")
    let last = min(theme.period.upperBound, programme.period.upperBound).words
    let who = present(in: kept)
    return Words(
      nl: "“\(theme.title)” (\(session.id)) \(pilots.nl), maar tot en met \(last.nl) is er geen"
        + " dagdeel waarop \(who.nl).",
      en: "“\(theme.title)” (\(session.id)) \(pilots.en), but until \(last.en) there is no daypart"
        + " in which \(who.en).")
  }

  /// Who cannot be there together, as far as some facts are about it.
  private func present(in kept: [Fact]) -> Words {
    var pilots: [String] = []
    var others: [Words] = []
    for fact in kept {
      switch fact.subject {
      case .pilotAway(let pilot, _):
        if !pilots.contains(programme.pilots[pilot].title) {
          pilots.append(programme.pilots[pilot].title)
        }
      case .schoolHoliday(_, let region):
        for pilot in programme.pilots where pilot.region == region {
          if !pilots.contains(pilot.title) { pilots.append(pilot.title) }
        }
      case .expertAway: others.append(Words(nl: "een expert", en: "an expert"))
      case .venueAway, .capacity, .host: others.append(Words(nl: "een locatie", en: "a venue"))
      default: break
      }
    }
    var seen: Set<Words> = []
    let rest = others.filter { seen.insert($0).inserted }
    let (dutch, english) = (
      (pilots + rest.map(\.nl)).listed.nl, (pilots + rest.map(\.en)).listed.en
    )
    guard !dutch.isEmpty else {
      return Words(nl: "dat mag", en: "it may be held")
    }
    let isOne = pilots.count + rest.count == 1
    return Words(
      nl: "\(dutch) \(isOne ? "kan" : "samen kunnen")",
      en: "\(english) can be there\(isOne ? "" : " together")")
  }

  /// A pilot has more sessions than its days hold.
  private func days(_ pilot: Int, _ kept: [Fact], _ problem: Problem) -> Words {
    let title = programme.pilots[pilot].title
    let sessions = problem.attendance.reduce(0) { $0 + $1[pilot] }
    let gap = kept.contains { $0.subject == .gap } ? programme.gap : 1
    let order = kept.contains { if case .after = $0.subject { true } else { false } }
    let between = Words(
      nl: gap > 1 ? " met ten minste \(gap) dagen ertussen" : "",
      en: gap > 1 ? " at least \(gap) days apart" : "")
    let ordered = Words(
      nl: order ? " in de gevraagde volgorde" : "", en: order ? " in the order asked" : "")
    return Words(
      nl: "\(title) heeft \(sessions) sessies, maar die passen\(between.nl)\(ordered.nl) niet op"
        + " de dagen waarop dat kan.",
      en: "\(title) has \(sessions) sessions, but they do not fit\(between.en)\(ordered.en) on the"
        + " days on which they can be.")
  }

  /// What follows only from all of it together.
  private func collision(of kept: [Fact]) -> Words {
    guard !kept.isEmpty else {
      return Words(
        nl: "De thema's met hun sessies passen niet in de periode van het programma.",
        en: "The themes with their sessions do not fit into the period of the programme.")
    }
    let count = kept.count
    return Words(
      nl: count == 1
        ? "Met deze ene regel is er voor de sessies geen plan, wat er verder ook in het schema staat."
        : "Met deze \(count) regels samen is er voor de sessies geen plan, wat er verder ook in het"
          + " schema staat.",
      en: count == 1
        ? "With this one line there is no plan for the sessions, whatever else the schedule says."
        : "With these \(count) lines together there is no plan for the sessions, whatever else the"
          + " schedule says.")
  }
}

extension Int {
  /// The number as a word up to twelve, else in digits.
  fileprivate var spelled: ProgrammeModel.Words {
    let dutch = [
      "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
      "twaalf",
    ]
    let english = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    guard dutch.indices.contains(self) else { return grouped }
    return ProgrammeModel.Words(nl: dutch[self], en: english[self])
  }
}
