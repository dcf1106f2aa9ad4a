internal import ProgrammeModel

extension FileValue {
  /// The entries of `together` or `apart`; reports a single list of pilots, which is one entry.
  func companies(_ vocabulary: Vocabulary) -> [Company]? {
    let names = elements.compactMap(\.word)
    if !names.isEmpty, names.count == elements.count {
      let entry = "[[\(names.joined(separator: ", "))]]"
      report(
        Words(
          nl: "Dit is één lijst van pilots. Zet elke groep tussen eigen haken: \(entry).",
          en: "This is one list of pilots. Put every group into brackets of its own: \(entry)."))
      return nil
    }
    return list { $0.company(vocabulary) }
  }

  /// An entry of `together` or `apart`: a list of pilots, or a block that also names themes.
  func company(_ vocabulary: Vocabulary) -> Company? {
    let keys = ScheduleKeys.company
    if case .list = content {
      guard let pilots = keys.pilots.kind.read(self, vocabulary), pilots.count == elements.count,
        isCompany(pilots)
      else { return nil }
      return Company(pilots: pilots, place: place)
    }
    guard case .mapping = content else {
      reportWrongKind(
        Words(
          nl: "een lijst van pilots, als [breda, venlo], of een blok met “pilots” en “themes”",
          en: "a list of pilots, such as [breda, venlo], or a block with “pilots” and “themes”"))
      return nil
    }
    let fields = Fields(self, keys, vocabulary)
    let company = Company(pilots: fields[keys.pilots], themes: fields[keys.themes], place: place)
    guard fields.isSound(keys.pilots, keys.themes) else { return nil }
    if company.themes == [] {
      fields.report(
        keys.themes,
        Words(
          nl: "Hier staat geen thema. Noem er ten minste één, of laat “themes” weg voor alle.",
          en: "There is no theme here. Name at least one, or leave “themes” out for all."))
      return nil
    }
    return (fields[found: keys.pilots] ?? self).isCompany(company.pilots) ? company : nil
  }

  /// Whether these are two pilots or more; reports fewer.
  private func isCompany(_ pilots: [String]) -> Bool {
    guard pilots.count < 2 else { return true }
    report(
      Words(
        nl: "Hier horen ten minste twee verschillende pilots. Noem er nog een, of schrap dit.",
        en: "There should be two different pilots here at least. Name another, or remove this."))
    return false
  }
}
