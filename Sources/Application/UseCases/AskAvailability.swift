internal import Folders
internal import Publishing
internal import Reports
internal import Spreadsheets

/// Writes forms for a spreadsheet that ask who can come when.
public struct AskAvailability: Sendable {
  /// Creates a request.
  public init() {}

  /// What was written.
  public struct Result: Hashable, Sendable {
    /// The form of all participants, as a workbook.
    public let workbook: String
    /// The same form as CSV.
    public let csv: String
    /// The folder with a workbook for every participant.
    public let folder: String
    /// The workbooks in that folder.
    public let personal: [String]
  }

  /// Writes the forms into the folder of a workspace, but not over others: those may be filled in.
  ///
  /// - Throws: ``Failure``, among others where a form of other content is there.
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let sheet = AvailabilitySheet(of: workspace.programme)
    let (name, language) = ("beschikbaarheid", workspace.language)
    var files = [
      try sheet.table.workbookFile("\(name).xlsx", in: language),
      OutputFile(path: "\(name).csv", text: sheet.table.csv),
    ]
    for (id, table) in sheet.personalTables {
      files.append(try table.workbookFile("\(name)/\(id).xlsx", in: language))
    }
    for file in files {
      let path = "\(workspace.folder)/\(file.path)"
      if Disk.exists(path),
        (try? Disk.bytes(ofFile: path, most: file.bytes.count)) != file.bytes
      {
        throw Failure(.existingForm(path: path), in: language)
      }
    }
    try workspace.replace(with: files)
    return Result(
      workbook: "\(workspace.folder)/\(name).xlsx", csv: "\(workspace.folder)/\(name).csv",
      folder: "\(workspace.folder)/\(name)",
      personal: files.dropFirst(2).map { "\(workspace.folder)/\($0.path)" })
  }
}
