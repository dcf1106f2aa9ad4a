internal import Foundation

/// A program that takes a mail on its standard input and its receiver from the header, as
/// `/usr/sbin/sendmail -t` does.
public struct ProgramRoute: MailRoute {
  /// The program and its arguments.
  public let command: [String]

  /// Names a program; the first word is its path.
  public init(_ command: [String]) { self.command = command }

  /// Hands over a mail; see ``MailRoute/deliver(_:begin:)``.
  public func deliver(_ mail: OutgoingMail, begin: () -> Bool) -> Delivery {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command.first ?? "")
    process.arguments = Array(command.dropFirst())
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = output
    // It may have handed the mail on whatever happens from here.
    guard begin() else { return .refused("", canPass: true) }
    do {
      try process.run()
    } catch {
      return .unavailable("\(command.first ?? ""): \(error.localizedDescription)")
    }
    // A program that ends early closes the pipe, which its status tells.
    try? input.fileHandleForWriting.write(contentsOf: Data(mail.octets))
    try? input.fileHandleForWriting.close()
    let words = (try? output.fileHandleForReading.read(upToCount: 2000)) ?? nil
    process.waitUntilExit()
    let text = String(decoding: words ?? Data(), as: UTF8.self)
      .split(whereSeparator: \.isNewline).last.map(String.init)
    switch (process.terminationReason, process.terminationStatus) {
    case (.exit, 0): return .sent(text ?? "")
    // EX_TEMPFAIL of sysexits.h.
    case (.exit, 75): return .refused(text ?? "75", canPass: true)
    case (.exit, let status): return .refused(text ?? "\(status)", canPass: false)
    case (_, let signal): return .unknown(text ?? "\(signal)")
    }
  }
}
