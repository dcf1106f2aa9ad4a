import Testing

@testable import Reports

@Suite struct SheetNamesTests {
  @Test(arguments: [
    ("Pilot bouw", "Pilot bouw"), ("Bouw, zorg", "a"), ("Bouw; zorg", "a"), ("", "a"),
    ("Pilot\nbouw", "a"), ("'s-Hertogenbosch", "a"),
    ("Pilot 's-Hertogenbosch", "Pilot 's-Hertogenbosch"),
    ("b", "a"), ("B", "a"), ("pilot  ZORG", "a"), ("-zuid", "-zuid"),
  ])
  func `A title stands for its part unless it would not lead back to it`(
    _ title: String, _ name: String
  ) {
    let names = SheetNames([("a", title), ("b", "Pilot zorg")])
    #expect(names["a"] == name)
    #expect(names["weg"] == "weg")
  }
}
