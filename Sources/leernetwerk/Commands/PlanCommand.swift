internal import Application
internal import ArgumentParser
internal import Terminal

/// Makes a plan and its draft calendars.
struct PlanCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Maakt een plan en de conceptagenda's.",
    discussion: """
      Is er in de uitvoermap al een plan gepubliceerd, dan verandert het nieuwe zo weinig als de \
      wensen vragen, en blijft wat voorbij of te dichtbij is zoals het was.

      Ctrl-C stopt het zoeken en bewaart het beste plan tot dan toe; nog een keer Ctrl-C stopt \
      zonder iets te bewaren.
      """)

  @OptionGroup var arguments: ScheduleArguments
  @OptionGroup var clock: ClockOption
  @OptionGroup var frozen: FreezeOptions
  @OptionGroup var aim: AimOptions
  @OptionGroup var effort: EffortOptions
  @OptionGroup var certificate: CertificateOption
  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func validate() throws {
    try certificate.requirePlainPlan(isPlain: try aim.isPlain && !effort.skipsProof)
  }

  func run() async throws {
    let (effort, now, freeze) = (try planning, try clock.now, try frozen.freeze)
    let workspace = try arguments.workspace()
    let progress = ProgressLine(language: workspace.language, seconds: Int(effort.seconds))
    Interruption.listen()
    if aim.curve {
      return try await CurveOutput(workspace, effort, form)
        .show(DrawCurve(effort: effort, freeze: freeze, now: now), progress)
    }
    let request = MakePlan(try aim.aim, effort: effort, freeze: freeze, now: now)
    for attempt in 1... {
      let result = try await request.run(
        in: workspace, isCancelled: { Interruption.isRequested }, report: progress.show)
      progress.clear()
      do {
        return try finish(result, in: workspace)
      } catch let failure as Failure where failure.kind == .outdated && attempt < 3 {
        Console.complain(Advice.publishedMeanwhile[workspace.language])
      }
    }
  }

  private func finish(_ result: MakePlan.Result, in workspace: Workspace) throws {
    switch result {
    case .nothing(let missing):
      if isJSON { Console.sayExactly(missing.document.json) }
      throw Stop(.noValidPlan, Advice.nothing(missing))
    case .tooManyChanges(let tooMany):
      if isJSON { Console.sayExactly(tooMany.document.json) }
      throw Stop(.noValidPlan, Advice.tooManyChanges(tooMany))
    case .draft(let draft):
      try Interruption.finishing { try draft.write(certificate: certificate.path) }
      form.say(draft.document) { text(of: draft, in: workspace) }
      try certificate.say(draft, workspace, options: frozen.typed(for: draft), isQuiet: isJSON)
    }
  }

  private var planning: Planner.Effort {
    get throws {
      var effort = try effort.effort
      effort.certifies = certificate.path != nil
      return effort
    }
  }

  private func text(of draft: PlanDraft, in workspace: Workspace) -> String {
    let end = Advice.earlyEnd(
      byClock: draft.stoppedByClock, byUser: Interruption.isRequested,
      seconds: (try? effort.effort.seconds) ?? 0)
    return draft.text(width: Console.width) + (end.map { $0[workspace.language] + "\n" } ?? "")
      + "\n"
      + Advice.written(
        workspace, calendars: draft.calendars, checking: frozen.typed(for: draft),
        publishing: frozen.releases)
  }

  func text(of failure: Failure) -> String {
    guard case .nothingPublished = failure.cause else { return Advice.text(of: failure) }
    return "\(failure.text) \(Advice.withoutChanges[failure.language])"
  }
}
