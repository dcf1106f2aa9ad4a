public import ProgrammeModel

extension Planner {
  /// One edit of a schedule file.
  public struct Edit: Hashable, Sendable {
    /// The edit as a whole sentence.
    public let sentence: Words
    /// The line on which something changes, or to whose list of keys something is added; `nil` where
    /// the programme was not read from a file.
    public let place: SourcePlace?
    /// What stands there, as in `gap: 14`; `nil` where the file leaves it to the standard.
    public let old: String?
    /// What stands there instead; `nil` where it is taken out.
    public let new: String?
  }
}

extension Planner.Edit {
  /// Puts a text in the place of what a schedule says; `nil` takes it out.
  init(_ entry: Fact.Entry, to text: String?) {
    let line = entry.place.map { Words(nl: " (regel \($0.line))", en: " (line \($0.line))") }
    let (nl, en) = (line?.nl ?? "", line?.en ?? "")
    let sentence =
      switch text {
      case .some(let text) where entry.isImplied:
        Words(nl: "Voeg “\(text)” toe\(nl).", en: "Add “\(text)”\(en).")
      case .some(let text):
        Words(
          nl: "Maak van “\(entry.text)”\(nl) “\(text)”.",
          en: "Turn “\(entry.text)”\(en) into “\(text)”.")
      case nil: Words(nl: "Schrap “\(entry.text)”\(nl).", en: "Take out “\(entry.text)”\(en).")
      }
    self.init(
      sentence: sentence, place: entry.place, old: entry.isImplied ? nil : entry.text, new: text)
  }

  /// Lets a published session change.
  init(releasing id: String) {
    self.init(
      sentence: Words(
        nl: "Laat de gepubliceerde sessie \(id) los.", en: "Release the published session \(id)."),
      place: nil, old: nil, new: nil)
  }
}
