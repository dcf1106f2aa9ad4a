internal import Foundation
internal import ProgrammeModel

/// A certificate on its way to its file.
struct CertificateOutput {
  let path: String
  let text: String
  let language: Language

  /// Writes it whole; what was there before stays where that fails.
  func write() throws(Stop) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Stop(.cannotWrite, Phrase.cannotWriteCertificate(path)[language])
    }
  }
}
