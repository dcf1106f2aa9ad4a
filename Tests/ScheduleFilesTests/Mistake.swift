import ProgrammeModel
import Testing

/// A mistake in the sample and all that is said about it.
struct Mistake: CustomTestStringConvertible {
  let testDescription: String
  let schedule: String
  /// Every finding, one after the other.
  let text: String

  /// The sample with one passage replaced.
  init(_ sentence: String, _ passage: String, _ replacement: String, _ text: String) {
    testDescription = sentence
    schedule = Sample.schedule(passage, replacement)
    self.text = text
  }

  /// The sample with several passages replaced.
  init(_ sentence: String, _ passages: KeyValuePairs<String, String>, _ text: String) {
    testDescription = sentence
    schedule = Sample.schedule(passages)
    self.text = text
  }

  func findings(in language: Language) throws -> String {
    try Scratch().findings(schedule, in: language).joined(separator: "\n")
  }
}
