internal import CZip

/// libzip's view of a zip archive in memory, and its only owner.
@safe package struct ZipReader: ~Copyable {
  private let archive: OpaquePointer
  /// What libzip reads, as long as the archive lives.
  private let memory: UnsafeMutableRawBufferPointer

  /// Opens the bytes of an archive; `nil` where they are none.
  package init?(_ bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 1)
    unsafe memory.copyBytes(from: bytes)
    guard
      let source = unsafe zip_source_buffer_create(
        memory.baseAddress, UInt64(bytes.count), 0, nil)
    else {
      unsafe memory.deallocate()
      return nil
    }
    guard let archive = unsafe zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
      unsafe zip_source_free(source)
      unsafe memory.deallocate()
      return nil
    }
    unsafe self.archive = archive
    unsafe self.memory = memory
  }

  deinit {
    unsafe zip_discard(archive)
    unsafe memory.deallocate()
  }

  /// The number of a file.
  ///
  /// Capitals do not count in the names of parts (ECMA-376, part 2, 6.2.2.3), and some programs for
  /// Windows write the folder before a backslash.
  private func number(of name: String) -> UInt64? {
    for name in [name, name.replacing("/", with: "\\")] {
      let number = unsafe zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
      if number >= 0 { return UInt64(number) }
    }
    return nil
  }

  /// Unpacks a file piece by piece.
  ///
  /// - Parameters:
  ///   - name: Its name in the archive.
  ///   - take: What is done with a piece, and whether it is the last.
  /// - Returns: Whether it was whole; `false` where it is missing, broken or encrypted.
  /// - Throws: What `take` throws.
  package func unpack<Fault: Error>(
    _ name: String, _ take: (UnsafeRawBufferPointer, Bool) throws(Fault) -> Void
  ) throws(Fault) -> Bool {
    guard let number = number(of: name), let file = unsafe zip_fopen_index(archive, number, 0)
    else { return false }
    defer { unsafe zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { unsafe piece.deallocate() }
    while true {
      let count = unsafe zip_fread(file, piece.baseAddress, UInt64(piece.count))
      guard count >= 0 else { return false }
      try unsafe take(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)]), count == 0)
      if count == 0 { return true }
    }
  }
}
