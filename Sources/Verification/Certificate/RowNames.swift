internal import ProgrammeModel

/// Finds what a row of a certificate names, and says what is wrong with the row.
struct RowNames {
  let positions: Positions
  let row: Int

  func pilot(_ id: String) throws(Refusal) -> Int {
    try find(id, positions.pilots, nl: "een pilot", en: "a pilot")
  }

  func expert(_ id: String) throws(Refusal) -> Int {
    try find(id, positions.experts, nl: "een expert", en: "an expert")
  }

  func theme(_ id: String) throws(Refusal) -> Int {
    try find(id, positions.themes, nl: "een thema", en: "a theme")
  }

  func venue(_ id: String) throws(Refusal) -> Int {
    try find(id, positions.venues, nl: "een locatie", en: "a venue")
  }

  func daypart(_ name: String) throws(Refusal) -> Daypart {
    try find(name, positions.lookup.dayparts, nl: "een dagdeel", en: "a daypart")
  }

  private func find<Found>(
    _ id: String, _ all: [String: Found], nl: String, en: String
  ) throws(Refusal) -> Found {
    guard let found = all[id] else {
      throw .row(
        row, nl: "ze noemt \(nl) die niet in het schema staat: \(id)",
        en: "it names \(en) that the schedule does not have: \(id)")
    }
    return found
  }

  var notTwo: Refusal {
    .row(row, nl: "een pilot ontmoet zichzelf niet", en: "a pilot does not meet itself")
  }

  var noLimit: Refusal {
    .row(row, nl: "het schema stelt hier geen grens", en: "the schedule sets no limit here")
  }

  func noPart(_ part: Int, of parts: Int, of pilot: String) -> Refusal {
    let name = positions.lookup.name(of: pilot)
    return .row(
      row,
      nl: "de dagen van \(name) zijn verdeeld in \(count(parts, "deel", "delen")), geteld vanaf "
        + "0, en hebben geen deel \(part)",
      en: "the days of \(name) are cut into \(count(parts, "part", "parts")), counted from 0, "
        + "and have no part \(part)")
  }

  func canHave(_ sessions: Int, on date: CivilDate, of participant: String) -> Refusal {
    let (name, day) = (positions.lookup.name(of: participant), date.words)
    return .row(
      row, nl: "\(name) kan op \(day.nl) \(sessions) sessies hebben",
      en: "\(name) can have \(sessions) sessions on \(day.en)")
  }

  var badStretch: Refusal {
    .row(
      row, nl: "een thema staat er twee keer in, of met een lege periode",
      en: "a theme stands in it twice, or with an empty period")
  }

  func canHaveBoth(_ one: CivilDate, _ other: CivilDate, of participant: String) -> Refusal {
    let name = positions.lookup.name(of: participant)
    let (first, second) = (one.words, other.words)
    return .row(
      row, nl: "\(name) kan op \(first.nl) én op \(second.nl) een sessie hebben",
      en: "\(name) can have a session on \(first.en) and on \(second.en)")
  }
}
