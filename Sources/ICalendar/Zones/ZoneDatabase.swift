internal import Foundation

/// The tz database as a package of this machine installs it, which calendars describe their zones
/// from.
///
/// `Zone` has rules of its own: without the package it knows every instant, but no calendar can
/// say which zone its times are in.
package struct ZoneDatabase: Sendable {
  /// Where libical looks.
  private let folders: [String]

  /// Names the folders that the database may be in.
  package init(folders: [String]) { self.folders = folders }

  /// The database that calendars are written from; tests put another in its place.
  @TaskLocal package static var current = ZoneDatabase(folders: [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo", "/usr/share/lib/zoneinfo",
  ])

  /// Whether it has the rules of a zone, by its IANA name.
  package func holds(_ name: String) -> Bool {
    folders.contains { FileManager.default.isReadableFile(atPath: "\($0)/\(name)") }
  }
}
