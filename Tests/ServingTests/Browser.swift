import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import Serving

/// A workplace with a browser that has come in.
struct Browser {
  let site: Site
  var cookie: String?

  init(_ folder: Folder, isSignedIn: Bool = true) async throws {
    let schedule = try folder.copyOfSmallSchedule()
    site = try Site(
      schedule, folder: "\(folder.path)/uit", port: 8080,
      clock: { Instant(secondsSince1970: 1_767_600_000) })
    guard isSignedIn else { return }
    try await signIn()
  }

  /// Comes in to a site.
  init(_ site: Site) async throws {
    self.site = site
    try await signIn()
  }

  /// Has come in to a site already.
  init(signedIn cookie: String, to site: Site) {
    self.site = site
    self.cookie = cookie
  }

  private mutating func signIn() async throws {
    let answer = await site.answer(
      "POST", site.access.ticketPath, headers: ["Origin": Browser.origin])
    cookie = answer.headers["set-cookie"]?.split(separator: ";").first.map(String.init)
  }

  static let origin = "http://127.0.0.1:8080"

  func get(_ path: String, json: Bool = false) async -> Site.Answer {
    await ask("GET", path, json: json)
  }

  func post(_ path: String, _ body: String = "", json: Bool = false) async -> Site.Answer {
    await ask("POST", path, body, json: json)
  }

  func ask(
    _ method: String, _ path: String, _ body: String = "", json: Bool = false,
    headers: [String: String] = [:]
  ) async -> Site.Answer {
    var all = ["Sec-Fetch-Site": "same-origin"]
    if let cookie { all["Cookie"] = cookie }
    if json { all["Accept"] = "application/json" }
    return await site.answer(
      method, path, headers: all.merging(headers) { $1 }, body: Array(body.utf8))
  }

  /// Sends files as a form does.
  func upload(_ path: String, _ files: [(name: String, bytes: [UInt8])]) async -> Site.Answer {
    let border = "----WebKitFormBoundaryX"
    let parts = files.flatMap { name, bytes in
      Array(
        ("--\(border)\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"\(name)\"\r\n"
          + "Content-Type: application/octet-stream\r\n\r\n").utf8) + bytes + Array("\r\n".utf8)
    }
    return await site.answer(
      "POST", path,
      headers: [
        "Sec-Fetch-Site": "same-origin", "Cookie": cookie ?? "",
        "Content-Type": "multipart/form-data; boundary=\(border)",
      ], body: parts + Array("--\(border)--\r\n".utf8))
  }

  /// The page of an address once it asks no more to be looked at again.
  func settled(_ path: String) async throws -> Site.Answer {
    while true {
      let answer = await get(path)
      guard answer.body.contains("http-equiv=\"refresh\"") else { return answer }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// Plans, and waits for the end.
  func plan(
    _ form: String = "mode=cheapest&seconds=600", at prefix: String = ""
  ) async throws -> [String: Any] {
    let begun = try object(await post("\(prefix)/zoek", form, json: true).body)
    let run = try #require(begun["run"] as? String)
    let stream = await get("\(prefix)/zoek/\(run)/stroom")
    #expect(stream.headers["content-type"] == "text/event-stream")
    #expect(stream.body.contains("event: klaar\ndata: {"))
    return try object(await get("\(prefix)/zoek/\(run)", json: true).body)
  }
}

/// What an answer for programs says.
func object(_ json: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
}

/// A text as a browser's form sends it: with a plus sign for a space.
func encoded(_ text: String) -> String {
  (text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    .replacing("%20", with: "+")
}

/// The fields of a form as it sends them.
func encoded(_ fields: KeyValuePairs<String, String>) -> String {
  fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
}

/// Every file below a folder with its bytes.
func contents(of folder: Folder) throws -> [String: Data] {
  let files = FileManager.default
  var found: [String: Data] = [:]
  for name in try files.subpathsOfDirectory(atPath: folder.path) {
    found[name] = files.contents(atPath: "\(folder.path)/\(name)") ?? Data()
  }
  return found
}
