public import ProgrammeModel

extension Page {
  /// Whether participants have the plan in their calendars.
  public enum Status: Hashable, Sendable {
    /// The plan is a proposal, made after so many publications, 0 or more.
    case draft(publications: Int)
    /// The plan is what was published last: the number of that publication, 1 or more, and its day.
    case published(number: Int, on: CivilDate)
  }
}

extension Page.Status {
  /// What the plan is, as one sentence.
  var sentence: Words {
    switch self {
    case .draft(0):
      Words(
        nl: "Concept: dit plan is nog niet gepubliceerd.",
        en: "Draft: this plan was not published yet.")
    case .draft(let publications):
      Words(
        nl: "Concept na publicatie \(publications): dit plan is nog niet gepubliceerd.",
        en: "Draft after publication \(publications): this plan was not published yet.")
    case .published(let number, let date):
      Words(
        nl: "Publicatie \(number), \(date.words.nl).",
        en: "Publication \(number), \(date.words.en).")
    }
  }
}
