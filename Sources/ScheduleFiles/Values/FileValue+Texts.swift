internal import ProgrammeModel

extension FileValue {
  /// A text that is not empty, on one line unless `lines` is true; blanks around it are left out.
  func text(lines: Bool = false) -> String? {
    guard let text = word, !text.isEmpty else {
      reportWrongKind(Words(nl: "een tekst", en: "a text"))
      return nil
    }
    guard !text.unicodeScalars.allSatisfy({ isInvisible($0) || $0.properties.isWhitespace }) else {
      report(
        Words(
          nl: "Deze tekst bestaat uit tekens die niemand ziet. Typ haar opnieuw.",
          en: "This text is made of characters that nobody sees. Type it again."))
      return nil
    }
    guard lines || !text.contains(where: \.isNewline) else {
      let rest = source.rest(of: mark)
      report(
        rest.hasPrefix("\"") && rest.contains("\\") ? backslash : notOnOneLine)
      return nil
    }
    return text
  }

  /// A text for people, which must stand there whole: a `#` cuts off what follows a blank.
  ///
  /// A comment has a blank behind its `#`.
  func prose(lines: Bool = false) -> String? {
    let rest = source.rest(of: mark)
    let start: Substring
    switch content {
    case .nothing: start = ""
    case .text(let text): start = rest.hasPrefix(text) ? Substring(text) : rest
    case .list, .mapping: start = rest
    }
    let cut = rest.dropFirst(start.count)
    let comment = cut.drop { $0 == " " || $0 == "\t" }
    if comment.first == "#", let next = comment.dropFirst().first, !next.isWhitespace, next != "#" {
      report(
        Words(
          nl: "“\(trimmed(String(comment)))” telt niet mee, want een # begint een opmerking. Zet de"
            + " hele tekst tussen aanhalingstekens. Is het een opmerking? Zet dan een spatie achter de #.",
          en: "“\(trimmed(String(comment)))” does not count, as a # begins a comment. Put the whole"
            + " text between quotation marks. Is it a comment? Put a blank behind the #."))
      return nil
    }
    return text(lines: lines)
  }

  /// An id: `[a-z0-9-]+`, at most 100 characters, so that it can name a file.
  func id() -> String? {
    guard let text = text() else { return nil }
    guard isID(text) else {
      reportUnread(
        Words(
          nl: "\(quoted(text).nl) is geen geldig id.", en: "\(quoted(text).en) is no valid id.")
          + idAdvice(text))
      return nil
    }
    return text
  }

  /// A name that the file declares, in any case where that is asked for.
  func reference(to names: Namespace, inAnyCase: Bool = false) -> String? {
    guard let text = text() else { return nil }
    if inAnyCase, let name = names.spelled(text) { return name }
    guard names.contains(text) else {
      reportUnread(names.unknown(text))
      return nil
    }
    return text
  }

  /// One of a few words.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> Choice? {
    guard let text = text() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    if let words = (Choice.self as? any SpokenChoice.Type)?.words,
      let word = words.first(where: { $0.typed == text.lowercased() })
    {
      return Choice(rawValue: word.meant)
    }
    let hint = suggestion(for: text, among: Choice.allCases.map(\.rawValue))
    reportUnread(
      Words(
        nl: "\(quoted(text).nl) kan hier niet staan. \(hint.nl)",
        en: "\(quoted(text).en) cannot stand here. \(hint.en)"))
    return nil
  }

  /// `true` or `false`, `ja` or `nee`, in any case.
  func flag() -> Bool? {
    switch word?.lowercased() {
    case "true", "ja": return true
    case "false", "nee": return false
    default:
      reportWrongKind(Words(nl: "ja of nee (true of false)", en: "true or false (ja or nee)"))
      return nil
    }
  }

  /// An e-mail address, as far as its form can be judged.
  func email() -> String? {
    guard let text = text() else { return nil }
    if let fault = faultOfEmail(text) {
      reportUnread(fault)
      return nil
    }
    return text
  }

  /// An address on the web.
  func url() -> String? {
    guard let text = text() else { return nil }
    guard ["https://", "http://"].contains(where: { text.hasPrefix($0) && text != $0 }),
      !text.contains(where: \.isWhitespace)
    else {
      reportUnread(
        Words(
          nl: "\(quoted(text).nl) is geen webadres. Begin met https:// en gebruik geen spaties.",
          en: "\(quoted(text).en) is no web address. Begin with https:// and use no spaces."))
      return nil
    }
    return text
  }
}

