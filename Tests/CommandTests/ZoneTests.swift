import Application
import ArgumentParser
import ICalendar
import Terminal
import TestSupport
import Testing

@testable import leernetwerk

@Suite struct ZoneTests {
  @Test(arguments: [
    ("check", "nl", "De regels van tijdzone Europe/Amsterdam staan niet op deze computer;"),
    ("plan", "nl", "De regels van tijdzone Europe/Amsterdam staan niet op deze computer;"),
    ("export", "en", "The rules of time zone Europe/Amsterdam are not on this machine;"),
    ("publish", "en", "The rules of time zone Europe/Amsterdam are not on this machine;"),
  ])
  func `On a machine without time zones it says what to install, and writes nothing`(
    _ name: String, _ language: String, _ words: String
  ) async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule {
        $0.replacing("programme:\n", with: "programme:\n  language: \(language)\n")
      }
      let before = try folder.names()
      try await ZoneDatabase.$current.withValue(ZoneDatabase(folders: [])) {
        let command = try leernetwerk.Leernetwerk.parseAsRoot(
          name == "check" ? [name, schedule] : [name, schedule, "--out", "\(folder.path)/uit"])
        var door = try #require(command as? any Door)
        do {
          try await door.run()
          Issue.record("\(name) goes on")
        } catch let failure as Failure {
          let text = door.text(of: failure)
          #expect(text.hasPrefix(words) && text.contains("sudo apt install tzdata"))
          #expect(Ending(failure) == .noFile)
        }
      }
      #expect(try folder.names() == before)
    }
  }
}
