public import Planning
public import ProgrammeModel

extension Planner.Progress {
  /// How far planning is, on one line.
  public var words: Words {
    let time = "\(Int(seconds)) s"
    switch subject {
    case .cost: return cost(after: time)
    case .changes: return changes(after: time)
    case .curve(let limit): return curve(limit, after: time)
    }
  }

  private func cost(after time: String) -> Words {
    guard let cost else {
      return Words(
        nl: "\(time) · nog geen geldig plan · \(moves.grouped.nl) zetten",
        en: "\(time) · no valid plan yet · \(moves.grouped.en) moves")
    }
    guard bound > 0 else {
      return Words(
        nl: "\(time) · beste \(cost.grouped.nl) · ondergrens en verschil onbekend",
        en: "\(time) · best \(cost.grouped.en) · bound and gap unknown")
    }
    let gap = (cost - bound).percentage(of: cost)
    return Words(
      nl:
        "\(time) · beste \(cost.grouped.nl) · ondergrens \(bound.grouped.nl) · verschil \(gap.nl)",
      en: "\(time) · best \(cost.grouped.en) · bound \(bound.grouped.en) · gap \(gap.en)")
  }

  private func changes(after time: String) -> Words {
    guard let cost else { return noPlan(after: time) }
    let entries = appointments(cost)
    return Words(nl: "\(time) · \(entries.nl) anders", en: "\(time) · \(entries.en) changed")
  }

  private func curve(_ limit: Int, after time: String) -> Words {
    guard let cost else { return noPlan(after: time) }
    let entries = appointments(limit)
    return Words(
      nl: "\(time) · hooguit \(entries.nl) · beste \(cost.grouped.nl)",
      en: "\(time) · at most \(entries.en) · best \(cost.grouped.en)")
  }

  private func noPlan(after time: String) -> Words {
    Words(nl: "\(time) · nog geen geldig plan", en: "\(time) · no valid plan yet")
  }
}

extension Words {
  /// What is told of how far the work is, with how many seconds it may take and, where a terminal of
  /// 80 columns has room for it, how to stop.
  public func progressLine(in language: Language, seconds: Int?) -> String {
    let text = self[language]
    let limit = seconds.map { Words(nl: " van \($0) s · ", en: " of \($0) s · ") }
    let timed =
      limit.map { text.replacing(" s · ", with: $0[language], maxReplacements: 1) } ?? text
    let stop = Words(nl: " · Ctrl-C bewaart het beste", en: " · Ctrl-C keeps the best")[language]
    return timed.count + stop.count < 80 ? timed + stop : timed
  }
}
