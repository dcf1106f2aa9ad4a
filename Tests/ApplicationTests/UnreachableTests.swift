import Application
import ProgrammeModel
import TestSupport
import Testing

@Suite struct UnreachableTests {
  @Test(arguments: [(10, 10, nil), (11, 8, "3"), (14, 8, "6")] as [(Int, Int, String?)])
  func `of many without an address the first are named and the rest counted`(
    count: Int, named: Int, rest: String?
  ) throws {
    var programme = RandomProgramme.make(seed: 1, pilots: 14...14)
    for index in programme.pilots.indices {
      programme.pilots[index].contacts =
        index < count ? [] : [Contact(name: "Anna", email: "anna@x.example")]
    }
    for index in programme.experts.indices { programme.experts[index].email = "e@x.example" }
    let words = try #require(programme.unreachable)
    let names = programme.pilots.prefix(named).map(\.title).joined(separator: ", ")
    let (nl, en) = (rest.map { " en nog \($0)" } ?? "", rest.map { " and \($0) more" } ?? "")
    #expect(words.nl.contains("uitnodiging: \(names)\(nl). Vul"))
    #expect(words.en.contains("invitation: \(names)\(en). Add"))
  }
}
