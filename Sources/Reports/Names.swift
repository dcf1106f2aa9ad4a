internal import ProgrammeModel

extension Programme {
  /// The title of a pilot, the name of an expert, or the id of who is neither.
  func name(ofParticipant id: String) -> String {
    pilots.first { $0.id == id }?.title ?? experts.first { $0.id == id }?.name ?? id
  }

  /// The title of a theme, or the id of what is none.
  func title(ofTheme id: String) -> String { themes.first { $0.id == id }?.title ?? id }
}
