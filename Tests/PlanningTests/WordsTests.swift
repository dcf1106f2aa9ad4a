import ProgrammeModel
import Testing

@testable import Planning
@testable import Verification

@Suite struct WordsTests {
  @Test func `planning and verification call every wish by the same name`() {
    for wish in Wish.all { #expect(RuleBook.title(of: wish.id) == wish.name, "\(wish.id)") }
  }
}
