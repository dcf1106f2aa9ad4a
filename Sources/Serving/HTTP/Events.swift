internal import Application
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

extension Response {
  /// How far a planning is, twice a second until it ends, as server-sent events (HTML Living
  /// Standard, section 9.2).
  static func events(of run: Run) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .accelBuffering: "no"],
      body: ResponseBody { writer in
        while true {
          let isOver = !run.isSearching
          let data = RunDocument(run).line
          try await writer.write(
            ByteBuffer(string: "event: \(isOver ? "klaar" : "stand")\ndata: \(data)\n\n"))
          if isOver { break }
          try await Task.sleep(for: .milliseconds(500))
        }
        try await writer.finish(nil)
      })
  }
}
