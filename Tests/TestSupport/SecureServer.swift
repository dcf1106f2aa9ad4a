package import Foundation

/// A server of https on this machine, by openssl(1).
package final class SecureServer {
  /// The names that its certificate is for.
  package static let names = ["kalender.example", "intern.example"]

  /// Its port at 127.0.0.1.
  package let port: Int
  /// The file of what vouches for it.
  package let authorities: String
  private let process: Process

  /// Starts one that gives out the files of a folder, each a whole response.
  package static func giving(_ folder: Folder) throws -> SecureServer {
    try SecureServer(in: folder, ["-HTTP"], input: FileHandle.nullDevice)
  }

  /// Starts one that says to whoever comes what stands in a pipe.
  package static func saying(_ words: Pipe, in folder: Folder) throws -> SecureServer {
    try SecureServer(in: folder, [], input: words)
  }

  private init(in folder: Folder, _ arguments: [String], input: Any) throws {
    let quiet = FileHandle.nullDevice
    try SecureServer.openssl(
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "2", "-subj", "/CN=\(SecureServer.names[0])", "-addext",
        "subjectAltName=\(SecureServer.names.map { "DNS:\($0)" }.joined(separator: ","))",
        "-keyout", "key.pem", "-out", "cert.pem",
      ], in: folder, input: quiet, output: quiet
    ).waitUntilExit()
    authorities = "\(folder.path)/cert.pem"
    process = try SecureServer.openssl(
      ["s_server", "-accept", "127.0.0.1:0", "-cert", "cert.pem", "-key", "key.pem"] + arguments,
      in: folder, input: input, output: try folder.newFile("server.txt"))
    var port: Int?
    while port == nil, process.isRunning {
      usleep(10_000)
      let lines = try folder.text("server.txt").components(separatedBy: "\n").dropLast()
      port = lines.first { $0.hasPrefix("ACCEPT ") }?.split(separator: ":").last.flatMap { Int($0) }
    }
    guard let port else { throw CocoaError(.featureUnsupported) }
    self.port = port
  }

  deinit { process.terminate() }

  private static func openssl(
    _ arguments: [String], in folder: Folder, input: Any, output: Any
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
