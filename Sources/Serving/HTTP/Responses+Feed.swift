internal import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

extension Response {
  /// A calendar to subscribe to, or that it is the one that the client has (RFC 9110, section 13).
  static func feed(_ feed: Feed, asked headers: HTTPFields) -> Response {
    var response: Response
    if feed.isKnown(to: headers) {
      response = Response(status: .notModified)
    } else {
      response = Response(
        status: .ok, headers: [.contentType: "text/calendar; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: feed.bytes)))
    }
    response.headers[.eTag] = feed.tag
    response.headers[.lastModified] = HTTPDate.text(of: feed.modified)
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }
}

extension Feed {
  /// Whether a client has it already; what it says of tags counts before what it says of time.
  fileprivate func isKnown(to headers: HTTPFields) -> Bool {
    let tags = headers[values: .ifNoneMatch]
    if !tags.isEmpty {
      return tags.joined(separator: ",").split(separator: ",").contains { text in
        let tag = text.trimmingCharacters(in: .whitespaces)
        return tag == "*" || (tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag) == self.tag
      }
    }
    return headers[.ifModifiedSince].flatMap(HTTPDate.instant).map { modified <= $0 } ?? false
  }
}

/// Times as HTTP has them (RFC 9110, section 5.6.7).
private enum HTTPDate {
  static func text(of instant: Instant) -> String {
    formatter(forms[0]).string(from: Date(timeIntervalSince1970: Double(instant.secondsSince1970)))
  }

  static func instant(_ text: String) -> Instant? {
    for form in forms {
      if let date = formatter(form).date(from: text) {
        return Instant(secondsSince1970: Int(date.timeIntervalSince1970))
      }
    }
    return nil
  }

  /// The form of today, then two that old clients send.
  private static let forms = [
    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM d HH:mm:ss yyyy",
  ]

  private static func formatter(_ form: String) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = form
    return formatter
  }
}
