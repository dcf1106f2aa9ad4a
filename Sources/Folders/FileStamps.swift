internal import CFileSystem
internal import Glibc

/// Files that something was read from, as they were seen from outside before.
package struct FileStamps: Sendable {
  private var stamps: [String: Stamp?] = [:]

  /// The files of some paths, or folders, as they are now; any may be absent.
  package init(of paths: [String] = []) {
    for path in paths { add(path) }
  }

  /// Looks at one more file, unless it was looked at.
  package mutating func add(_ path: String) {
    guard stamps[path] == nil else { return }
    stamps[path] = .some(Stamp(path))
  }

  /// Whether nothing was written to any of them since.
  ///
  /// A file that had been written to just before it was looked at counts as written to: what comes
  /// next may bear the same time.
  package var areCurrent: Bool {
    stamps.allSatisfy { path, stamp in stamp?.isSettled != false && stamp == Stamp(path) }
  }
}

/// What a file looks like from outside; every change of it changes that.
private struct Stamp: Equatable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int
  private let modified: Int
  private let changed: Int
  /// Whether its times were past when it was looked at, for a disk whose clock moves in steps of 10
  /// milliseconds at most.
  let isSettled: Bool

  /// `nil` where there is no such file.
  init?(_ path: String) {
    var now = timespec()
    var status = stat()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    guard unsafe stat(path, &status) == 0 else { return nil }
    (device, number, size) = (UInt64(status.st_dev), UInt64(status.st_ino), Int(status.st_size))
    (modified, changed) = (status.st_mtim.nanoseconds, status.st_ctim.nanoseconds)
    isSettled = max(modified, changed) < now.nanoseconds - 10_000_000
  }

  static func == (one: Stamp, other: Stamp) -> Bool {
    (one.device, one.number, one.size, one.modified, one.changed)
      == (other.device, other.number, other.size, other.modified, other.changed)
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
