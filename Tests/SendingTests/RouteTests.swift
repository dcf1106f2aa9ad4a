import Foundation
import Sending
import Testing

@Suite struct RouteTests {
  private let mail = OutgoingMail(from: "a@x.example", to: "b@y.example", octets: Array("hoi".utf8))

  private func delivery(of script: String, begin: () -> Bool = { true }) -> Delivery {
    ProgramRoute(["/bin/sh", "-c", script]).deliver(mail, begin: begin)
  }

  @Test func `The program gets the mail`() {
    #expect(delivery(of: "[ \"$(cat)\" = hoi ]") == .sent(""))
  }

  @Test func `What the program says and how it ends is told`() {
    #expect(
      delivery(of: "cat >/dev/null; echo vol >&2; exit 75") == .refused("vol", canPass: true))
    #expect(
      delivery(of: "cat >/dev/null; echo weg >&2; exit 67") == .refused("weg", canPass: false))
    #expect(delivery(of: "cat >/dev/null; kill -9 $$") == .unknown("9"))
  }

  @Test func `A program that is not there is told`() {
    guard
      case .unavailable(let words) = ProgramRoute(["/nergens/sendmail"])
        .deliver(mail, begin: { true })
    else {
      Issue.record("It was not unavailable.")
      return
    }
    #expect(words.contains("/nergens/sendmail"))
  }

  @Test func `Where it may not begin nothing goes out`() {
    let path = "\(FileManager.default.temporaryDirectory.path)/\(UUID().uuidString)"
    #expect(
      delivery(of: "touch '\(path)'", begin: { false }) == .refused("", canPass: true))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `Nobody listens at a port of this machine`() throws {
    let server = SMTPRoute.Server(
      url: "smtp://127.0.0.1:1", user: nil, password: "", isLocal: true)
    let route = try #require(SMTPRoute(server))
    guard case .unavailable = route.deliver(mail, begin: { true }) else {
      Issue.record("It was not unavailable.")
      return
    }
  }
}
