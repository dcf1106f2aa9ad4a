import Application
import Foundation
import TestSupport
import Testing

/// Answers in the form in which other programs and people really send them: the files of `Replies`,
/// which answer three invitations of the small schedule
/// as the tests publish it.
@Suite struct ReplyCaseTests {
  /// What is told and not recorded.
  private static let told: [String: [ReplyReceipt.Kind]] = [
    "alias-address.eml": [.unknownAddress], "bounce.eml": [.undelivered],
    "counter.eml": [.unreadable], "outlook-msg.msg": [.unreadable],
    "plain-text-reply.eml": [.unreadable], "winmail.eml": [.unreadable],
  ]
  /// What holds two answers.
  private static let double: Set = ["mailbox.mbox", "several-vevents.ics"]
  @Test func `what programs and people send as an answer is recorded, or told as what it is`()
    async throws
  {
    let cases = Folder.package.appending(path: "Tests/ApplicationTests/Replies")
    let names = try FileManager.default.contentsOfDirectory(atPath: cases.path).sorted()
    #expect(names.count == 25)
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      try workspace.published()
      let ledger = try folder.text("uit/published.json")
      var texts = ""
      for name in names {
        _ = try folder.write("uit/published.json", ledger)
        let file = ReceivedFile(
          name: name, octets: Array(try Data(contentsOf: cases.appending(path: name))))
        let result = try RecordReplies([file], now: Workspace.now + 4 * 86_400)
          .run(in: workspace)
        let recorded = Array(
          repeating: ReplyReceipt.Kind.recorded, count: Self.double.contains(name) ? 2 : 1)
        #expect(result.receipts.map(\.kind) == Self.told[name] ?? recorded, "\(name)")
        #expect((try folder.text("uit/published.json") == ledger) == (Self.told[name] != nil))
        let absences = AddAbsences(result.absences).lines.map { "\n+ \($0)" }.joined()
        texts += "\(name)\n\(result.text)\(absences)\n\n"
      }
      try expectSnapshot(texts, "replies.txt")
    }
  }
}
