/// What people read in lines, which are as wide as they want them.
public protocol PlainText {
  /// The text in lines of at most `width` display columns where its words allow it.
  func text(width: Int) -> String
}

extension PlainText {
  /// The text as it fits on every terminal.
  public var text: String { text(width: 80) }
}
