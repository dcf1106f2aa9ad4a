internal import Digests
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

extension Response {
  /// The page of a plan, which brings its own style.
  static func report(_ html: String) -> Response {
    let style = html.split(separator: "<style>", maxSplits: 1).last?
      .split(separator: "</style>", maxSplits: 1).first
    let digest = Data(SHA256Digest.bytes(of: (style ?? "").utf8)).base64EncodedString()
    var response = Response.text(html, "text/html; charset=utf-8")
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none';"
      + " frame-ancestors 'none'"
    return response
  }
}
