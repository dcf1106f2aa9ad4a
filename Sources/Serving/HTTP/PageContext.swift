internal import Hummingbird
internal import Logging

/// What goes with a request on its way through the router.
struct PageContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// A context without a connection.
  init(logger: Logger) {
    coreContext = CoreRequestContextStorage(source: LooseSource(logger: logger))
  }
}

private struct LooseSource: RequestContextSource {
  let logger: Logger
}
