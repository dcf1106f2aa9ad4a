internal import Application
internal import Terminal

/// Shows what changed calendar entries buy.
struct CurveOutput {
  private let workspace: Workspace
  private let effort: Planner.Effort
  private let form: FormOptions

  init(_ workspace: Workspace, _ effort: Planner.Effort, _ form: FormOptions) {
    self.workspace = workspace
    self.effort = effort
    self.form = form
  }

  func show(_ request: DrawCurve, _ progress: ProgressLine) async throws {
    let result = try await request.run(
      in: workspace, isCancelled: { Interruption.isRequested }, report: progress.show)
    progress.clear()
    switch result {
    case .nothing(let missing):
      if form.isJSON { Console.sayExactly(missing.document.json) }
      throw Stop(.noValidPlan, Advice.nothing(missing))
    case .curve(let drawn):
      let end = Advice.earlyEnd(
        byClock: drawn.curve.stoppedByClock, byUser: Interruption.isRequested,
        seconds: effort.seconds)
      let last = [end, Advice.onlyCurve].compactMap { $0?[workspace.language] }
      form.say(drawn.document) {
        "\(drawn.text(width: Console.width))\n\(last.joined(separator: "\n"))"
      }
    }
  }
}
