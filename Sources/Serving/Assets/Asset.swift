internal import Digests

/// What pages load beside themselves: the style sheet and the script of the board.
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
  static let script = Asset(
    name: "bord.js", type: "text/javascript; charset=utf-8", bytes: PackageResources.board_js)

  static let all = [style, script]
}
