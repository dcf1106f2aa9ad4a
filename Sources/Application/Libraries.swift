internal import Archives
internal import ICalendar
internal import LinearProgramming
internal import Mail
internal import Sending
internal import Spreadsheets

/// The libraries that this runs on.
public enum Libraries {
  /// Their names and versions, by name, such as “CLP 1.17.6”.
  public static var versions: [String] {
    [
      "CLP \(CLP.version)", "Expat \(Expat.version)", "GMime \(GMime.version)",
      "libcurl \(Libcurl.version)", "libical \(Libical.version)",
      "libxlsxwriter \(Libxlsxwriter.version)", "libzip \(Libzip.version)",
    ]
  }
}
