import ProgrammeModel

/// What facts ask of a plan, said as one sentence about a plan that there is not.
struct ConflictSentence {
  let programme: Programme
  let facts: [Fact]

  /// The sentence.
  var sentence: Words {
    let sessions = unique(facts.compactMap(\.session)).map(named)
    let demands = unique(facts.compactMap(\.demand))
    let (decided, asked, isOne) = (sessions.listed, Words(listing: demands), sessions.count == 1)
    switch (sessions.isEmpty, demands.isEmpty) {
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
          nl: "Zoals \(decided.nl) vastliggen, kunnen die sessies niet samen doorgaan.",
          en: "As \(decided.en) are pinned, those sessions cannot be held together.")
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

  private func named(_ id: String) -> String {
    let theme = programme.themes.first { $0.sessionIDs.contains(id) }
    return theme.map { "“\($0.title)” (\(id))" } ?? id
  }
}

extension Words {
  /// Texts with commas and, before the last, a word.
  init(listing all: [Words]) {
    self.init(nl: all.map(\.nl).listed.nl, en: all.map(\.en).listed.en)
  }
}
