internal import ArgumentParser
internal import Foundation

/// Whether people or programs read what is said.
struct FormOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Zeg het als JSON, voor programma's.")
  var isJSON = false

  /// Says a value as text, or as JSON where that was asked for.
  func say(_ value: some Encodable, text: () -> String) throws {
    guard isJSON else { return Console.say(text()) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    Console.say(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
