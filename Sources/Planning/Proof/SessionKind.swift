import ProgrammeModel

/// Sessions that are interchangeable: a plan that swaps them is the same plan.
struct SessionKind: Sendable {
  /// Index of the theme.
  let theme: Int
  /// Indices of the sessions.
  let sessions: [Int]
}

extension Problem {
  /// All sessions by kind: those that keep their ids alone, the free ones of a theme together.
  ///
  /// - Parameter isStrict: Whether sessions of a theme that somebody attends twice stay alone, so
  ///   that a group of such a theme comes to one session at most.
  /// - Returns: The kinds, theme by theme.
  func kinds(isStrict: Bool) -> [SessionKind] {
    programme.themes.indices.flatMap { theme in
      let sessions = sessionsOfTheme[theme]
      let isTogether = !isStrict || attendance[theme].allSatisfy { $0 <= 1 }
      let free = sessions.filter { isTogether && !self.sessions[$0].keepsID }
      let alone = sessions.filter { !free.contains($0) }.map { [$0] }
      return (alone + (free.isEmpty ? [] : [free])).map { SessionKind(theme: theme, sessions: $0) }
    }
  }
}

extension Tables {
  /// The price of one session by itself: what is counted over sessions stays out.
  func price(of candidate: Candidate) -> Score {
    let (theme, when, place) = (candidate.theme, candidate.slot, candidate.venue)
    var price = slot[theme, when]
    candidate.pilots.forEach { price += pilotSlot[theme * pilots + $0, when] }
    guard price.broken == 0 else { return price }
    price += venue[theme, place] + venueSlot[place, when]
    candidate.pilots.forEach { pilot in
      price += pilotVenue[theme * pilots + pilot, place]
      guard !pair.isZero else { return }
      candidate.pilots.forEach { if $0 < pilot { price += pair[pairRows[theme] + pilot, $0] } }
    }
    candidate.experts.forEach { expert in
      price += expertSlot[theme * experts + expert, when]
      price += expertVenue[theme * experts + expert, place]
    }
    for term in session { price += term.price * term.units(problem, candidate) }
    return price
  }
}
