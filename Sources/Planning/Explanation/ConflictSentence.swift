import ProgrammeModel

/// What facts ask of a plan, said as one sentence about a plan that there is not.
struct ConflictSentence {
  let programme: Programme
  let facts: [Fact]

  /// The sentence.
  var sentence: Words {
    let sessions = Words(listing: unique(facts.compactMap(\.session)).map(named))
    let count = unique(facts.compactMap(\.session)).count
    let demands = unique(facts.compactMap(\.demand))
    let (decided, asked, isOne) = (sessions, Words(listing: demands), count == 1)
    switch (count == 0, demands.isEmpty) {
    case (true, true):
      return Words(
        nl: "De thema's met hun sessies passen niet in de periode van het programma.",
        en: "The themes with their sessions do not fit into the period of the programme.")
    case (true, false):
      return Words(
        nl: "Er is geen plan waarin \(asked.nl).", en: "There is no plan in which \(asked.en).")
    case (false, true):
      return isOne
        ? Words(
          nl: "Zoals \(decided.nl) vastligt, kan die sessie niet doorgaan.",
          en: "As \(decided.en) is pinned, that session cannot be held.")
        : Words(
          nl: "Zoals \(decided.nl) vastliggen, kunnen die sessies niet samen doorgaan"
            + "\(sharedExpert.nl).",
          en: "As \(decided.en) are pinned, those sessions cannot be held together"
            + "\(sharedExpert.en).")
    case (false, false):
      return Words(
        nl: "Zoals \(decided.nl) \(isOne ? "vastligt" : "vastliggen"), is er geen plan"
          + " waarin \(asked.nl).",
        en: "As \(decided.en) \(isOne ? "is" : "are") pinned, there is no plan in which"
          + " \(asked.en).")
    }
  }

  /// Whether it is about how sessions are pinned or frozen.
  var isAboutPins: Bool { facts.contains { $0.session != nil } }

  /// Whether it is about sessions that lie too near each other, or the wrong way round.
  var isAboutOrder: Bool {
    isAboutPins || facts.contains { $0.concern == .order || $0.gap != nil }
  }

  /// A session by its theme and the day on which it is pinned or frozen.
  private func named(_ id: String) -> Words {
    let theme = programme.themes.first { $0.sessionIDs.contains(id) }
    let name = theme.map { "“\($0.title)” (\(id))" } ?? id
    let day = pin(id)?.date?.words
    return Words(
      nl: name + (day.map { " op \($0.nl)" } ?? ""),
      en: name + (day.map { " on \($0.en)" } ?? ""))
  }

  /// That an expert would have several of the pinned sessions on one day; empty where none has.
  private var sharedExpert: Words {
    let pins = unique(facts.compactMap(\.session)).compactMap(pin)
    for pin in pins {
      guard let day = pin.date?.words else { continue }
      let sameDay = pins.filter { $0.date == pin.date }
      let shared = programme.experts.first { expert in
        sameDay.count > expert.perDay && sameDay.allSatisfy { must(expert, attend: $0) }
      }
      guard let shared else { continue }
      let most = Words(atMost: shared.perDay)
      return Words(
        nl:
          ": \(shared.name) moet er op \(day.nl) bij \(sameDay.count == 2 ? "beide" : "alle \(sameDay.count)") zijn, en doet"
          + " \(most.nl) op een dag",
        en:
          ": \(shared.name) has to be at \(sameDay.count == 2 ? "both" : "all \(sameDay.count)") on \(day.en), and takes \(most.en)"
          + " a day")
    }
    return Words(nl: "", en: "")
  }

  /// Whether a pinned session cannot do without an expert.
  private func must(_ expert: Expert, attend pin: Pin) -> Bool {
    guard let theme = programme.themes.first(where: { $0.sessionIDs.contains(pin.session) })
    else { return false }
    let knowing = programme.experts.count { $0.themes[theme.id] != nil }
    return pin.experts.contains(expert.id)
      || expert.themes[theme.id] != nil && knowing == theme.experts
  }

  /// What is decided of a session: by a pin that names its day, or else by what was published of it.
  private func pin(_ id: String) -> Pin? {
    let decided = programme.pins.filter { $0.session == id } + facts.compactMap(\.kept)
    let its = decided.filter { $0.session == id }
    return its.first { $0.date != nil } ?? its.first
  }
}

extension Words {
  /// Texts with commas and, before the last, a word.
  init(listing all: [Words]) {
    self.init(nl: all.map(\.nl).listed.nl, en: all.map(\.en).listed.en)
  }
}
