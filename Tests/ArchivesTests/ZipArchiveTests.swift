import Archives
import Folders
import Testing

@Suite struct ZipArchiveTests {
  private let files = [
    OutputFile(path: "berichten/één.eml", bytes: Array("Subject: één\r\n".utf8)),
    OutputFile(path: "leeg", bytes: []),
    OutputFile(
      path: "groot", bytes: (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0) }),
  ]

  @Test func `What is packed is unpacked`() throws {
    let bytes = try ZipArchive(files).bytes()
    guard let reader = ZipReader(bytes) else {
      Issue.record("It does not open.")
      return
    }
    for file in files {
      var unpacked: [UInt8] = []
      let isWhole = unsafe reader.unpack(file.path) { (piece, _) throws(Never) in
        unsafe unpacked.append(contentsOf: piece)
      }
      #expect(isWhole && unpacked == file.bytes, "\(file.path)")
    }
    let isElsewhere = unsafe reader.unpack("een") { (_, _) throws(Never) in }
    #expect(!isElsewhere)
  }

  @Test func `The same files give the same bytes`() throws {
    #expect(try ZipArchive(files).bytes() == ZipArchive(files).bytes())
  }

  @Test func `A name is there once`() {
    #expect(throws: ZipError.unwritable("leeg")) { try ZipArchive(files + [files[1]]).bytes() }
  }

  @Test func `An archive that is cut off is none`() throws {
    let bytes = try ZipArchive(files).bytes()
    if ZipReader(Array(bytes.dropLast(30))) != nil { Issue.record("It opens.") }
  }
}
