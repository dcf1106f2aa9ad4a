/// Whether a text may use lists or blocks as keys while it uses aliases.
///
/// Yams compares keys by all that they hold, which takes for ever where they are nested aliases. A
/// text is judged by its characters, so that a comment can be taken for such a key; but only where
/// aliases are used.
func hasCollectionsAsKeys(besideAliasesIn text: String) -> Bool {
  guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
    return false
  }
  let bytes = Array(text.utf8)
  let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes))
  guard names(after: UInt8(ascii: "*"), in: bytes).contains(where: anchors.contains) else {
    return false
  }
  return bytes.indices.contains { index in
    switch bytes[index] {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): isFollowedByColon(index + 1, in: bytes)
    case UInt8(ascii: "*"):
      isFollowedByColon(index + 1 + nameLength(at: index + 1, in: bytes), in: bytes)
    case UInt8(ascii: "?"): isExplicitKey(index, in: bytes)
    default: false
    }
  }
}

private func names(after sign: UInt8, in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  bytes.indices.lazy.filter { bytes[$0] == sign && isOpen($0, in: bytes) }.compactMap { index in
    let length = nameLength(at: index + 1, in: bytes)
    return length > 0 ? bytes[index + 1..<index + 1 + length] : nil
  }
}

private func nameLength(at start: Int, in bytes: [UInt8]) -> Int {
  bytes[start...].prefix { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }.count
}

private func isFollowedByColon(_ start: Int, in bytes: [UInt8]) -> Bool {
  bytes[start...].first { !isBlank($0) } == UInt8(ascii: ":")
}

private func isExplicitKey(_ index: Int, in bytes: [UInt8]) -> Bool {
  isOpen(index, in: bytes) && (index + 1 == bytes.count || isBlank(bytes[index + 1]))
}

/// Whether a value can begin there.
private func isOpen(_ index: Int, in bytes: [UInt8]) -> Bool {
  guard index > 0 else { return true }
  let signs = [
    UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: ":"),
  ]
  return isBlank(bytes[index - 1]) || signs.contains(bytes[index - 1])
}

private func isBlank(_ byte: UInt8) -> Bool {
  [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(byte)
}
