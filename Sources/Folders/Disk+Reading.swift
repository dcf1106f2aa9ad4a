internal import CFileSystem
internal import Glibc

/// Why a file cannot be read.
package enum FileReadingError: Error {
  /// There is nothing of that name.
  case missing
  /// It is a folder.
  case folder
  /// It is a pipe, a socket or a device, of which nobody knows whether it ever ends.
  case notRegular
  /// It may not be opened, or the disk fails.
  case unreadable
}

extension Disk {
  /// The bytes of a regular file, of one that is too large only the first `most` and one more.
  ///
  /// What kind of file it is is asked of the open file, so that nothing else can be put in its
  /// place, and opening does not wait for anybody.
  package static func bytes(
    ofFile path: String, most: Int
  ) throws(FileReadingError) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: throw .missing
      case ENXIO: throw .notRegular
      default: throw .unreadable
      }
    }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .unreadable }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .notRegular
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
      let wanted = min(chunk.count, most + 1 - bytes.count)
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress, wanted)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
