import Foundation
import Planning
import ProgrammeModel
import TestSupport
import Testing

/// The rule book against docs/model.md, which has every rule and wish in its order.
@Suite struct RuleBookTests {
  private let page: DocumentationPage

  init() throws { page = try DocumentationPage("model.md") }

  @Test func `The page has every rule, the one that the form of a plan keeps first`() {
    #expect(page.table("rules").map { $0[0] } == ["sessions"] + RuleBook.rules.map(\.id))
    #expect(RuleBook.title(of: "sessions") == nil)
    #expect(RuleBook.rules.allSatisfy { $0.isRule })
  }

  @Test func `The page has every wish with its key, its kind and its standard price`() {
    let rows = RuleBook.wishes.compactMap { wish -> [String]? in
      guard case .wish(let declaration) = wish.kind else { return nil }
      let counts = wish.measures.contains { if case .count = $0 { true } else { false } }
      let standard = declaration.standard
      return [
        wish.id, declaration.key, counts ? "count" : "session",
        "\(standard.price)" + (declaration.hasThreshold ? ", above \(standard.above)" : ""),
      ]
    }
    #expect(page.table("wishes").map { [$0[0], $0[1], $0[2], $0[4]] } == rows)
    #expect(RuleBook.wishes.map(\.id) == RuleBook.declarations.map(\.id))
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
