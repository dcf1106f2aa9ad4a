internal import ProgrammeModel

extension FileValue {
  /// A theme; `period` is the programme's, or `nil` where that is not known.
  func theme(_ vocabulary: Vocabulary, period: ClosedRange<CivilDate>?) -> Part<Theme> {
    let keys = ScheduleKeys.theme
    let fields = Fields(self, keys, vocabulary)
    let unknown = CivilDate(dayNumber: 0)...CivilDate(dayNumber: 0)
    let theme = Theme(
      id: fields[keys.id], title: fields[keys.title], description: fields[keys.description],
      bring: fields[keys.bring], sessions: fields[keys.sessions], pilots: fields[keys.pilots],
      attend: fields[keys.attend], experts: fields[keys.experts], gap: fields[keys.gap],
      hasTeam: fields[keys.team], mode: fields[keys.mode],
      dayparts: fields.read(keys.dayparts, orElse: nil) { $0.themeDayparts(vocabulary) },
      period: fields.period(from: keys.from, until: keys.until, standard: period ?? unknown),
      after: fields[keys.after])
    fields.check(
      theme.period, within: period, what: Words(nl: "Dit thema", en: "This theme"))
    return Part(value: theme, fields: fields)
  }

  /// How many pilots come to a session.
  func groupSize() -> Theme.GroupSize? {
    let text = word ?? ""
    if ["all", "alle"].contains(text.lowercased()) { return .all }
    let fields = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let sizes = fields.compactMap { Int(digits: $0) }
    guard (1...2).contains(fields.count), sizes.count == fields.count,
      sizes.allSatisfy({ (1...mostParts).contains($0) }), let least = sizes.first,
      let most = sizes.last
    else {
      let meant = rangeMeant(by: text).flatMap { size in
        (1...mostParts).contains(size.lowerBound) && size.upperBound <= mostParts
          ? size.count == 1 ? "\(size.lowerBound)" : "\(size.lowerBound)-\(size.upperBound)" : nil
      }
      reportWrongKind(
        Words(
          nl: "een groepsgrootte als 4, 3-4 of all (van 1 tot en met 1.000)",
          en: "a group size such as 4, 3-4 or all (from 1 to 1,000)"),
        meant: meant)
      return nil
    }
    guard least <= most else {
      report(
        Words(
          nl: "Deze groepsgrootte is leeg. Zet het kleinste getal vooraan: \(most)-\(least).",
          en: "This group size is empty. Put the smallest number first: \(most)-\(least)."))
      return nil
    }
    return .between(least...most)
  }

  private func themeDayparts(_ vocabulary: Vocabulary) -> [String]? {
    let names = listOfDistinct { $0.reference(to: vocabulary.dayparts, inAnyCase: true) }
    if case .list(let values) = content, values.isEmpty {
      report(
        Words(
          nl: "Hier staat geen dagdeel. Noem er ten minste één, of laat “dayparts” weg voor alle.",
          en: "There is no daypart here. Name at least one, or leave “dayparts” out for all."))
    }
    return names
  }
}

extension Fields {
  /// Reports a period of a part, from `from` to `until`, that no day of the programme is in.
  func check(
    _ own: ClosedRange<CivilDate>, within period: ClosedRange<CivilDate>?, what: Words
  ) {
    let keys = ScheduleKeys.pilot
    guard let period, isSound(keys.from, keys.until), !own.overlaps(period) else { return }
    report(
      has(keys.from) ? keys.from.name : keys.until.name,
      Words(
        nl: """
          \(what.nl) valt buiten het programma, dat loopt van \(period.lowerBound) tot en met \
          \(period.upperBound). Verbeter “from” of “until”.
          """,
        en: """
          \(what.en) lies outside the programme, which runs from \(period.lowerBound) to \
          \(period.upperBound). Mend “from” or “until”.
          """))
    distrust(keys.from.name)
  }
}
