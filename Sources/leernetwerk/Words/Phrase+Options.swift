/// What the command says about its options, before any language is known.
extension Phrase {
  static func badSeconds(_ text: String) -> String {
    "Bij --seconds staat “\(text)”. Geef een aantal seconden groter dan 0, zoals 60."
  }

  static func badMoves(_ text: String) -> String {
    "Bij --moves staat “\(text)”. Geef een heel aantal zetten van 1 of meer, zoals 1000000."
  }

  static func badSeed(_ text: String) -> String {
    "Bij --seed staat “\(text)”. Geef een heel getal van 0 of meer, zoals 1."
  }

  static func badInstant(_ text: String) -> String {
    "Bij --now staat “\(text)”. Geef een moment met tijdzone, zoals 2021-01-15T09:00:00Z."
  }

  static func badDay(_ text: String) -> String {
    "Bij --today staat “\(text)”. Geef een dag, zoals 2021-03-09."
  }

  static func badRelease(_ text: String) -> String {
    "Bij --release staat “\(text)”, maar die sessie is niet gepubliceerd."
  }

  static func badMaxChanges(_ text: String) -> String {
    "Bij --max-changes staat “\(text)”. Geef een heel aantal afspraken van 0 of meer, zoals 4."
  }

  static let oneWayToChange = "Geef hooguit één van --least-change, --max-changes en --curve."

  static let emptyFolder = "Bij --out staat geen map. Geef een map, zoals out/proef."
}
