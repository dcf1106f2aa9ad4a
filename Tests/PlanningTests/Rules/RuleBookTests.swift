import Foundation
import Planning
import ProgrammeModel
import Testing

/// The rule book against the tables of model.md, sections 3 and 4.
@Suite struct RuleBookTests {
  private static let rules = [
    "sessions", "closed", "group-size", "attendance", "expert-count", "not-an-expert", "away",
    "one-a-day", "room-clash", "host-present", "capacity", "mode", "gap", "order", "expert-max",
    "team-load", "budget", "pin",
  ]

  private static let wishes = [
    WishDeclaration(id: "travel", key: "travel", standard: WishPrice(price: 1)),
    WishDeclaration(id: "avoid", key: "avoid", standard: WishPrice(price: 30)),
    WishDeclaration(id: "practice", key: "practice", standard: WishPrice(price: 40)),
    WishDeclaration(id: "expertise", key: "expertise", standard: WishPrice(price: 20)),
    WishDeclaration(id: "urgency", key: "urgency", standard: WishPrice(price: 3)),
    WishDeclaration(id: "diversity", key: "diversity", standard: WishPrice(price: 10)),
    WishDeclaration(id: "in-person", key: "inPerson", standard: WishPrice(price: 150)),
    WishDeclaration(id: "mix", key: "mix", standard: WishPrice(price: 15)),
    WishDeclaration(id: "hosting", key: "hosting", standard: WishPrice(price: 40)),
    WishDeclaration(id: "load", key: "load", standard: WishPrice(price: 20)),
    WishDeclaration(id: "spread", key: "spread", standard: WishPrice(price: 30)),
    WishDeclaration(
      id: "fair-travel", key: "fairTravel", standard: WishPrice(price: 1, above: 500),
      hasThreshold: true),
    WishDeclaration(id: "stability", key: "stability", standard: WishPrice(price: 60)),
  ]

  @Test func `It has the rules in order, but for the one that the form of a plan keeps`() {
    #expect(RuleBook.rules.map(\.id) == Array(Self.rules.dropFirst()))
    #expect(Self.rules.filter { RuleBook.title(of: $0) == nil } == ["sessions"])
    #expect(RuleBook.rules.allSatisfy { $0.isRule })
  }

  @Test func `It has the wishes in order, with their keys and standard prices, and may have more`()
  {
    let known = Set(Self.wishes.map(\.id))
    #expect(RuleBook.declarations.filter { known.contains($0.id) } == Self.wishes)
    #expect(RuleBook.wishes.map(\.id) == RuleBook.declarations.map(\.id))
    #expect(!RuleBook.wishes.contains { $0.isRule })
  }

  @Test func `Rules come before wishes, and no id stands twice`() {
    let ids = RuleBook.criteria.map(\.id)
    #expect(ids == RuleBook.rules.map(\.id) + RuleBook.wishes.map(\.id))
    #expect(Set(ids).count == ids.count)
  }

  @Test func `What is in no book has no title and no unit`() {
    #expect(RuleBook.title(of: "frozen") == nil)
    #expect(RuleBook.unit(of: "frozen") == nil)
  }

  @Test(arguments: RuleBook.criteria.map(\.id))
  func `Title and unit say something in both languages`(id: String) throws {
    for words in [try #require(RuleBook.title(of: id)), try #require(RuleBook.unit(of: id))] {
      #expect(!words.nl.isEmpty)
      #expect(!words.en.isEmpty)
    }
  }

  @Test func `No two titles are the same`() {
    for language in Language.allCases {
      #expect(Set(RuleBook.criteria.map { $0.title[language] }).count == RuleBook.criteria.count)
    }
  }

  @Test func `Every rule and wish has a file of tests with its name`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let expected = RuleBook.criteria.map { criterion in
      criterion.id.split(separator: "-").map(\.capitalized).joined() + "Tests.swift"
    }
    #expect(expected.filter { !files.contains($0) } == [])
  }

  @Test(arguments: [(nil, 1), (WishPrice(price: 0), 0), (WishPrice(price: 7), 7)])
  func `A price is the file's, or the standard one`(given: WishPrice?, price: Int) throws {
    let programme = Situation { $0.wishes["travel"] = given }.problem.programme
    let travel = try #require(RuleBook.wishes.first)
    #expect(travel.price(in: programme) == price)
    #expect(RuleBook.rules.allSatisfy { $0.price(in: programme) == 0 })
  }
}
