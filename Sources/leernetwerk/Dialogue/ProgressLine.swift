internal import Application
internal import Terminal

/// One line on a terminal that says how far the work is.
struct ProgressLine {
  let language: Language
  /// How many seconds the work may take; `nil` where nobody said so.
  private let seconds: Int?
  private let isShown = Console.hasViewer

  init(language: Language, seconds: Int? = nil) {
    self.language = language
    self.seconds = seconds
  }

  func show(_ progress: Planner.Progress) { show(progress.words) }

  func show(_ words: Words) {
    guard isShown else { return }
    Console.overwrite(words.progressLine(in: language, seconds: seconds))
  }

  func clear() {
    guard isShown else { return }
    Console.overwrite("")
  }
}
