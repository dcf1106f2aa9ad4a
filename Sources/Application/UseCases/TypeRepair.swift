internal import Foundation

/// Types the edits of a repair into a schedule, as somebody would by hand.
public struct TypeRepair: Sendable {
  private let edits: [DiagnosisDocument.Edit]

  /// Creates a request.
  public init(_ repair: DiagnosisDocument.Repair) { edits = repair.edits }

  /// One line that changes.
  public struct Change: Hashable, Sendable {
    /// Its number, from 1, before the change.
    public let line: Int
    /// What it says; `nil` for a new line.
    public let old: String?
    /// What it will say; `nil` for a line that goes.
    public let new: String?
  }

  /// What a schedule says afterwards; whether that is sound is for its reader to say.
  ///
  /// - Parameters:
  ///   - text: What the schedule says.
  ///   - schedule: The path of the schedule, as its workspace names it.
  /// - Returns: The text and the lines that change; `nil` where an edit is of another file or of no
  ///   line.
  public func typed(
    into text: String, of schedule: String
  ) -> (text: String, changes: [Change])? {
    var lines = text.components(separatedBy: "\n")
    var changes: [Change] = []
    for edit in edits.sorted(by: { $0.line ?? 0 > $1.line ?? 0 }) {
      guard edit.file == schedule, let number = edit.line, lines.indices.contains(number - 1) else {
        return nil
      }
      let change = edit.change(of: lines[number - 1], number)
      switch (change.old, change.new) {
      case (nil, let new?): lines.insert(new, at: number)
      case (_, let new?): lines[number - 1] = new
      case (_, nil): lines.remove(at: number - 1)
      }
      changes.insert(change, at: 0)
    }
    return (lines.joined(separator: "\n"), changes)
  }
}

extension DiagnosisDocument.Edit {
  /// What becomes of its line, whether keys stand in braces or on lines of their own.
  fileprivate func change(of line: String, _ number: Int) -> TypeRepair.Change {
    guard let old else {
      let indent = line.prefix { $0 == " " || $0 == "-" }.map { _ in " " }.joined()
      guard line.contains("{") else {
        return TypeRepair.Change(line: number, old: nil, new: "\(indent)\(new ?? "")")
      }
      return TypeRepair.Change(
        line: number, old: line,
        new: line.replacing("{", with: "{\(new ?? ""), ", maxReplacements: 1))
    }
    if let new {
      return TypeRepair.Change(
        line: number, old: line, new: line.replacing(old, with: new, maxReplacements: 1))
    }
    let value = old.drop { $0 != " " }.dropFirst()
    if old.hasPrefix("pins:") || line.trimmingCharacters(in: .whitespaces).hasPrefix(old) {
      return TypeRepair.Change(line: number, old: line, new: nil)
    }
    return TypeRepair.Change(
      line: number, old: line,
      new: line.contains("[")
        ? line.replacing("\(value), ", with: "").replacing(value, with: "")
        : line.replacing(", \(old)", with: ""))
  }
}
