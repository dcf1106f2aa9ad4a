internal import ProgrammeModel
internal import Publishing
internal import Reports

extension Occasion {
  /// The page of a plan.
  ///
  /// The plan that was published last is told against the publication before it, any other against
  /// the last.
  func page(of plan: PlanDocument) -> OutputFile {
    var published = baseline.published
    var standing = Page.Standing.draft(publications: ledger?.publication ?? 0)
    if let ledger, ledger.plan.sessions == plan.sessions {
      published = ledger.formerPlan
      standing = .published(
        number: ledger.publication, on: CivilDate(ledger.time, in: programme.timezone))
    }
    return OutputFile(
      path: Page.fileName,
      text: Page(plan, of: programme, after: published, standing: standing).text)
  }
}
