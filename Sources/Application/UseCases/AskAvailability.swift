internal import Folders
internal import Foundation
internal import Publishing
internal import Reports

/// Writes a form for a spreadsheet that asks who can come when.
public struct AskAvailability: Sendable {
  /// Creates a request.
  public init() {}

  /// Writes the form into the folder of a workspace, but not over another: that may be filled in.
  ///
  /// - Returns: The path of the form.
  /// - Throws: ``Failure``, among others where a form of other content is there.
  public func run(in workspace: Workspace) throws(Failure) -> String {
    let form = OutputFile(
      path: "beschikbaarheid.csv", text: AvailabilitySheet(of: workspace.programme).text)
    let path = "\(workspace.folder)/\(form.path)"
    if FileManager.default.fileExists(atPath: path),
      FileManager.default.contents(atPath: path) != Data(form.text.utf8)
    {
      throw Failure(.existingForm(path: path), in: workspace.language)
    }
    try workspace.replace(with: [form])
    return path
  }
}
