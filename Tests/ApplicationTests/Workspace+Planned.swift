import Application
import TestSupport
import Testing

extension Workspace {
  /// The moment at which tests plan and publish.
  static let now = Instant(secondsSince1970: 1_767_600_000)

  /// Plans a schedule whose sessions are decided, and writes the draft.
  @discardableResult
  func planned(_ freeze: Freeze = Freeze(), now: Instant = Workspace.now) async throws -> PlanDraft
  {
    let request = MakePlan(effort: Planner.Effort(moves: 200), freeze: freeze, now: now)
    let draft: PlanDraft? =
      if case .draft(let draft) = try await request.run(in: self) { draft } else { nil }
    let found = try #require(draft)
    try found.write()
    return found
  }

  /// Publishes the draft.
  @discardableResult
  func published(_ freeze: Freeze = Freeze(), now: Instant = Workspace.now) throws
    -> PublicationPreview
  {
    let publication = try PublishPlan(freeze: freeze, now: now, seed: 1).prepare(in: self)
    let preview = publication.preview
    try publication.commit()
    return preview
  }

  /// Publishes the decided plan; then the only expert is away from March on, and another comes.
  static func afterDropOut(in folder: Folder) async throws -> Workspace {
    let schedule = try folder.copyOfDecidedSchedule()
    let workspace = try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
    try await workspace.planned()
    try workspace.published()
    let changed = try folder.text("klein.yaml").split(separator: "pins:")[0]
      .replacing(
        "venues:", with: "  - {id: eva, name: Eva, place: Zwolle, themes: {bezoek: 1}}\nvenues:"
      ).replacing("2026-01-30]", with: "2026-01-30, 2026-03-03..2026-06-30]")
    _ = try folder.write("klein.yaml", String(changed))
    return try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
  }
}
