internal import Application
internal import Markup

/// The controls of one field of a form, with what they are called.
struct FieldControl {
  private let field: PartForm.Field
  /// What stands in the controls, by their names.
  private let values: [String: String]
  private let language: Language
  /// What the schedule says by now, where somebody else changed it; `nil` where it says the same.
  private let theirs: String?

  /// Shows what was filled in, or else what the schedule says.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - answers: What was filled in; `nil` where nothing was.
  ///   - isContested: Whether somebody else changed the schedule meanwhile.
  ///   - language: The language.
  init(
    _ field: PartForm.Field, answers: [String: String]?, isContested: Bool, language: Language
  ) {
    self.field = field
    self.language = language
    theirs =
      isContested && answers.map { field.differs(from: $0) } == true
      ? field.summary(in: language) : nil
    values =
      answers
      ?? Dictionary(
        field.values.map { (field.key + $0.key, $0.value) }, uniquingKeysWith: { first, _ in first }
      )
  }

  var nodes: [Node] {
    switch field.input {
    case .several(let options):
      return [
        group(
          options.map { option in
            let name = PartForm.Input.control(field.key, option)
            var attributes: [(String, String)] = [
              ("type", "checkbox"), ("name", name), ("value", "on"),
            ]
            if values[name] != nil { attributes.append(("checked", "checked")) }
            return Node(
              "label", ["class": "choice"],
              [.control("input", attributes), .text(" \(option.title)")])
          })
      ]
    case .numbers(let options, let range):
      return [
        group(
          options.map { option in
            let name = PartForm.Input.control(field.key, option)
            return Node(
              "label", ["class": "choice"],
              [
                .control(
                  "input",
                  [
                    ("type", "number"), ("name", name), ("min", "\(range.lowerBound)"),
                    ("max", "\(range.upperBound)"), ("value", values[name] ?? ""),
                  ]), .text(" \(option.title)"),
              ])
          })
      ]
    default:
      return [
        Node(
          "p", ["class": "field"],
          [
            Node("label", ["for": "v-\(field.key)"], title), hint, control,
          ].compactMap(\.self))
      ]
    }
  }

  private var title: String {
    field.title[language]
      + (field.isRequired ? Words(nl: " (nodig)", en: " (required)")[language] : "")
  }

  private var hint: Node? {
    var parts = [field.meaning[language]].filter { !$0.isEmpty }
    if let standard = field.standard {
      parts.append(
        Words(nl: "Leeg: \(told(standard)).", en: "Empty: \(told(standard)).")[language])
    }
    if case .rows(let rows) = field.input { parts.append(FieldControl.line(of: rows)[language]) }
    guard !parts.isEmpty || theirs != nil else { return nil }
    let contested = theirs.map { theirs in
      Node(
        "b", ["class": "fault"],
        Words(nl: "In het schema staat nu: \(theirs)", en: "The schedule says now: \(theirs)")[
          language])
    }
    return Node(
      "small", ["id": "u-\(field.key)"],
      [.text(parts.joined(separator: " "))] + (contested.map { [$0] } ?? []))
  }

  /// What people read for a standard value.
  private func told(_ standard: String) -> String {
    guard case .one(let options) = field.input else { return standard }
    return options.first { $0.value == standard }?.title ?? standard
  }

  private static func line(of rows: PartForm.Rows) -> Words {
    switch rows {
    case .texts: Words(nl: "Eén per regel.", en: "One a line.")
    case .moments:
      Words(
        nl: "Eén per regel: 2026-03-10 middag, wo, vr ochtend, week 14 of 2026-07-06..2026-08-16.",
        en: "One a line: 2026-03-10 middag, wed, fri ochtend, 2026-W14 or 2026-07-06..2026-08-16.")
    case .contacts:
      Words(
        nl: "Eén per regel: Anna de Wit <anna@school.example>.",
        en: "One a line: Anna de Wit <anna@school.example>.")
    case .pairs:
      Words(
        nl: "Eén per regel, met een dubbele punt: ochtend: 09:30-12:30, of reizen: 20.",
        en: "One a line, with a colon: morning: 09:30-12:30, or travel: 20.")
    case .groups:
      Words(nl: "Eén groep per regel: breda, emmen.", en: "A group a line: breda, emmen.")
    case .places:
      Words(
        nl: "Eén per regel: Antwerpen: 51.219, 4.402.", en: "One a line: Antwerpen: 51.219, 4.402.")
    case .journeys:
      Words(
        nl: "Eén per regel, in minuten: Breda - Antwerpen: 60.",
        en: "One a line, in minutes: Breda - Antwerpen: 60.")
    case .meetings:
      Words(
        nl: "Eén per regel: een bestand als jaar-1/plan.json, of datum; thema; pilots; locatie;"
          + " experts, als 2025-05-14; visie; breda, emmen.",
        en:
          "One a line: a file such as year-1/plan.json, or date; theme; pilots; venue; experts, such"
          + " as 2025-05-14; visie; breda, emmen.")
    }
  }

  private func group(_ controls: [Node]) -> Node {
    Node(
      "fieldset", [:],
      [Node("legend", [:], title)] + (hint.map { [$0] } ?? [])
        + [Node("div", ["class": "choices"], controls)])
  }

  private var control: Node {
    let value = values[field.key] ?? ""
    var attributes: [(String, String)] = [("id", "v-\(field.key)"), ("name", field.key)]
    if hint != nil { attributes.append(("aria-describedby", "u-\(field.key)")) }
    if field.isRequired { attributes.append(("required", "required")) }
    switch field.input {
    case .number(let range):
      attributes += [
        ("type", "number"), ("min", "\(range.lowerBound)"), ("max", "\(range.upperBound)"),
      ]
    case .day: attributes.append(("type", "date"))
    case .one(var options):
      if !value.isEmpty, !options.contains(where: { $0.value == value }) {
        options.append(PartForm.Option(value: value, title: value))
      }
      return .element(
        "select", attributes: attributes,
        children: [Node("option", ["value": ""], "–")]
          + options.map { option in
            option.value == value
              ? Node("option", ["value": option.value, "selected": "selected"], option.title)
              : Node("option", ["value": option.value], option.title)
          })
    case .lines, .rows:
      let rows = max(2, value.split(separator: "\n").count + 1)
      attributes += [("rows", "\(rows)"), ("class", "short")]
      return .element("textarea", attributes: attributes, children: [.text("\n" + value)])
    default: break
    }
    return .control("input", attributes + [("value", value)])
  }
}

extension Node {
  /// An element without anything in it.
  fileprivate static func control(_ name: String, _ attributes: [(String, String)]) -> Node {
    .element(name, attributes: attributes.map { (name: $0.0, value: $0.1) }, children: [])
  }
}

extension PartForm.Field {
  /// What the schedule says, on one line.
  fileprivate func summary(in language: Language) -> String {
    let parts: [String] =
      switch input {
      case .several(let options):
        options.filter { values[".\($0.value)"] != nil }.map(\.title)
      case .numbers(let options, _):
        options.compactMap { option in
          values[".\(option.value)"].map { "\(option.title): \($0)" }
        }
      case .one(let options):
        values.values.map { value in options.first { $0.value == value }?.title ?? value }
      default: values.values.map { $0.replacing("\n", with: "; ") }
      }
    return parts.isEmpty
      ? Words(nl: "niets", en: "nothing")[language] : parts.joined(separator: ", ")
  }
}
