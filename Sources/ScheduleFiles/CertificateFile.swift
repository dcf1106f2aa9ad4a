internal import Foundation
public import ProgrammeModel

/// Certificate files: what proves a bound without a solver (docs/certificate.md).
public enum CertificateFile {
  /// The largest file that is read, in bytes.
  private static let largestCertificate = 100_000_000

  /// Reads a certificate file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - files: Where it comes from.
  ///   - language: The language of the schedule that it should belong to.
  /// - Returns: The certificate, not held against any schedule.
  /// - Throws: ``ReadingFailure`` where it cannot be opened, or has another form.
  public static func read(
    path: String, from files: FileSource = .disk, in language: Language
  ) throws(ReadingFailure) -> Certificate {
    let bytes: [UInt8]
    do throws(Unreadable) {
      bytes = try files.bytes(ofFile: path, most: largestCertificate)
    } catch {
      throw error.failure(in: language)
    }
    do {
      let form = try JSONDecoder().decode(Form.self, from: Data(bytes))
      return Certificate(
        programme: form.programme, schedule: form.schedule, bound: form.bound, rows: form.rows,
        parts: form.parts)
    } catch {
      let place = (error as? DecodingError).map(Words.init(placeOf:)) ?? Words(nl: "", en: "")
      let finding = Finding(
        at: nil, line: nil,
        Words(
          nl: "“\(path)” is geen bewijs zoals leernetwerk het schrijft\(place.nl). Laat het"
            + " opnieuw maken.",
          en: "“\(path)” is no certificate as leernetwerk writes it\(place.en). Have it"
            + " made again."))
      throw ReadingFailure(cause: .findings([finding]), language: language)
    }
  }

  /// The text of a certificate file: JSON with one row or part on a line and one newline at the end.
  ///
  /// The same certificate gives the same text, and reading it gives the same certificate.
  public static func text(of certificate: Certificate) -> String {
    """
    {
      "format": 1,
      "programme": \(json(certificate.programme)),
      "schedule": \(json(certificate.schedule)),
      "bound": \(certificate.bound),
      "rows": [\(block(certificate.rows))],
      "parts": [\(block(certificate.parts))]
    }

    """
  }

  /// The file as it stands.
  private struct Form: Decodable {
    enum Format: Int, Decodable {
      case first = 1
    }

    let format: Format
    let programme: String
    let schedule: String
    let bound: Int
    let rows: [Certificate.Row]
    let parts: [Certificate.Part]
  }

  private static func block(_ elements: [some Encodable]) -> String {
    elements.isEmpty
      ? "" : "\n" + elements.map { "    " + json($0) }.joined(separator: ",\n") + "\n  "
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and whole numbers always have a form in JSON.
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}

extension Words {
  /// Where in the file something has another form, as ` (bij rows, 12)`; nothing where that is not
  /// known.
  fileprivate init(placeOf error: DecodingError) {
    let path =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      @unknown default: [any CodingKey]()
      }
    let keys = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
    let place = keys.joined(separator: ", ")
    self.init(nl: keys.isEmpty ? "" : " (bij \(place))", en: keys.isEmpty ? "" : " (at \(place))")
  }
}
