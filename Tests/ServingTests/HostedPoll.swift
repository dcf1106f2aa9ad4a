import Application
import TestSupport
import Testing

@testable import Serving

/// A hosted workplace of the small schedule, with who is signed in, and the pages of participants.
struct HostedPoll {
  let site: Site
  let browser: Browser
  /// The path of each participant's page, by its id.
  let pages: [String: String]
  /// The same of one of them.
  let own: String

  /// A calendar with a visit to the dentist at noon of a day, by UTC.
  static func calendar(_ day: String) -> String {
    """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//x//y//NL\r
    BEGIN:VEVENT\r
    UID:1\r
    DTSTAMP:20260101T000000Z\r
    DTSTART:\(day)T120000Z\r
    DTEND:\(day)T160000Z\r
    SUMMARY:Bij de tandarts\r
    END:VEVENT\r
    END:VCALENDAR\r

    """
  }

  init(
    _ folder: Folder, settings: String = "",
    clock: @escaping @Sendable () -> Instant = { Instant(secondsSince1970: 1_767_600_000) }
  ) async throws {
    let schedule = try folder.copyOfSmallSchedule()
    _ = try folder.write("leernetwerk.yaml", "mail: {program: /bin/cat}\n\(settings)")
    site = try Site(
      schedule, folder: "\(folder.path)/uit", port: 0,
      site: PublicAddress("https://netwerk.example"),
      clock: clock)
    let workspace = try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
    let access = ManageAccess(now: Instant(secondsSince1970: 1_767_500_000))
    try access.complete(in: workspace)
    let list = try access.list(
      in: workspace, at: try #require(PublicAddress("https://netwerk.example")))
    let pages = list.access.filter { $0.purpose == .page }.map {
      ($0.participant, String($0.url.dropFirst("https://netwerk.example".count)))
    }
    self.pages = Dictionary(pages, uniquingKeysWith: { first, _ in first })
    own = try #require(self.pages["breda"])
    let entered = await site.answer(
      "POST", site.access.issue(), headers: ["Sec-Fetch-Site": "same-origin"])
    let cookie = try #require(entered.headers["set-cookie"]?.split(separator: ";").first)
    browser = Browser(signedIn: String(cookie), to: site)
  }
}
