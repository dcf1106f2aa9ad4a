internal import Planning
internal import ProgrammeModel

/// One line on a terminal that says how far the search is.
struct ProgressLine {
  let language: Language
  private let isShown = Console.hasViewer

  init(language: Language) { self.language = language }

  func show(_ progress: Planner.Progress) {
    guard isShown else { return }
    Console.overwrite(Phrase.progress(progress)[language])
  }

  func clear() {
    guard isShown else { return }
    Console.overwrite("")
  }
}
