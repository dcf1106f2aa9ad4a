import Application
import Foundation
import ProgrammeModel
import TestSupport
import Testing

@Suite struct SendMailTests {
  /// A published programme whose mail goes to a program, which keeps it in `post.txt`.
  private func published(
    _ folder: Folder, program: String = "cat >>post.txt; echo --- >>post.txt"
  ) throws -> Workspace {
    let schedule = try folder.copyOfDecidedSchedule()
    let script = "\(folder.path)/sendmail"
    _ = try folder.write("sendmail", "#!/bin/sh\ncd '\(folder.path)'\n\(program)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    _ = try folder.write("leernetwerk.yaml", "mail: {program: \(script) -t}\n")
    return try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
  }

  private func publish(_ workspace: Workspace) async throws {
    guard
      case .draft(let draft) = try await MakePlan(
        .cheapest, effort: Planner.Effort(moves: 2000, seconds: 600), now: Workspace.now
      ).run(in: workspace)
    else {
      Issue.record("There is no plan.")
      return
    }
    try draft.write()
    try PublishPlan(now: Workspace.now, seed: 1).prepare(in: workspace).commit()
  }

  @Test func `Every mail goes out once`() async throws {
    try await Folder.temporary { folder in
      let workspace = try published(folder)
      try await publish(workspace)
      let waiting = try SendMail().outbox(in: workspace)
      #expect(!waiting.messages.isEmpty && waiting.count("queued") == waiting.messages.count)
      #expect(try !folder.names(in: "uit").contains("outbox.json"))
      let sent = try await SendMail { Workspace.now }.run(in: workspace)
      #expect(sent.isDone && sent.messages.map(\.message) == waiting.messages.map(\.message))
      #expect(sent.messages.allSatisfy { $0.tries == 1 && $0.time == "\(Workspace.now)" })
      let post = try folder.text("post.txt")
      #expect(post.split(separator: "\n").count { $0 == "---" } == sent.messages.count)
      _ = try await SendMail().run(in: workspace)
      #expect(try folder.text("post.txt") == post)
    }
  }

  @Test func `What is refused for now is tried the next time, for good only when somebody asks`()
    async throws
  {
    try await Folder.temporary { folder in
      let workspace = try published(
        folder, program: "cat >/dev/null; [ -e open ] || { echo dicht >&2; exit $(cat status); }")
      try await publish(workspace)
      _ = try folder.write("status", "75")
      let postponed = try await SendMail().run(in: workspace)
      #expect(postponed.count("postponed") == postponed.messages.count)
      #expect(postponed.problems(in: .nl).allSatisfy { $0.hasSuffix(": uitgesteld: dicht") })
      _ = try folder.write("status", "67")
      let failed = try await SendMail().run(in: workspace)
      #expect(failed.count("failed") == failed.messages.count)
      #expect(failed.messages.allSatisfy { $0.tries == 2 })
      _ = try folder.write("open", "")
      let again = try await SendMail().run(in: workspace)
      #expect(again.count("failed") == again.messages.count)
      let first = try #require(again.messages.first)
      try SendMail().tryAgain(first.file, in: workspace)
      let sent = try await SendMail().run(in: workspace)
      #expect(sent.messages.filter { $0.file == first.file }.allSatisfy { $0.state == "sent" })
      #expect(throws: Failure.self) { try SendMail().tryAgain(first.file, in: workspace) }
    }
  }

  @Test func `Mails of before the first sending count as sent by hand`() async throws {
    try await Folder.temporary { folder in
      let workspace = try published(folder)
      try await publish(workspace)
      let text = try folder.text("klein.yaml").replacing(
        "date: 2026-04-07", with: "date: 2026-04-14")
      _ = try folder.write("klein.yaml", text)
      let changed = try Workspace(schedule: workspace.schedule, folder: workspace.folder)
      try await publish(changed)
      let outbox = try SendMail().outbox(in: changed)
      #expect(!outbox.messages.isEmpty && outbox.messages.allSatisfy { $0.publication == 2 })
    }
  }

  @Test func `Who was sending and is gone is sending no more`() async throws {
    try await Folder.temporary { folder in
      let workspace = try published(folder)
      try await publish(workspace)
      let all = try SendMail().outbox(in: workspace).messages
      let (first, second) = (try #require(all.first), try #require(all.dropFirst().first))
      func entry(_ message: OutboxDocument.Message, _ hasBegun: Bool) -> String {
        """
        {"message": "\(message.message)", "to": "\(message.to)", "file": "\(message.file)", \
        "publication": 1, "state": "sending", "tries": 1, "sender": "1:1", "hasBegun": \(hasBegun)}
        """
      }
      _ = try folder.write(
        "uit/outbox.json",
        "{\"version\": 1, \"messages\": [\(entry(first, true)), \(entry(second, false))]}")
      let settled = try SendMail().outbox(in: workspace)
      #expect(settled.messages.first { $0.message == first.message }?.state == "unknown")
      #expect(settled.messages.first { $0.message == second.message }?.state == "queued")
      let sent = try await SendMail().run(in: workspace)
      #expect(sent.count("unknown") == 1 && sent.count("sent") == all.count - 1)
    }
  }

  @Test func `Settings that say nothing or nonsense are told with their places`() async throws {
    try await Folder.temporary { folder in
      let workspace = try published(folder)
      _ = try folder.write("leernetwerk.yaml", "mail:\n  smtp: mail.example\n  usr: x\n")
      await #expect {
        try await SendMail().run(in: workspace)
      } throws: { error in
        let failure = error as? Failure
        return failure?.kind == .faulty
          && failure?.document.findings.map(\.line).sorted { $0 ?? 0 < $1 ?? 0 } == [2, 3]
      }
      _ = try folder.write("leernetwerk.yaml", "mail: {smtp: \"smtp://x.example\", program: cat}\n")
      #expect(throws: Failure.self) { try SendMail().way(in: workspace) }
      try FileManager.default.removeItem(atPath: "\(folder.path)/leernetwerk.yaml")
      #expect(try SendMail().way(in: workspace) == nil)
      await #expect(throws: Failure.self) { try await SendMail().run(in: workspace) }
    }
  }

  @Test func `An outbox that cannot be read sends nothing`() async throws {
    try await Folder.temporary { folder in
      let workspace = try published(folder)
      try await publish(workspace)
      _ = try folder.write("uit/outbox.json", "{")
      await #expect(throws: Failure.self) { try await SendMail().run(in: workspace) }
      #expect(try folder.text("uit/outbox.json") == "{")
      #expect(try !folder.names().contains("post.txt"))
    }
  }
}
