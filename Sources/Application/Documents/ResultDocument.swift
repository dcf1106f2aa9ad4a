internal import Foundation

/// A result that programs read (docs/results.md).
///
/// Its names are a promise of their own: they stay when the types that they are filled from change.
/// A change that readers would notice raises ``version``; a key that is added does not.
public protocol ResultDocument: Codable, Sendable {
  /// The version of the document's form, 1 or more.
  var version: Int { get }
}

extension ResultDocument {
  /// The document as JSON with sorted keys and one newline at the end.
  public var json: String { jsonText(of: self, [.prettyPrinted]) + "\n" }

  /// The document as JSON with sorted keys on one line, without a newline.
  public var line: String { jsonText(of: self) }
}

/// A value as JSON with sorted keys; the value has nothing that JSON does not know.
func jsonText(
  of value: some Encodable, _ formatting: JSONEncoder.OutputFormatting = []
) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
  guard let data = try? encoder.encode(value) else {
    preconditionFailure("a result has only values that JSON knows")
  }
  return String(decoding: data, as: UTF8.self)
}
