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
    let (plan, _, situation) = try workspace.soundPlan()
    try workspace.replace(with: [situation.page(of: plan)])
    return "\(workspace.folder)/\(Page.fileName)"
  }

  /// The page of a workspace's plan, which is not written.
  ///
  /// - Returns: The page as HTML.
  /// - Throws: ``Failure``, among others where the plan is not sound.
  public func text(in workspace: Workspace) throws(Failure) -> String {
    let (plan, _, situation) = try workspace.soundPlan()
    return String(decoding: situation.page(of: plan).bytes, as: UTF8.self)
  }
}
