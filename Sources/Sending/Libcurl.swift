internal import CCurl

/// libcurl, as it runs.
package enum Libcurl {
  /// Its version, such as 7.88.1.
  package static var version: String { unsafe String(cString: curl_running_version()) }
}
