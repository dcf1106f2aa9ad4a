import ProgrammeModel
import Testing

@Suite struct FindingTests {
  private let words = Words(nl: "Fout. Verbeter het.", en: "Wrong. Mend it.")

  @Test func `a finding shows its place, its line and a caret`() {
    let place = SourcePlace(file: "map/plan.yaml", line: 3, column: 10)
    let finding = Finding(at: place, line: "  gap:\té x", words)
    #expect(
      finding.text(in: .nl)
        == "map/plan.yaml:3:10: Fout. Verbeter het.\n    gap:\té x\n        \t  ^")
  }

  @Test func `without a place only the words are left`() {
    #expect(Finding(at: nil, line: nil, words).text(in: .en) == "Wrong. Mend it.")
  }

  @Test func `places are ordered by file, line and column`() {
    let places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 7), ("a", 2, 1)].map {
      SourcePlace(file: $0.0, line: $0.1, column: $0.2)
    }
    #expect(places.sorted() == places.reversed())
  }
}
