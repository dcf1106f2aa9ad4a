internal import Application

/// One line on a terminal that says how far the work is.
struct ProgressLine {
  let language: Language
  private let isShown = Console.hasViewer

  init(language: Language) { self.language = language }

  func show(_ progress: Planner.Progress) { show(progress.words) }

  func show(_ words: Words) {
    guard isShown else { return }
    Console.overwrite(words[language])
  }

  func clear() {
    guard isShown else { return }
    Console.overwrite("")
  }
}
