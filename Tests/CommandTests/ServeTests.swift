import Foundation
import FoundationNetworking
import TestSupport
import Testing

@Suite struct ServeTests {
  /// A socket of this machine that is bound to a free port.
  private struct Listener {
    let socket: Int32
    let port: Int

    init() throws {
      let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe bind(socket, $0, size) == 0 && listen(socket, 1) == 0
            && getsockname(socket, $0, &size) == 0
        }
      }
      try #require(isBound)
      self.socket = socket
      port = Int(UInt16(bigEndian: address.sin_port))
    }

    func close() { _ = Glibc.close(socket) }
  }

  /// The status of an answer; `nil` where nobody answers.
  private func status(_ address: String) async -> Int? {
    guard let url = URL(string: address) else { return nil }
    return await withCheckedContinuation { continuation in
      URLSession.shared.dataTask(with: url) { _, response, _ in
        continuation.resume(returning: (response as? HTTPURLResponse)?.statusCode)
      }.resume()
    }
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `The workplace answers, and ends when it is asked to`(signal: Int32) async throws {
    try await Folder.temporary { folder in
      let listener = try Listener()
      listener.close()
      let run = try await Leernetwerk.run([
        "serve", try folder.copyOfSmallSchedule(), "--out", "\(folder.path)/uit", "--port",
        "\(listener.port)",
      ]) { process in
        while process.isRunning, await status("http://127.0.0.1:\(listener.port)/") != 401 {
          try await Task.sleep(for: .milliseconds(50))
        }
        #expect(await status("http://localhost:\(listener.port)/binnen/verkeerd") == 410)
        kill(process.processIdentifier, signal)
      }
      #expect(run.status == 0, "\(run.errors)")
      let start =
        "De werkplek staat open. Open dit adres in uw browser (Ctrl-C stopt):\n"
        + "http://127.0.0.1:\(listener.port)/binnen/"
      #expect(run.output.hasPrefix(start))
      #expect(run.output.count == start.count + 27)
    }
  }

  @Test func `A port that is taken is told`() async throws {
    try await Folder.temporary { folder in
      let listener = try Listener()
      defer { listener.close() }
      let run = try await Leernetwerk.run([
        "serve", try folder.copyOfSmallSchedule(), "--port", "\(listener.port)",
      ])
      #expect(run.status == 73)
      #expect(
        run.errors == "De werkplek kan niet op poort \(listener.port) antwoorden: die is in gebruik"
          + " of niet toegestaan. Kies een andere.\n")
    }
  }

  @Test func `A folder that is not there is told`() async throws {
    try await Folder.temporary { folder in
      let run = try await Leernetwerk.run(["serve", "\(folder.path)/weg"])
      #expect(run.status == 66)
      #expect(
        run.errors
          == "“\(folder.path)/weg” bestaat niet. Noem een schema, of een map om er een in te"
          + " beginnen.\n")
    }
  }

  @Test func `Where no server was built, the command says how to build one`() async throws {
    try await Folder.temporary { folder in
      let alone = "\(folder.path)/leernetwerk"
      try FileManager.default.copyItem(atPath: Leernetwerk.executable, toPath: alone)
      let run = try await Leernetwerk.run(["serve", folder.path], by: alone)
      #expect(run.status == 69)
      #expect(run.output == "")
      #expect(run.errors == "De werkplek is hier niet gebouwd. Bouw haar met: make workplace\n")
    }
  }
}
