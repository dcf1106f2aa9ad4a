internal import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Markup
internal import NIOCore

extension Response {
  /// A whole page.
  static func page(_ page: Node, status: HTTPResponse.Status = .ok) -> Response {
    .html(page.document, status: status)
  }

  /// A whole page that was written already.
  static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    .text(text, "text/html; charset=utf-8", status)
  }

  /// A document for programs.
  static func json(_ json: String, status: HTTPResponse.Status = .ok) -> Response {
    text(json, "application/json", status)
  }

  /// Text of some type.
  static func text(
    _ text: String, _ type: String, _ status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A file to keep.
  static func file(_ bytes: [UInt8], named name: String, _ type: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A file that was made to be kept.
  static func file(_ download: Download) -> Response {
    file(download.bytes, named: download.name, download.type)
  }

  /// After what was sent was done: where to look.
  static func see(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}

extension Node {
  /// The page as it is sent.
  var document: String { "<!DOCTYPE html>\n" + markup() }
}
