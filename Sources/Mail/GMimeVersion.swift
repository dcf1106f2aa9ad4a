internal import CMime

/// GMime, as it runs.
package enum GMime {
  /// Its version, such as 3.2.13.
  package static var version: String {
    "\(gmime_major_version).\(gmime_minor_version).\(gmime_micro_version)"
  }
}
