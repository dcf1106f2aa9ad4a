internal import Application

extension Advice {
  /// What the argument parser says, in Dutch.
  ///
  /// The parser knows English alone. What it says most is replaced; the rest stays as it is.
  static func translated(_ message: String) -> String {
    // Where a subcommand is expected, the parser takes words that are none for some too many.
    let command = #/(?:Unexpected argument|\d+ unexpected arguments:) '([^'\n]*)'[^\n]*/#
    let isOfRoot = message.contains("Usage: leernetwerk <subcommand>")
    let known =
      isOfRoot ? message.replacing(command) { "Er is geen opdracht '\($0.1)'." } : message
    return parserWords.reduce(known) { text, phrase in text.replacing(phrase.en, with: phrase.nl) }
      .replacing(#/(\d+) unexpected arguments: '/#) { "Hier horen deze \($0.1) niet meer: '" }
      .replacing("GEBRUIK:\n", with: "GEBRUIK: ")
  }

  private static let parserWords = [
    Words(nl: "Fout:", en: "Error:"),
    Words(nl: "", en: "OVERVIEW: "),
    Words(nl: "GEBRUIK:", en: "USAGE:"),
    Words(nl: "Gebruik:", en: "Usage:"),
    Words(nl: "INVOER:", en: "ARGUMENTS:"),
    Words(nl: "OPTIES:", en: "OPTIONS:"),
    Words(nl: "OPDRACHTEN:", en: "SUBCOMMANDS:"),
    Words(nl: "<opdracht>", en: "<subcommand>"),
    Words(nl: "Uitleg:", en: "Help:"),
    Words(nl: "Toont deze uitleg.", en: "Show help information."),
    Words(nl: "Toont de versie.", en: "Show the version."),
    Words(nl: "Zie '", en: "See '"),
    Words(nl: "' voor meer uitleg.", en: "' for more information."),
    Words(nl: "' voor meer uitleg.", en: "' for detailed help."),
    Words(nl: "Er ontbreekt '", en: "Missing expected argument '"),
    Words(nl: "Er ontbreekt een waarde bij '", en: "Missing value for '"),
    Words(nl: "Onbekende optie '", en: "Unknown option '"),
    Words(nl: "[<opties>]", en: "[<options>]"),
    Words(nl: "Bedoelde u '", en: "Did you mean '"),
    Words(nl: "Hier hoort niets meer: '", en: "Unexpected argument '"),
    Words(nl: "Er ontbreekt één van: '", en: "Missing one of: '"),
    Words(nl: "Er ontbreekt een opdracht.", en: "Missing required subcommand."),
    Words(nl: "Dit is geen optie: ", en: "Invalid option: "),
    Words(nl: "Bij de optie '", en: "The option '"),
    Words(nl: "' hoort geen waarde, maar er staat '", en: "' does not take any value, but '"),
    Words(nl: "'.", en: "' was specified."),
    Words(nl: "(standaard: ", en: "(default: "),
    Words(nl: "Toont de uitleg van een opdracht.", en: "Show subcommand help information."),
    Words(nl: "Aanvullen voor '", en: "Can't generate completion scripts for '"),
    Words(
      nl: "' kan niet.\nKies bij --generate-completion-script één van:",
      en: "'.\nPlease use --generate-completion-script=<shell> with one of:"),
  ]
}
