internal import Folders
internal import Foundation
public import ProgrammeModel

/// Changes the sketch on the plan of a workspace.
public struct EditSketch: Sendable {
  /// What is done to a sketch.
  public enum Edit: Sendable {
    /// One more operation, which takes the place of all that were undone.
    case add(SketchOperation)
    /// The last operation that is done is undone.
    case undo
    /// The last operation that was undone is done again.
    case redo
    /// The whole sketch goes.
    case drop
  }

  /// What is done.
  public var edit: Edit
  /// The version of the board that was looked at; `nil` where any will do.
  public var version: String?
  /// Which published sessions can no longer change.
  public var freeze: Freeze
  /// When it is done.
  public var now: Instant

  /// Creates a request.
  public init(_ edit: Edit, version: String? = nil, freeze: Freeze = Freeze(), now: Instant) {
    self.edit = edit
    self.version = version
    self.freeze = freeze
    self.now = now
  }

  /// Changes the sketch; once it returns, the disk has it.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - former: A board of earlier, which saves work where nothing but plan and sketch has changed.
  /// - Returns: The board after it.
  /// - Throws: ``Failure``, among others where the board is no longer that of the version, and where
  ///   the operation names what the programme does not have; the sketch is what it was.
  @discardableResult
  public func run(
    in workspace: Workspace, after former: Board? = nil
  ) throws(Failure) -> Board {
    let held = try workspace.hold()
    let opening = OpenBoard(freeze: freeze, now: now)
    let board = try opening.run(in: workspace, after: former)
    if let version, version != board.version {
      throw Failure(.changedMeanwhile, in: workspace.language)
    }
    var sketch = board.sketch
    switch edit {
    case .add(let operation):
      try board.require(operation)
      sketch.add(operation)
    case .undo: sketch.done = max(0, sketch.done - 1)
    case .redo: sketch.done = min(sketch.operations.count, sketch.done + 1)
    case .drop: sketch = Sketch(plan: sketch.plan)
    }
    sketch.plan = try workspace.digest(of: workspace.planFile)
    try naming(workspace.failure(of:)) { () throws(FolderError) in
      try held.replaceFile(
        Sketch.fileName, with: Array((jsonText(of: sketch, [.prettyPrinted]) + "\n").utf8))
    }
    return try opening.run(in: workspace, after: board)
  }
}

extension Board {
  /// Refuses an operation that names what the programme does not have.
  fileprivate func require(_ operation: SketchOperation) throws(Failure) {
    if let words = objection(to: operation) {
      throw Failure(.unfit(words), in: programme.language)
    }
  }

  private func objection(to operation: SketchOperation) -> Words? {
    guard let session = session(operation.session) else { return unknown(operation.session) }
    if let swap = operation.swap { return self.session(swap) == nil ? unknown(swap) : nil }
    if let person = operation.person {
      var changed = sessions
      return operation.apply(to: &changed)
        ? nil
        : Words(
          nl: "“\(person)” kan niet van “\(session.id)” naar “\(operation.to ?? "")”.",
          en: "“\(person)” cannot go from “\(session.id)” to “\(operation.to ?? "")”.")
    }
    if let venue = operation.venue, !programme.venues.contains(where: { $0.id == venue }) {
      return unknown(venue)
    }
    let pilots = Set(programme.pilots.map(\.id))
    let experts = Set(programme.experts.map(\.id))
    if let strange = operation.pilots?.first(where: { !pilots.contains($0) })
      ?? operation.experts?.first(where: { !experts.contains($0) })
    {
      return unknown(strange)
    }
    let date = operation.date.map { CivilDate($0) } ?? session.date
    let daypart = operation.daypart ?? session.daypart
    guard let date, slots.contains(where: { $0 == (date, daypart) }) else {
      let moment = "\(operation.date ?? session.date.description) \(daypart)"
      return Words(
        nl: "“\(moment)” is geen moment waarop een sessie kan zijn.",
        en: "“\(moment)” is no moment at which a session can be held.")
    }
    return nil
  }

  private func unknown(_ id: String) -> Words {
    Words(nl: "“\(id)” komt in dit plan niet voor.", en: "“\(id)” is not in this plan.")
  }
}
