internal import ProgrammeModel

/// What a plan file says of itself and how it is laid out (docs/model.md, "The plan file").
extension PlanCheck {
  /// Where the plan belongs to another programme or schedule.
  var identityDifferences: [Difference] {
    var differences: [Difference] = []
    if plan.programme != programme.id {
      differences.append(
        Difference(
          subject: "programme",
          sentence: Words(
            nl: "Het plan hoort bij het programma ‘\(plan.programme)’, niet bij "
              + "‘\(programme.id)’.",
            en: "The plan belongs to the programme ‘\(plan.programme)’, not to "
              + "‘\(programme.id)’.")))
    }
    if plan.schedule != programme.digest {
      differences.append(
        Difference(
          subject: "schedule",
          sentence: Words(
            nl: "Het schema, of een bestand dat het leest, is veranderd sinds het plan is "
              + "gemaakt.",
            en: "The schedule, or a file that it reads, has changed since the plan was made.")))
    }
    return differences
  }

  /// Where sessions, participants or numbers stand in another order than "The plan file"
  /// asks.
  var orderDifferences: [Difference] { unsorted + meetings.flatMap { unsorted($0) } + misnumbered }

  private func start(_ meeting: Meeting) -> Int { meeting.daypart?.start.minutes ?? .max }

  private var unsorted: [Difference] {
    zip(meetings, meetings.dropFirst()).filter { one, next in
      (next.date, start(next), next.id) < (one.date, start(one), one.id)
    }.prefix(1).map { one, next in
      let (early, late) = (lookup.label(of: next.session), lookup.label(of: one.session))
      return Difference(
        subject: "sessions",
        sentence: Words(
          nl: "De sessies staan niet op volgorde: \(early.nl) hoort voor \(late.nl).",
          en: "The sessions are not in order: \(early.en) belongs before \(late.en)."))
    }
  }

  private func unsorted(_ meeting: Meeting) -> [Difference] {
    let groups = [meeting.session.pilots, meeting.session.experts].map { group in
      group.compactMap { lookup.position[$0] }
    }
    guard groups.contains(where: { $0 != $0.sorted() }) else { return [] }
    let label = lookup.label(of: meeting.session)
    return [
      Difference(
        subject: meeting.id,
        sentence: Words(
          nl: "De deelnemers van \(label.nl) staan niet in de volgorde van het schema.",
          en: "The participants of \(label.en) are not in the order of the schedule."))
    ]
  }

  /// Sessions that are neither published nor pinned and whose numbers are not in the order of
  /// date, start, venue and pilots.
  private var misnumbered: [Difference] {
    let published = lookup.baseline.published?.sessions.map(\.id) ?? []
    let fixed = Set(published + programme.pins.map(\.session))
    return programme.themes.flatMap { theme in
      let free = Lookup.sessionIDs(of: theme).filter { !fixed.contains($0) }
        .compactMap { id in meetings.first { $0.id == id } }
      return zip(free, free.dropFirst()).filter { comes($1, before: $0) }.map { one, next in
        let (first, second) = (lookup.label(of: next.session), lookup.label(of: one.session))
        return Difference(
          subject: theme.id,
          sentence: Words(
            nl: "De nummering klopt niet: \(first.nl) hoort een lager nummer te hebben dan "
              + "\(second.nl).",
            en: "The numbering is wrong: \(first.en) should have a lower number than "
              + "\(second.en)."))
      }
    }
  }

  private func comes(_ one: Meeting, before other: Meeting) -> Bool {
    let (left, right) = (
      (one.date, start(one), one.session.venue), (other.date, start(other), other.session.venue)
    )
    if left != right { return left < right }
    return filePositions(one).lexicographicallyPrecedes(filePositions(other))
  }

  private func filePositions(_ meeting: Meeting) -> [Int] {
    meeting.pilotIDs.compactMap { lookup.position[$0] }
  }
}
