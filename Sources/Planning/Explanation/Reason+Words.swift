import ProgrammeModel

extension Planner {
  /// How some facts collide, where all others are left out.
  func sentence(of kept: [Fact], among facts: [Fact]) -> Words {
    let problem = without(Set(facts).subtracting(kept)).problem
    let conflict = ConflictSentence(programme: programme, facts: kept)
    let conditions = NecessaryConditions(problem)
    guard let violation = conditions.violation() else { return conflict.sentence }
    switch violation {
    case .days where conflict.isAboutPins, .team where conflict.isAboutOrder,
      .noSlot where conflict.isAboutPins:
      return conflict.sentence
    case .noSlot(let session): return noSlot(problem.sessions[session], kept, problem)
    case .groups(let theme): return groups(theme, kept, problem)
    case .journey(let pilot, let theme):
      return journey(pilot, theme, conditions.venues(of: theme), problem)
    case .days(let pilot): return days(pilot, kept, problem)
    case .experts: return experts(kept, conditions)
    case .panel(let theme, let panel):
      return experts(ofTheme: theme, panel: problem.panels[theme][panel], conditions)
    case .team:
      let sessions = problem.sessions.count
      return Words(
        nl: "Het programmateam kan op de dagen die overblijven niet alle \(sessions.grouped.nl)"
          + " sessies houden.",
        en:
          "On the days that are left the programme team cannot hold all \(sessions.grouped.en) sessions."
      )
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

  /// The groups of a theme cannot be filled.
  private func groups(_ index: Int, _ kept: [Fact], _ problem: Problem) -> Words {
    let theme = programme.themes[index]
    let company = unique(kept.filter { $0.concern == .company }.compactMap(\.demand))
    guard !company.isEmpty, let sizes = problem.groupSizes.dropFirst(index).first else {
      return Words(
        nl: "De groepen van “\(theme.title)” zijn niet te vullen zoals het schema vraagt.",
        en: "The groups of “\(theme.title)” cannot be filled as the schedule asks.")
    }
    let asked = Words(listing: company)
    let (least, most, sessions) = (sizes.lowerBound, sizes.upperBound, theme.sessions)
    let size = Words(
      nl: least == most ? "\(least)" : "\(least) tot \(most)",
      en: least == most ? "\(least)" : "\(least) to \(most)")
    return Words(
      nl: "“\(theme.title)” heeft \(sessions) \(sessions == 1 ? "groep" : "groepen") van"
        + " \(size.nl) pilots, en daarover zijn de pilots niet te verdelen als \(asked.nl).",
      en: "“\(theme.title)” has \(sessions) \(sessions == 1 ? "group" : "groups") of \(size.en)"
        + " pilots, and the pilots cannot be divided over them if \(asked.en).")
  }

  /// No venue of a theme is near enough for a pilot.
  private func journey(_ pilot: Int, _ theme: Int, _ venues: [Int], _ problem: Problem) -> Words {
    let (asked, title) = (programme.pilots[pilot], programme.themes[theme].title)
    let most = asked.travelMax ?? 0
    let journeys = venues.map { ($0, problem.pilotJourneys[pilot][$0]) }
    let nearest = journeys.min { ($0.1, $0.0) < ($1.1, $1.0) }.map { venue, minutes in
      let venue = programme.venues[venue].title
      return Words(
        nl: ": naar de dichtstbijzijnde, \(venue), is het \(minutes) minuten",
        en: ": to the nearest, \(venue), it is \(minutes) minutes")
    }
    return Words(
      nl: "\(asked.title) reist hooguit \(counted(most, "minuut", "minuten", "", "").nl), maar geen"
        + " locatie voor “\(title)” is zo dichtbij\(nearest?.nl ?? "").",
      en: "\(asked.title) travels \(counted(most, "", "", "minute", "minutes").en) at most, but no"
        + " venue for “\(title)” is so near\(nearest?.en ?? "").")
  }

  /// No slot has all that a session needs.
  private func noSlot(_ session: SessionSpec, _ kept: [Fact], _ problem: Problem) -> Words {
    if let late = tooLate(kept, problem) { return late }
    let theme = programme.themes[session.theme]
    let size = problem.groupSizes[session.theme].lowerBound
    let pilots =
      theme.pilots == .all
      ? Words(
        nl: "vraagt \(size == 1 ? "de ene pilot" : "alle \(size.spelled.nl) de pilots")",
        en: "asks all \(size.spelled.en) pilots")
      : Words(
        nl: "vraagt ten minste \(size) \(size == 1 ? "pilot" : "pilots")",
        en: "asks at least \(size) \(size == 1 ? "pilot" : "pilots")")
    let missing = missing(session, kept, problem)
    return Words(
      nl: "“\(theme.title)” (\(session.id)) \(pilots.nl), maar \(missing.nl).",
      en: "“\(theme.title)” (\(session.id)) \(pilots.en), but \(missing.en).")
  }

  /// What is not there for a session.
  private func missing(_ session: SessionSpec, _ kept: [Fact], _ problem: Problem) -> Words {
    let theme = programme.themes[session.theme]
    let who = present(in: kept, at: theme)
    let isPinned = kept.contains { $0.session == session.id }
    let isCrowded = kept.contains { $0.capacity != nil }
    let isOrdered = kept.contains { $0.concern == .order || $0.gap != nil }
    if !isCrowded, who == nil, kept.contains(where: { $0.concern == .journey }) {
      return Words(
        nl: "er is geen locatie die voor genoeg pilots dichtbij genoeg is",
        en: "no venue is near enough for enough pilots")
    }
    if isCrowded, who == nil {
      let (people, room) = (leastPeople(session, problem), kept.compactMap(\.capacity).max() ?? 0)
      return Words(
        nl: (isPinned ? "zo past zij niet in haar locatie" : "geen locatie is groot genoeg")
          + ": er \(people == 1 ? "komt" : "komen") ten minste"
          + " \(counted(people, "mens", "mensen", "", "").nl), en"
          + " \(isPinned ? "daar" : "in de grootste") is plaats voor \(room)",
        en: (isPinned ? "so it does not fit into its venue" : "no venue is large enough")
          + ": at least \(counted(people, "", "", "person comes", "people come").en), and"
          + " \(isPinned ? "it" : "the largest") has room for \(room)")
    }
    let last = min(theme.period.upperBound, programme.period.upperBound).words
    let until = Words(
      nl: isPinned ? "zoals die sessie vastligt" : "tot en met \(last.nl)",
      en: isPinned ? "as that session is pinned" : "until \(last.en)")
    let beside = Words(
      nl: isOrdered ? " naast de andere sessies van de pilots" : "",
      en: isOrdered ? " beside the pilots' other sessions" : "")
    return Words(
      nl: "\(until.nl) is er\(beside.nl) geen dagdeel waarop \(who?.nl ?? "dat mag")",
      en: "\(until.en) there is\(beside.en) no daypart in which \(who?.en ?? "it may be held")")
  }

  /// That what must come first cannot be over in time; `nil` where that is not why.
  private func tooLate(_ kept: [Fact], _ problem: Problem) -> Words? {
    guard kept.contains(where: { $0.concern == .order }) else { return nil }
    let themes = problem.programme.themes
    for theme in themes {
      let last = theme.period.upperBound
      let former = themes.first {
        theme.after.contains($0.id) && $0.period.lowerBound >= last
      }
      guard let former else { continue }
      let (first, end) = (former.period.lowerBound.words, last.words)
      return Words(
        nl: "“\(theme.title)” komt na “\(former.title)”, maar “\(former.title)” kan pas vanaf"
          + " \(first.nl), en “\(theme.title)” nog tot en met \(end.nl).",
        en: "“\(theme.title)” comes after “\(former.title)”, but “\(former.title)” begins on"
          + " \(first.en) at the earliest, and “\(theme.title)” ends on \(end.en).")
    }
    return nil
  }

  /// How many people come to a session at least.
  private func leastPeople(_ session: SessionSpec, _ problem: Problem) -> Int {
    let theme = programme.themes[session.theme]
    let pilots = programme.pilots.indices.filter { problem.attendance[session.theme][$0] > 0 }
      .map { programme.pilots[$0].people }.sorted()
    return pilots.prefix(problem.groupSizes[session.theme].lowerBound).reduce(theme.experts, +)
      + (theme.hasTeam ? programme.team.people : 0)
  }

  /// Who cannot be there together, as far as some facts are about it; `nil` where none is.
  private func present(in kept: [Fact], at theme: Theme) -> Words? {
    let experts = Words(
      nl: theme.experts == 1 ? "een expert" : "genoeg experts",
      en: theme.experts == 1 ? "an expert" : "enough experts")
    let names = unique(
      kept.flatMap { $0.expert == nil || $0.absentees.isEmpty ? $0.absentees : [experts] })
    guard !names.isEmpty else { return nil }
    let all = Words(listing: names)
    let areMany = names.count > 1 || names == [experts] && theme.experts > 1
    return Words(
      nl: "\(all.nl) \(areMany ? "samen kunnen" : "kan")",
      en: "\(all.en) can be there\(areMany ? " together" : "")")
  }

  /// A pilot has more sessions than its days hold.
  private func days(_ pilot: Int, _ kept: [Fact], _ problem: Problem) -> Words {
    let title = programme.pilots[pilot].title
    let sessions = problem.attendance.reduce(0) { $0 + $1[pilot] }
    let gaps = kept.compactMap { fact -> (days: Int, theme: Int?)? in
      if case .gap(let days, let theme) = fact.concern { (days, theme) } else { nil }
    }
    let order = kept.contains { $0.concern == .order }
    let between = Words(
      listing: gaps.map { days, theme in
        let title = theme.map { programme.themes[$0].title }
        return Words(
          nl: "met ten minste \(Words.days(days).nl) "
            + (title.map { "tussen die van “\($0)”" } ?? "ertussen"),
          en: (title.map { "those of “\($0)” " } ?? "") + "at least \(Words.days(days).en) apart")
      }
    ).afterSpace
    let ordered = Words(
      nl: order ? " in de gevraagde volgorde" : "", en: order ? " in the order asked" : "")
    return Words(
      nl: "\(title) heeft \(counted(sessions, "sessie", "sessies", "", "").nl), maar die"
        + " \(sessions == 1 ? "past" : "passen")\(between.nl)\(ordered.nl) niet op de dagen waarop dat"
        + " kan.",
      en: "\(title) has \(counted(sessions, "", "", "session", "sessions").en), but"
        + " \(sessions == 1 ? "it does" : "they do") not fit\(between.en)\(ordered.en) on the days on"
        + " which \(sessions == 1 ? "it" : "they") can be.")
  }
}

/// The elements without those that stood before.
package func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

extension Words {
  /// The words with a space before them, where there are any.
  fileprivate var afterSpace: ProgrammeModel.Words {
    ProgrammeModel.Words(nl: nl.isEmpty ? "" : " " + nl, en: en.isEmpty ? "" : " " + en)
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
