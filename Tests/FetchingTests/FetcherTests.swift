import Fetching
import Foundation
import TestSupport
import Testing

@Suite struct FetcherTests {
  /// Fetches from one server of this machine, by the names of its certificate, and else from the open
  /// internet alone.
  private func fetcher(
    from server: SecureServer, and port: Int = 0, seconds: Double = Fetcher.seconds
  ) -> Fetcher {
    let (own, machine) = (server.port, NetworkAddress("127.0.0.1"))
    return Fetcher(
      ports: [own, port], authorities: server.authorities,
      names: ["kalender.example:\(own):127.0.0.1", "intern.example:\(port):10.1.2.3"],
      seconds: seconds
    ) { address, port in
      address.isPublic || (address == machine && port == own)
    }
  }

  private func response(_ head: [String], _ body: [UInt8] = []) -> [UInt8] {
    Array((["HTTP/1.1 200 OK"] + head + ["", ""]).joined(separator: "\r\n").utf8) + body
  }

  private func turn(to address: String) -> [UInt8] {
    Array(
      "HTTP/1.1 302 Found\r\nLocation: \(address)\r\nContent-Length: 0\r\n\r\n".utf8)
  }

  private func write(_ name: String, _ octets: [UInt8], in folder: Folder) throws {
    try Data(octets).write(to: URL(filePath: "\(folder.path)/\(name)"))
  }

  @Test func `What stands at an address of https is fetched, three turns away too`() async throws {
    try await Folder.temporary { folder in
      let server = try SecureServer.giving(folder)
      let (site, fetcher) = ("kalender.example:\(server.port)", fetcher(from: server))
      let calendar = Array("BEGIN:VCALENDAR".utf8)
      try write("agenda", response(["Content-Length: \(calendar.count)"], calendar), in: folder)
      try write("een", turn(to: "/agenda"), in: folder)
      try write("twee", turn(to: "https://\(site)/een"), in: folder)
      try write("drie", turn(to: "twee"), in: folder)
      try write("vier", turn(to: "drie"), in: folder)
      try write("nergens", Array("HTTP/1.1 404 Not Found\r\n\r\n".utf8), in: folder)
      for address in [
        "https://\(site)/agenda", "webcal://\(site)/agenda#nu", "WEBCAL://\(site)/drie",
      ] {
        #expect(try fetcher.bytes(at: address) == calendar)
      }
      #expect(throws: FetchFailure.winding) { try fetcher.bytes(at: "https://\(site)/vier") }
      #expect(throws: FetchFailure.refused(404)) {
        try fetcher.bytes(at: "https://\(site)/nergens")
      }
      let stranger = Fetcher(
        ports: [server.port], names: ["kalender.example:\(server.port):127.0.0.1"]
      ) { _, _ in true }
      #expect(throws: FetchFailure.untrusted) { try stranger.bytes(at: "https://\(site)/agenda") }
    }
  }

  @Test func `Nothing leads to this machine, to a network that is not public, or away from https`()
    async throws
  {
    try await Folder.temporary { folder in
      let server = try SecureServer.giving(folder)
      let port = try SilentPort()
      let fetcher = fetcher(from: server, and: port.number)
      let inward = [
        "127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.0.0.2", "0.0.0.0", "0",
        "localhost", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[fe80::1]", "[fd00::1]", "10.0.0.1",
        "169.254.169.254", "100.64.0.1", "intern.example",
      ].map { ("https://\($0):\(port.number)/agenda", FetchFailure.inward) }
      let others: [(String, FetchFailure)] = [
        ("http://kalender.example/agenda", .unsafe), ("ftp://kalender.example/", .unsafe),
        ("file:///etc/passwd", .unsafe), ("gopher://127.0.0.1:25/x", .unsafe),
        ("https://wie:wat@kalender.example:\(server.port)/agenda", .credentials),
        ("https://wie@kalender.example:\(server.port)/agenda", .credentials),
        ("https://kalender.example:22/", .port), ("https://kalender.example:0/", .port),
      ]
      for (number, (address, failure)) in (inward + others).enumerated() {
        #expect(throws: failure, "\(address)") { try fetcher.bytes(at: address) }
        try write("\(number)", turn(to: address), in: folder)
        #expect(throws: failure, "a turn to \(address)") {
          try fetcher.bytes(at: "https://kalender.example:\(server.port)/\(number)")
        }
      }
      #expect(port.knocks == 0)
      let open = Fetcher(ports: [port.number], seconds: 2) { _, _ in true }
      #expect(throws: FetchFailure.tooSlow) {
        try open.bytes(at: "https://127.0.0.1:\(port.number)/")
      }
      #expect(port.knocks == 1)
    }
  }

  @Test(arguments: [
    "", "agenda", "https://", "//kalender.example", "https://a b/",
  ])
  func `What is no address is not fetched`(text: String) {
    #expect(throws: FetchFailure.unreadable) { try Fetcher().bytes(at: text) }
    #expect(throws: FetchFailure.unreadable) {
      try Fetcher().bytes(at: "https://kalender.example/" + String(repeating: "a", count: 2000))
    }
  }

  @Test func `No more is fetched than may be, and nothing is unpacked`() async throws {
    try await Folder.temporary { folder in
      let server = try SecureServer.giving(folder)
      let (site, fetcher) = ("https://kalender.example:\(server.port)", fetcher(from: server))
      let many = [UInt8](repeating: 0x41, count: 11_000_000)
      try write("veel", response(["Content-Length: \(many.count)"], many), in: folder)
      try write("zonder-lengte", response([], many), in: folder)
      try write(
        "kop",
        response([String](repeating: "X: " + String(repeating: "a", count: 1000), count: 1000)),
        in: folder)
      try write("net", response([], Array(many.prefix(Fetcher.most))), in: folder)
      for name in ["veel", "zonder-lengte", "kop"] {
        #expect(throws: FetchFailure.tooLarge) { try fetcher.bytes(at: "\(site)/\(name)") }
      }
      #expect(try fetcher.bytes(at: "\(site)/net").count == Fetcher.most)
      let packed = try bomb()
      #expect(packed.count < 100_000)
      try write("bom", response(["Content-Encoding: gzip"], packed), in: folder)
      #expect(try fetcher.bytes(at: "\(site)/bom") == packed)
    }
  }

  /// Fifty million zeros, packed.
  private func bomb() throws -> [UInt8] {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "head -c 50000000 /dev/zero | gzip -9"]
    process.standardOutput = output
    try process.run()
    return Array(try output.fileHandleForReading.readToEnd() ?? Data())
  }

  @Test func `A server that drips is waited for no longer than may be`() async throws {
    try await Folder.temporary { folder in
      let words = Pipe()
      let server = try SecureServer.saying(words, in: folder)
      let drips = Task.detached {
        let tap = words.fileHandleForWriting
        try tap.write(contentsOf: Data("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".utf8))
        while true {
          try await Task.sleep(for: .milliseconds(50))
          try tap.write(contentsOf: Data("x".utf8))
        }
      }
      defer { drips.cancel() }
      let start = ContinuousClock.now
      #expect(throws: FetchFailure.tooSlow) {
        try fetcher(from: server, seconds: 2)
          .bytes(at: "https://kalender.example:\(server.port)/agenda")
      }
      #expect(ContinuousClock.now - start >= .seconds(1.9))
    }
  }
}
