import Digests
import Testing

@Suite struct NamedUUIDTests {
  /// The first half of SHA-256 of "abc" with version and variant set.
  @Test func `an identifier is the digest with version 8 and the variant of RFC 9562`() {
    #expect(NamedUUID.string(for: "abc") == "ba7816bf-8f01-8fea-8141-40de5dae2223")
  }

  @Test func `where a part ends matters`() {
    let names = [
      NamedUUID.string(for: "werving", "1"), NamedUUID.string(for: "werving1"),
      NamedUUID.string(for: "wervin", "g1"), NamedUUID.string(for: "werving", "1", ""),
      NamedUUID.string(for: "", "werving", "1"), NamedUUID.string(for: "werving\u{FF}1"),
    ]
    #expect(Set(names).count == names.count)
  }

  @Test func `the same name gives the same identifier`() {
    #expect(NamedUUID.string(for: "é", "ω") == NamedUUID.string(for: "é", "ω"))
  }
}
