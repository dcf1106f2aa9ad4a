internal import ProgrammeModel

extension Supposition {
  /// Sets a value of a theme; false where there is no such theme, key or value.
  mutating func changeTheme(_ id: String, _ key: String, _ text: String) -> Bool {
    guard let index = programme.themes.firstIndex(where: { $0.id == id }),
      let theme = changed(programme.themes[index], key, text)
    else { return false }
    programme.themes[index] = theme
    return true
  }

  private func changed(_ old: Theme, _ key: String, _ text: String) -> Theme? {
    var theme = old
    let number = Int(text)
    switch key {
    case "from", "until":
      let period = theme.period
      guard let date = CivilDate(text), key == "from" || period.lowerBound <= date,
        key == "until" || date <= period.upperBound
      else { return nil }
      theme.period = key == "from" ? date...period.upperBound : period.lowerBound...date
    case "sessions":
      guard let number, number >= 1 else { return nil }
      theme.sessions = number
    case "experts":
      guard let number, number >= 0 else { return nil }
      theme.experts = number
    case "pilots":
      guard let size = Theme.GroupSize(typed: text) else { return nil }
      theme.pilots = size
    case "mode":
      guard let mode = Theme.Mode(rawValue: text) else { return nil }
      theme.mode = mode
    case "after":
      if ["geen", "none"].contains(text) {
        theme.after = []
      } else if programme.themes.contains(where: { $0.id == text }), !comes(text, after: theme.id) {
        theme.after += theme.after.contains(text) ? [] : [text]
      } else {
        return nil
      }
    default: return nil
    }
    return theme
  }

  /// Whether a theme is another or comes after it, with themes between them or without.
  private func comes(_ id: String, after other: String) -> Bool {
    id == other
      || programme.themes.first { $0.id == id }?.after.contains { comes($0, after: other) } == true
  }
}

extension Theme.GroupSize {
  /// A size as the schedule file writes it: `4`, `3-4` or `all`.
  fileprivate init?(typed text: String) {
    if text == "all" {
      self = .all
      return
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self),
      ends.count <= 2, 1 <= first, first <= last
    else { return nil }
    self = .between(first...last)
  }
}