private let notOnOneLine = Words(
  nl: "Deze tekst moet op één regel staan. Gebruik “>-” in plaats van “|”.",
  en: "This text must be on one line. Use “>-” instead of “|”.")

/// Why a text cannot be an e-mail address that is invited; `nil` where it can.
///
/// A calendar writes other letters than those of RFC 3986 in percent, and Thunderbird then does not
/// know the receiver: its button does nothing.
func faultOfEmail(_ text: String) -> Words? {
  let ends = text.split(separator: "@", omittingEmptySubsequences: false)
  guard ends.count == 2, ends.allSatisfy({ !$0.isEmpty && $0.first != "." && $0.last != "." }),
    text.unicodeScalars.allSatisfy({
      !$0.properties.isWhitespace && !"<>,;:\"()[]\\".unicodeScalars.contains($0)
    })
  else {
    let hint = hintOfEmail(text)
    return Words(
      nl: "\(quoted(text).nl) is geen e-mailadres. \(hint.nl)",
      en: "\(quoted(text).en) is no e-mail address. \(hint.en)")
  }
  let strange = text.unicodeScalars.first {
    !(0x21...0x7e).contains($0.value) || "^`{|}".unicodeScalars.contains($0)
  }
  return strange.map { scalar in
    if disguise(of: scalar) != nil {
      return Words(
        nl: "\(quoted(text).nl) is geen e-mailadres. Schrijf het als naam@instelling.nl.",
        en: "\(quoted(text).en) is no e-mail address. Write it as name@institution.nl.")
    }
    return Words(
      nl: "In \(quoted(text).nl) staat “\(scalar)”. Mailprogramma's herkennen de ontvanger dan"
        + " niet. Vraag om een adres zonder zulke tekens; een domein met een ander alfabet schrijft u als"
        + " xn--….",
      en: "\(quoted(text).en) has “\(scalar)” in it. Mail programs do not know the receiver by it."
        + " Ask for an address without such characters; write a domain in another alphabet as"
        + " xn--….")
  }
}

/// What to write instead of a text that is no e-mail address, but may have some in it.
private func hintOfEmail(_ text: String) -> Words {
  let parts = text.split { $0.isWhitespace || "<>,;:\"()[]".contains($0) }
  let addresses = parts.filter { $0.contains("@") }.map(String.init)
  switch addresses.count {
  case 1 where addresses[0] != text && faultOfEmail(addresses[0]) == nil:
    return Words(nl: "Bedoelde u “\(addresses[0])”?", en: "Did you mean “\(addresses[0])”?")
  case 2...:
    return Words(
      nl: "Hier hoort één adres; zet elk ander adres bij een eigen naam.",
      en: "One address belongs here; write every other one with a name of its own.")
  default:
    return Words(
      nl: "Schrijf het als naam@instelling.nl.", en: "Write it as name@institution.nl.")
  }
}

/// Whether a text has the form of an id.
func isID(_ text: String) -> Bool {
  (1...100).contains(text.utf8.count)
    && text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
}

/// What an id is made of, with the one that is nearest to a text.
func idAdvice(_ text: String) -> Words {
  let seen = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
  let near = identifiers(for: [seen], orElse: "").first.flatMap { isID($0) ? $0 : nil }
  return Words(
    nl: " Gebruik alleen kleine letters, cijfers en streepjes, "
      + (near.map { "zoals “\($0)”." } ?? "hoogstens 100."),
    en: " Use only small letters, digits and hyphens, "
      + (near.map { "such as “\($0)”." } ?? "100 at most."))
}

/// A text without blanks and line ends around it.
func trimmed(_ text: String) -> String {
  let start = text.drop(while: \.isWhitespace)
  let end = start.lastIndex { !$0.isWhitespace }
  return end.map { String(start[...$0]) } ?? ""
}

/// A choice for which people type other words than the format has.
protocol SpokenChoice {
  /// Words in small letters, and what they mean; capitals do not count.
  static var words: [(typed: String, meant: String)] { get }
}

extension Theme.Mode: SpokenChoice {
  static var words: [(typed: String, meant: String)] {
    allCases.map { ($0.rawValue, $0.rawValue) } + [("locatie", Theme.Mode.onsite.rawValue)]
  }
}
