internal import CSpreadsheet

/// Expat, as it runs.
package enum Expat {
  /// Its version, such as 2.5.0.
  package static var version: String {
    String(unsafe String(cString: XML_ExpatVersion()).trimmingPrefix("expat_"))
  }
}

/// libxlsxwriter, as it runs.
package enum Libxlsxwriter {
  /// Its version, such as 1.1.5.
  package static var version: String { unsafe String(cString: lxw_version()) }
}
