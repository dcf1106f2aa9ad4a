internal import ProgrammeModel

extension FileValue {
  /// Who is meant by an address alone.
  private var contactMeant: String? {
    word.flatMap { faultOfEmail($0) == nil ? "{name: …, email: \($0)}" : nil }
  }

  /// What `read` makes of the values of a list, without those that it reports.
  ///
  /// Where there is no list, that is reported; `ofWords` where its values stand on one line.
  func list<Element>(ofWords: Bool = false, _ read: (FileValue) -> Element?) -> [Element]? {
    guard case .list(let values) = content else {
      let text = word.flatMap { $0.isEmpty || $0.contains(where: \.isNewline) ? nil : $0 }
      reportWrongKind(
        Words(
          nl: "een lijst (tussen [ en ] of met een streepje per regel)",
          en: "a list (between [ and ] or with a dash on every line)"),
        meant: text.flatMap { ofWords ? "[\($0)]" : nil } ?? contactMeant.map { "[\($0)]" })
      return nil
    }
    return values.compactMap(read)
  }

  /// A list in which everything stands once.
  func listOfDistinct<Element: Hashable>(_ read: (FileValue) -> Element?) -> [Element]? {
    var seen: Set<Element> = []
    return list(ofWords: true) { value in
      guard let element = read(value) else { return nil }
      if seen.insert(element).inserted { return element }
      value.report(
        Words(
          nl: "\(quoted(value.plainText ?? "").nl) staat al in deze lijst. Schrap het hier.",
          en: "\(quoted(value.plainText ?? "").en) is already in this list. Remove it here."))
      return nil
    }
  }

  /// The values of a mapping with their keys, or `nil` where there is no mapping, which is reported.
  ///
  /// Keys that are no text and keys that stand there already are reported and left out.
  ///
  /// - Parameter meant: What the person probably means who wrote no mapping.
  /// - Returns: The values, in the order of the file.
  func namedValues(
    meant: String? = nil
  ) -> [(name: String, key: FileValue, value: FileValue)]? {
    guard case .mapping(let pairs) = content else {
      let meant = meant ?? contactMeant
      reportWrongKind(Words(nl: "een blok met sleutels", en: "a block of keys"), meant: meant)
      return nil
    }
    var lines: [String: Int] = [:]
    var isNext = false
    return pairs.compactMap { key, value in
      guard !isNext || lines[key.plainText ?? ""] == nil else { return nil }
      guard let name = key.plainText, !name.isEmpty else {
        key.reportWrongKind(Words(nl: "een sleutel", en: "a key"))
        return nil
      }
      if let line = lines[name], name == pairs.first?.key.plainText, line + 1 < key.mark.line {
        isNext = true
        key.report(
          Words(
            nl: "De sleutel \(quoted(name).nl) staat al op regel \(line). Begint hier een volgend"
              + " onderdeel van de lijst? Zet er dan een streepje voor: - \(name).",
            en: "The key \(quoted(name).en) is already on line \(line). Does the next item of the"
              + " list begin here? Put a dash before it then: - \(name)."))
        return nil
      }
      if let line = lines[name] {
        key.report(
          Words(
            nl: "De sleutel \(quoted(name).nl) staat al op regel \(line). Laat er één staan.",
            en: "The key \(quoted(name).en) is already on line \(line). Leave one of them."))
        return nil
      }
      lines[name] = key.mark.line
      return (name, key, value)
    }
  }

  /// The values and keys of a mapping as `read` and `name` see them.
  ///
  /// What either reports is left out; where there is no mapping, that is reported.
  func dictionary<Element>(
    name: (FileValue) -> String?, meant: String? = nil, _ read: (FileValue) -> Element?
  ) -> [String: Element]? {
    namedValues(meant: meant).map { named in
      named.reduce(into: [:]) { result, entry in
        guard let name = name(entry.key), let element = read(entry.value) else { return }
        result[name] = element
      }
    }
  }
}
