internal import Digests

/// What pages load beside themselves: the style sheet and the scripts.
struct Asset: Sendable {
  /// What the addresses of all of them begin with.
  static let path = "/o"

  let name: String
  let type: String
  let bytes: [UInt8]

  /// The address, which changes with the content.
  var address: String { "\(Asset.path)/\(SHA256Digest.hex(of: bytes).prefix(12))/\(name)" }

  static let style = Asset(
    name: "stijl.css", type: "text/css; charset=utf-8", bytes: PackageResources.style_css)
  static let board = script("bord.js", PackageResources.board_js)
  static let searching = script("zoeken.js", PackageResources.searching_js)
  static let typing = script("tekst.js", PackageResources.typing_js)

  static let all = [style, board, searching, typing]

  private static func script(_ name: String, _ bytes: [UInt8]) -> Asset {
    Asset(name: name, type: "text/javascript; charset=utf-8", bytes: bytes)
  }
}
