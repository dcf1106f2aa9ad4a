import Foundation
import TestSupport
import Testing

/// Output folders as released versions left them, published, answered and sent, go on where they stood.
@Suite struct KeptFolderTests {
  private static let kept = Folder.package.appending(path: "Tests/CommandTests/Kept")

  @Test func `Every released version has left a folder`() throws {
    let changes = try String(
      contentsOf: Folder.package.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let released = changes.matches(of: #/(?m)^## (\S+)$/#).map { String($0.1) }
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.kept.path)
    #expect(released.count > 0)
    #expect(Set(released) == Set(folders))
  }

  @Test(arguments: ["1.0.0"])
  func `What was published, answered and sent is known`(version: String) async throws {
    try await Folder.temporary { folder in
      let kept = try copy(of: version, in: folder)
      let judged = try await kept.run("verify")
      #expect(judged.status == 0)
      #expect(
        judged.output.hasSuffix(
          "Het plan klopt: 3 sessies, geen regel gebroken, 873 punten.\n"))
      let published = try await kept.run("publish", "--today", "2026-01-06")
      #expect(published.status == 0)
      #expect(
        published.output
          == "Klein leernetwerk: er is niets veranderd sinds publicatie 1. Niemand krijgt een bericht.\n"
      )
      let answers = try await kept.run("answers")
      #expect(answers.output.contains("\nPilot Utrecht (utrecht)\n  komt           start-1\n"))
      let sent = try await kept.run("send", "--dry-run")
      #expect(sent.output == "7 verstuurd.\n")
    }
  }

  @Test(arguments: ["1.0.0"])
  func `A session that moves is the same one in every calendar`(version: String) async throws {
    try await Folder.temporary { folder in
      let kept = try copy(of: version, in: folder)
      let invitation = try kept.folder.text("uit/berichten/0001_zwolle_bezoek-2.ics")
      let schedule = try kept.folder.text("klein.yaml")
      _ = try kept.folder.write(
        "klein.yaml", schedule.replacing("date: 2026-04-07", with: "date: 2026-04-09"))
      for command in ["plan", "publish"] {
        let run = try await kept.run(
          command, "--today", "2026-01-07", "--now", "2026-01-07T08:00:00Z")
        #expect(run.status == 0, "\(run.errors)")
      }
      let update = try kept.folder.text("uit/berichten/0002_zwolle_bezoek-2.ics")
      #expect(try identifier(in: update) == identifier(in: invitation))
      #expect(invitation.contains("\r\nSEQUENCE:0\r\n"))
      #expect(update.contains("\r\nSEQUENCE:1\r\n"))
      #expect(update.contains("T133000\r\n"))
      let sent = try await kept.run("send", "--dry-run")
      #expect(sent.output.hasPrefix("7 verstuurd, 2 klaar om te versturen.\n"))
    }
  }

  private func identifier(in calendar: String) throws -> Substring {
    try #require(calendar.firstMatch(of: #/\r\nUID:(\S+)\r\n/#)).1
  }

  private func copy(of version: String, in folder: Folder) throws -> Kept {
    let copy = "\(folder.path)/\(version)"
    try FileManager.default.copyItem(
      atPath: Self.kept.appending(path: version).path, toPath: copy)
    return Kept(folder: Folder(path: copy))
  }
}

/// A copy of a folder that was kept.
private struct Kept {
  let folder: Folder

  func run(_ command: String, _ options: String...) async throws -> Leernetwerk.Run {
    try await Leernetwerk.run(
      [command, "klein.yaml", "--out", "uit"] + options, in: URL(filePath: folder.path))
  }
}
