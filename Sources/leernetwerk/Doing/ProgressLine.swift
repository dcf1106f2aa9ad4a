internal import Planning
internal import ProgrammeModel

/// One line on a terminal that says how far the search is.
struct ProgressLine {
  let language: Language
  private let isShown = Console.hasViewer

  init(language: Language) { self.language = language }

  func show(_ progress: Planner.Progress) { show(Phrase.progress(progress)) }

  func show(_ words: Words) {
    guard isShown else { return }
    Console.overwrite(words[language])
  }

  func clear() {
    guard isShown else { return }
    Console.overwrite("")
  }
}
