internal import Folders
internal import Publishing
internal import Reports

/// Writes a plan as a spreadsheet, valid or not.
public struct WriteTable: Sendable {
  /// Creates a request.
  public init() {}

  /// Writes the table of a workspace's plan beside what was published.
  ///
  /// - Returns: The path of the table.
  /// - Throws: ``Failure``
  public func run(in workspace: Workspace) throws(Failure) -> String {
    let sheet = OutputFile(
      path: "plan.csv", text: PlanSheet(try workspace.plan(), of: workspace.programme).text)
    try workspace.replace(with: [sheet], in: workspace.publishedFolder)
    return "\(workspace.publishedFolder)/\(sheet.path)"
  }
}
