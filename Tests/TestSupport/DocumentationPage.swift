package import Foundation

/// A page of `docs/`, as tests hold it against the code.
package struct DocumentationPage {
  /// The folder of the package.
  package static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The whole text.
  package let text: String

  /// Reads a page, such as `model.md`.
  package init(_ name: String) throws {
    let file = Self.package.appending(path: "docs/\(name)")
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// The text between `<!-- name -->` and `<!-- /name -->`; empty where they are not there.
  package func region(_ name: String) -> String {
    let parts = text.components(separatedBy: "<!-- \(name) -->\n")
    return parts.dropFirst().first?.components(separatedBy: "<!-- /\(name) -->").first ?? ""
  }

  /// The rows of the table in a region, without its heading; cells are without backticks.
  package func table(_ name: String) -> [[String]] {
    region(name).split(separator: "\n").dropFirst(2).map { line in
      line.split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "")
      }
    }
  }
}
