internal import Folders
internal import Foundation
internal import ProgrammeModel
internal import Publishing

/// A small private file of the output folder.
protocol StoredFile: Codable {
  /// The version of its form; this program knows 1.
  var version: Int { get }
  /// What happens without the file, as people are told where it cannot be read; `nil` where that costs
  /// no more than what it holds.
  static var loss: Words? { get }
}

extension StoredFile {
  static var loss: Words? { nil }

  /// What is kept, as the file that keeps it.
  func file(at path: String) -> OutputFile {
    var file = OutputFile(path: path, text: jsonText(of: self, [.prettyPrinted]) + "\n")
    file.isPrivate = true
    return file
  }
}

extension Workspace {
  /// Reads a small file of the output folder; `nil` where there is none.
  ///
  /// - Throws: ``Failure`` where it is none that this program writes.
  func stored<File: StoredFile>(
    at name: String, most: Int = 20_000_000
  ) throws(Failure) -> File? {
    let path = "\(folder)/\(name)"
    guard Disk.exists(path) else { return nil }
    guard let bytes = try? Disk.bytes(ofFile: path, most: most),
      let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.version == 1
    else {
      let loss =
        File.loss
        ?? Words(nl: "Of haal het bestand weg.", en: "Or take the file away.")
      throw Failure(
        .unreadable(
          Words(
            nl: "\(path) kan niet worden gelezen. Zet een kopie terug. \(loss.nl)",
            en: "\(path) cannot be read. Put back a copy. \(loss.en)")), in: language)
    }
    return file
  }

  /// Writes a small private file into the output folder, which is held; once it returns, the disk has
  /// it.
  ///
  /// - Throws: ``Failure``
  func write(
    _ value: some StoredFile, to path: String, in held: borrowing HeldFolder
  ) throws(Failure) {
    try write(value.file(at: path), in: held)
  }

  /// What was published as the file that keeps it.
  ///
  /// - Throws: ``Failure``
  func file(of ledger: Ledger) throws(Failure) -> OutputFile {
    try naming({ Failure(.ownFault([$0.message]), in: language) }) { () throws(LedgerError) in
      try ledger.file()
    }
  }

  /// Writes what was published into the output folder, which is held; once it returns, the disk has it.
  ///
  /// - Throws: ``Failure``
  func write(_ ledger: Ledger, in held: borrowing HeldFolder) throws(Failure) {
    try write(try file(of: ledger), in: held)
  }

  private func write(_ file: OutputFile, in held: borrowing HeldFolder) throws(Failure) {
    do throws(FolderError) {
      try held.replaceFile(file.path, with: file.bytes, isPrivate: true)
    } catch {
      throw failure(of: error)
    }
  }
}
