internal import Folders
internal import Reports

/// Makes the page of a plan that there is already.
public struct WriteReport: Sendable {
  /// Creates a request.
  public init() {}

  /// Writes the page of a workspace's plan into its folder.
  ///
  /// - Returns: The path of the page.
  /// - Throws: ``Failure``, among others where the plan is not sound.
  public func run(in workspace: Workspace) throws(Failure) -> String {
    try workspace.replace(with: try pages(in: workspace))
    return "\(workspace.folder)/\(Page.Audience.team.fileName)"
  }

  /// The page of a workspace's plan, which is not written.
  ///
  /// - Returns: The page as HTML.
  /// - Throws: ``Failure``, among others where the plan is not sound.
  public func text(in workspace: Workspace) throws(Failure) -> String {
    String(decoding: try pages(in: workspace)[0].bytes, as: UTF8.self)
  }

  func pages(in workspace: Workspace) throws(Failure) -> [OutputFile] {
    let (plan, _, situation) = try workspace.soundPlan()
    return situation.pages(of: plan, least: situation.leastPoints(of: plan))
  }
}
