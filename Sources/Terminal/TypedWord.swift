/// A word of a command as it is typed, between quotation marks where a shell would cut it or read
/// something into it.
package func typed(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "/._-+,:@%=\u{300}\u{301}\u{308}".unicodeScalars.contains(scalar)
  }
  if isPlain, !word.isEmpty { return word }
  guard word.contains(where: { "\"$`\\!".contains($0) }) else { return "\"\(word)\"" }
  return "'\(word.replacing("'", with: "'\\''"))'"
}
