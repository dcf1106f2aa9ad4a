internal import ProgrammeModel
internal import Yams

extension SourceFile {
  /// Reports what Yams found wrong with the form of the file.
  func report(syntaxError error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let mark = withinText(Mark(line: mark.line, column: mark.column))
      let words = syntaxWords[problem]
      if let words, isExact.contains(problem) {
        report(at: mark, words)
      } else if let slip = slip(before: mark) {
        report(at: slip.mark, slip.words)
      } else {
        report(at: mark, words ?? anySyntaxError)
      }
    default:
      report(at: Mark(line: 1, column: 1), anySyntaxError)
    }
  }
}

extension SourceFile {
  /// What is most likely the cause of an error that the parser found there.
  private func slip(before mark: Mark) -> Slip? {
    guard lines.count <= 50_000 else { return nil }
    var finder = SlipFinder(lines: lines.map { Array($0.unicodeScalars) }, last: mark.line - 1)
    return finder.first()
  }
}

/// Problems whose place is that of their cause.
private let isExact: Set = [
  "found unknown escape character", "did not find expected hexdecimal number",
  "but found another document",
  "Maximum nesting level reached, set with yaml_set_max_nest_level())",
]

let tooDeep = Words(
  nl: "Hier zijn te veel lijsten en blokken in elkaar gezet. Honderd is het meeste.",
  en: "Too many lists and blocks are nested here. A hundred is the most.")

let tabInIndentation = Words(
  nl: "Hier staat een tab. Spring in met spaties.",
  en: "Here is a tab. Indent with spaces.")

private let anySyntaxError = Words(
  nl: "Dit is geen geldige YAML. Controleer de inspringing, haakjes, komma's en aanhalingstekens.",
  en: "This is no valid YAML. Check the indentation, brackets, commas and quotation marks.")

let backslash = Words(
  nl:
    "Een \\ heeft tussen dubbele aanhalingstekens een bijzondere betekenis. Schrijf / in plaats van"
    + " \\, of gebruik enkele.",
  en: "A \\ has a special meaning between double quotation marks. Write / instead of \\, or use"
    + " single ones.")

/// The problems that libyaml names, for those that people run into.
private let syntaxWords: [String: Words] = [
  "found character that cannot start any token": Words(
    nl: """
      Zo kan een waarde niet beginnen. Spring in met spaties en niet met tabs, en zet een tekst met \
      bijzondere tekens tussen aanhalingstekens.
      """,
    en: """
      A value cannot begin like this. Indent with spaces and not with tabs, and put a text with \
      special characters between quotation marks.
      """),
  "mapping values are not allowed in this context": Words(
    nl: """
      Hier kan geen dubbele punt staan. Zet de tekst tussen aanhalingstekens of controleer de \
      inspringing.
      """,
    en: "There can be no colon here. Put the text between quotation marks or check the indentation."
  ),
  "could not find expected ':'": Words(
    nl: "Hier of op de regel erboven ontbreekt een dubbele punt. Schrijf “sleutel: waarde”.",
    en: "There is no colon here or on the line above. Write “key: value”."),
  "found a tab character that violates indentation": tabInIndentation,
  "found a tab character where an indentation space is expected": tabInIndentation,
  "did not find expected key": Words(
    nl: """
      Hier hoort een sleutel. Controleer of de regels even ver inspringen en of aanhalingstekens \
      ervoor gesloten zijn.
      """,
    en: """
      A key should be here. Check that the lines are indented equally and that quotation marks \
      before it are closed.
      """),
  "did not find expected '-' indicator": Words(
    nl: "Hier hoort een streepje van de lijst. Controleer of de regels even ver inspringen.",
    en: "A dash of the list should be here. Check that the lines are indented equally."),
  "block sequence entries are not allowed in this context": Words(
    nl: "Hier kan geen lijst beginnen. Zet het streepje op een nieuwe regel.",
    en: "A list cannot begin here. Put the dash on a new line."),
  "did not find expected ',' or ']'": Words(
    nl: "Deze lijst loopt niet goed door. Controleer de komma's en het sluitende ].",
    en: "This list does not go on as it should. Check the commas and the closing ]."),
  "did not find expected ',' or '}'": Words(
    nl: "Dit blok loopt niet goed door. Controleer de komma's en de sluitende }.",
    en: "This block does not go on as it should. Check the commas and the closing }."),
  "did not find expected node content": Words(
    nl: "Hier ontbreekt een waarde. Controleer de haakjes en komma's.",
    en: "There is no value here. Check the brackets and commas."),
  "found unexpected end of stream": Words(
    nl: "Een aanhalingsteken wordt niet gesloten. Zet het sluitende teken erbij.",
    en: "A quotation mark is not closed. Add the closing one."),
  "found unknown escape character": backslash,
  "did not find expected hexdecimal number": backslash,
  "did not find expected alphabetic or numeric character": Words(
    nl: "Een tekst kan niet met * of & beginnen. Zet de hele tekst tussen aanhalingstekens.",
    en: "A text cannot begin with * or &. Put the whole text between quotation marks."),
  "did not find expected comment or line break": Words(
    nl: "Een tekst kan niet met | of > beginnen. Zet de hele tekst tussen aanhalingstekens.",
    en: "A text cannot begin with | or >. Put the whole text between quotation marks."),
  "found undefined alias": Words(
    nl: "Deze verwijzing met * heeft geen begin met &. Zet de tekst tussen aanhalingstekens.",
    en: "This reference with * has no origin with &. Put the text between quotation marks."),
  "but found another document": Words(
    nl: "Hier begint een tweede document. Haal de regel met streepjes of punten weg.",
    en: "A second document begins here. Remove the line of dashes or dots."),
  "did not find expected <document start>": Words(
    nl: "Hier staat nog iets na het einde van het bestand. Controleer haakjes en inspringing.",
    en: "Something follows after the end of the file. Check the brackets and the indentation."),
  "Maximum nesting level reached, set with yaml_set_max_nest_level())": tooDeep,
]
