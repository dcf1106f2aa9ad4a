import ScheduleFiles
import Testing

/// Anchors and aliases, of which some is good and much is a trap.
@Suite struct AliasTests {
  private let tooLarge =
    "Dit bestand wordt te groot door verwijzingen met & en *. Schrijf de herhaling uit."

  @Test func `a value may be repeated by an alias`() throws {
    let text = Sample.schedule("{werving: 3}", "&veel {werving: 3}")
      .replacing("attend: {werving: 2}", with: "attend: {werving: 2}\n    needs: *veel")
    #expect(try Scratch().findings(text) == [])
  }

  @Test func `what is wrong in an alias is told once, where it stands`() throws {
    let text = Sample.schedule("{werving: 3}", "&veel {werving: 4}")
      .replacing("attend: {werving: 2}", with: "attend: {werving: 2}\n    needs: *veel")
    #expect(
      try Scratch().findings(text) == [
        """
        programma.yaml:37:28: Hier hoort een geheel getal van 1 tot en met 3, maar er staat “4”.
              needs: &veel {werving: 4}
                                     ^
        """
      ])
  }

  @Test(.timeLimit(.minutes(10)))
  func `aliases that explode are refused`() throws {
    var text = "gap: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      text +=
        "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    let findings = try Scratch().findings(text)
    #expect(findings.count == 1)
    #expect(findings.first?.contains(tooLarge) == true)
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["? *a30\n: x\n", "*a30 : x\n", "{[*a30]: x}\n"])
  func `aliases that explode as a key are refused`(key: String) throws {
    var text = "gap: 1\na0: &a0 [x, x]\n"
    for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    text += key.hasPrefix("{") ? "b: " + key : key
    let findings = try Scratch().findings(text)
    #expect(findings.count == 1)
    #expect(findings.first?.contains(tooLarge) == true)
  }

  @Test func `signs in texts are no aliases`() throws {
    let text = Sample.schedule("title: Bouw", "title: \"R&D is *D*\"")
      .replacing("gap: 14", with: "gap: 14 # [1]: toelichting, *let op*")
    #expect(try Scratch().findings(text) == [])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [("[", 500_000), ("{a: ", 100_000), ("- ", 100_000), ("[a: ", 900), ("[", 500)])
  func `deep nesting is refused`(opening: String, times: Int) throws {
    let findings = try Scratch().findings(
      "gap:\n  " + String(repeating: opening, count: times)
        + String(repeating: opening.hasPrefix("[") && times < 1000 ? "]" : "", count: times))
    #expect(findings.count == 1)
    #expect(
      findings.first?.contains("Hier zijn te veel lijsten en blokken in elkaar gezet.") == true)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a large file of many keys is read in time`() throws {
    var text = Sample.schedule
    for number in 0..<5_000 { text += "k\(number): 1\n" }
    #expect(try Scratch().findings(text).count == 5_000)
  }
}
