internal import Folders
internal import Publishing
internal import Reports
internal import Spreadsheets

/// Writes a plan as a spreadsheet, valid or not.
public struct WriteTable: Sendable {
  /// Creates a request.
  public init() {}

  /// What was written.
  public struct Result: Hashable, Sendable {
    /// The path of the table as a workbook.
    public let workbook: String
    /// The path of the same table as CSV.
    public let csv: String
  }

  /// Writes the table of a workspace's plan beside what was published.
  ///
  /// - Throws: ``Failure``
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let table = PlanSheet(try workspace.plan(), of: workspace.programme).table
    let files = [
      try table.workbookFile("plan.xlsx", in: workspace.language),
      OutputFile(path: "plan.csv", text: table.csv),
    ]
    try workspace.replace(with: files, in: workspace.publishedFolder)
    return Result(
      workbook: "\(workspace.publishedFolder)/plan.xlsx",
      csv: "\(workspace.publishedFolder)/plan.csv")
  }
}
