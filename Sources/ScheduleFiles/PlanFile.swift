public import ProgrammeModel

/// Plan files: what was planned, written by the planner (docs/model.md, "The plan file").
public enum PlanFile {
  /// Reads a plan file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - files: Where it comes from.
  ///   - addsUp: Whether it is an error when points, cost, bound and status do not agree with each
  ///     other. Who judges the plan itself reads without.
  /// - Returns: The plan, not held against any schedule.
  /// - Throws: ``ReadingFailure`` with everything that is wrong; in Dutch, as plans name no language.
  public static func read(
    path: String, from files: FileSource = .disk, addsUp: Bool = true
  ) throws(ReadingFailure) -> PlanDocument {
    let reading = Reading(from: files)
    let file: SourceFile
    do throws(Unreadable) {
      file = try reading.open(path, as: .plan)
    } catch {
      throw error.failure(in: .nl)
    }
    return try reading.finish(file.compose()?.plan(addsUp: addsUp), in: .nl)
  }

  /// The text of a plan file: JSON with one session on a line and one newline at the end.
  ///
  /// The same plan gives the same text, and reading it gives the same plan.
  public static func text(of plan: PlanDocument) -> String {
    let wishes = plan.wishes.map { wish in
      let cost: [(PlanDocument.WishCost.CodingKeys, String)] = [
        (.price, "\(wish.price)"), (.units, "\(wish.units)"), (.points, "\(wish.points)"),
      ]
      return "    \(json(wish.id)): \(object(cost))"
    }
    let sessions = plan.sessions.map { session in
      let fields: [(PlannedSession.CodingKeys, String)] = [
        (.id, json(session.id)), (.theme, json(session.theme)),
        (.date, json(session.date.description)), (.daypart, json(session.daypart)),
        (.venue, json(session.venue)), (.pilots, json(session.pilots)),
        (.experts, json(session.experts)),
      ]
      return "    " + object(fields)
    }
    let fields: [(PlanDocument.CodingKeys, String)] = [
      (.format, "\(PlanDocument.format)"), (.programme, json(plan.programme)),
      (.schedule, json(plan.schedule)), (.status, json(plan.status.rawValue)),
      (.cost, "\(plan.cost)"), (.bound, "\(plan.bound)"), (.wishes, "{\(block(wishes))}"),
      (.sessions, "[\(block(sessions))]"),
    ]
    return "{\n" + members(fields).map { "  " + $0 }.joined(separator: ",\n") + "\n}\n"
  }

  /// The lines of an object or array, indented; nothing for none.
  private static func block(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n  "
  }

  private static func object(_ fields: [(some CodingKey, String)]) -> String {
    "{" + members(fields).joined(separator: ", ") + "}"
  }

  private static func members(_ fields: [(some CodingKey, String)]) -> [String] {
    fields.map { "\(json($0.stringValue)): \($1)" }
  }

  private static func json(_ texts: [String]) -> String {
    "[" + texts.map(json).joined(separator: ", ") + "]"
  }

  /// A string by RFC 8259, section 7; what need not be escaped is not.
  private static func json(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        "\\u" + hexadecimal(scalar.value)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
