import ProgrammeModel
import Testing

@testable import Planning
@testable import Verification

@Suite struct WordsTests {
  @Test func `planning and verification call every wish by the same name`() {
    let named = Dictionary(uniqueKeysWithValues: Wish.all.map { ($0.id, $0.name) })
    for wish in RuleBook.wishes { #expect(named[wish.id] == wish.title, "\(wish.id)") }
  }
}
