internal import CZip

/// libzip, as it runs.
package enum Libzip {
  /// Its version, such as 1.7.3.
  package static var version: String { unsafe String(cString: zip_libzip_version()) }
}
