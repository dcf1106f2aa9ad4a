internal import CRevision

/// What program this is.
public enum Edition {
  /// The version with its commit, the model of plans, the libraries, and whose data is inside.
  public static var text: String {
    """
    leernetwerk \(unsafe String(cString: leernetwerk_revision())), planmodel 2
    Met \(Libraries.versions.joined(separator: ", "))
    Coördinaten van plaatsen: GeoNames (geonames.org), CC BY 4.0
    """
  }
}
