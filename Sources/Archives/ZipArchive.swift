internal import CZip
package import Folders
internal import Glibc

/// Files together in one, as they are downloaded.
package struct ZipArchive: Hashable, Sendable {
  /// The files, each of a path of its own.
  package var files: [OutputFile]

  /// Takes files.
  package init(_ files: [OutputFile]) { self.files = files }

  /// The archive; the same files give the same bytes.
  ///
  /// - Throws: ``ZipError``
  package func bytes() throws(ZipError) -> [UInt8] {
    guard let whole = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { throw .noMemory }
    // One for the archive, one to read it afterwards.
    unsafe zip_source_keep(whole)
    defer { unsafe zip_source_free(whole) }
    guard let archive = unsafe zip_open_from_source(whole, Int32(ZIP_CREATE | ZIP_TRUNCATE), nil)
    else {
      unsafe zip_source_free(whole)
      throw .noMemory
    }
    for file in files {
      guard unsafe add(file, to: archive) else {
        unsafe zip_discard(archive)
        throw .unwritable(file.path)
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      unsafe zip_discard(archive)
      throw .noMemory
    }
    return try unsafe read(whole)
  }

  private func add(_ file: OutputFile, to archive: OpaquePointer) -> Bool {
    // libzip frees the copy once it has read it, but none of nothing.
    let copy = unsafe file.bytes.isEmpty ? nil : malloc(file.bytes.count)
    guard unsafe copy != nil || file.bytes.isEmpty else { return false }
    unsafe copy?.copyMemory(from: file.bytes, byteCount: file.bytes.count)
    guard let source = unsafe zip_source_buffer(archive, copy, UInt64(file.bytes.count), 1) else {
      unsafe free(copy)
      return false
    }
    let index = unsafe zip_file_add(archive, file.path, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    // 1 January 1980, the first day that an archive can say.
    return unsafe zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0
  }

  private func read(_ source: OpaquePointer) throws(ZipError) -> [UInt8] {
    var about = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &about) == 0, unsafe zip_source_open(source) == 0 else {
      throw .noMemory
    }
    defer { unsafe zip_source_close(source) }
    let count = unsafe Int(about.size)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, Int(unsafe zip_source_read(source, buffer.baseAddress, UInt64(count))))
    }
    guard bytes.count == count else { throw .noMemory }
    return bytes
  }
}

/// Why an archive could not be made.
package enum ZipError: Error, Hashable, Sendable {
  /// There is too little memory.
  case noMemory
  /// A file could not be added, as one of a name that there is already.
  case unwritable(_ name: String)
}
