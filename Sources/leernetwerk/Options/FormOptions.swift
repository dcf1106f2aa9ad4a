internal import Application
internal import ArgumentParser
internal import Terminal

/// Whether people or programs read what is said.
struct FormOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Zeg het als JSON, voor programma's.")
  var isJSON = false

  /// Says a result as JSON where that was asked for, and as text elsewhere.
  func say(_ document: some ResultDocument, text: () -> String) {
    isJSON ? Console.sayExactly(document.json) : Console.say(text())
  }
}
