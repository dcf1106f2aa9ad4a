internal import CCoin

/// CLP, as it runs.
package enum CLP {
  /// Its version, such as 1.17.6.
  package static var version: String { unsafe String(cString: Clp_Version()) }
}
