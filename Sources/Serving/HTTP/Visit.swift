internal import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Mail
internal import NIOCore

/// What a browser or a program asks, as far as routes look at it.
struct Visit: Sendable {
  /// The parts of the path that a route leaves open.
  let parameters: [String: String]
  /// The fields of the form that was sent, or of the query.
  let fields: [String: String]
  /// The files that were sent with the form.
  let files: [ReceivedFile]
  /// Whether a program asks, which reads JSON.
  let wantsJSON: Bool
  /// What goes before the form.
  let headers: HTTPFields

  /// The address that the request comes from, as the proxy before a hosted workplace has it; empty
  /// without one.
  var address: String {
    let last = headers[.forwardedFor]?.split(separator: ",").last
    return last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
  }

  /// Reads a request, and of a form as much as a form may have.
  ///
  /// - Throws: ``Refusal`` where the form is too large or no form.
  init(_ request: Request, _ context: PageContext, limit: Int) async throws {
    parameters = Dictionary(
      context.parameters.map { (String($0.key), String($0.value).removingPercentEncoding ?? "") },
      uniquingKeysWith: { first, _ in first })
    wantsJSON = request.wantsJSON
    headers = request.headers
    let text: String
    if request.method == .get || request.method == .head {
      text = request.uri.query ?? ""
    } else {
      var request = request
      let body: ByteBuffer
      do {
        body = try await request.collectBody(upTo: limit)
      } catch {
        throw Refusal(.contentTooLarge, .tooLarge)
      }
      if let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/") {
        guard let form = try? UploadedForm(type: type, octets: Array(buffer: body)) else {
          throw Refusal(.badRequest, .noForm)
        }
        (fields, files) = (form.fields, form.files)
        return
      }
      text = String(buffer: body)
    }
    files = []
    // Browsers write a space as a plus sign, in the names of fields too.
    let plain = text.replacing("+", with: "%20")
    guard let fields = try? URLEncodedFormDecoder().decode([String: String].self, from: plain)
    else {
      throw Refusal(.badRequest, .noForm)
    }
    self.fields = fields
  }

  /// A text as a part of a query.
  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  /// The value of a field; `nil` where it is absent or empty.
  func field(_ name: String) -> String? {
    fields[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The ids that a field lists with commas between them; `nil` where it is absent.
  func ids(_ name: String) -> [String]? {
    fields[name].map { text in
      text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
  }
}

extension Request {
  /// Whether a program asks, which reads JSON.
  var wantsJSON: Bool {
    headers[.accept]?.contains("application/json") == true
  }
}
