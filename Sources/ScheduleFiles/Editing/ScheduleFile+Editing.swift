internal import Foundation
public import ProgrammeModel

extension ScheduleFile {
  /// Adds to `unavailable` and `avoid` of pilots and experts, and leaves all else in the file as it
  /// is: comments, order and layout.
  ///
  /// The new text is read back before it is written: it must say what the old one did and the
  /// absences, nothing else, and the schedule must be sound with them. The file changes whole or not at
  /// all.
  ///
  /// - Parameters:
  ///   - absences: What is added.
  ///   - path: The schedule file.
  ///   - wishes: The wishes that there are.
  /// - Throws: ``EditingFailure``
  public static func add(
    _ absences: [Absence], toFile path: String, wishes: [WishDeclaration]
  ) throws(EditingFailure) {
    let octets: [UInt8]
    do throws(Unreadable) {
      octets = try readBytes(ofFile: path)
    } catch {
      throw .unwritable(error.words)
    }
    let edited = try adding(absences, to: octets, path: path, wishes: wishes)
    do {
      try replace(URL(fileURLWithPath: path).resolvingSymlinksInPath().path, with: edited)
    } catch {
      throw .unwritable(
        Words(
          nl: "“\(path)” kan niet worden gewijzigd. Controleer of u het bestand mag schrijven.",
          en: "“\(path)” cannot be changed. Check that you may write the file."))
    }
  }

  /// Puts a new file with the same rights in the place of an old one, once the disk has it.
  private static func replace(_ path: String, with octets: [UInt8]) throws {
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    let file = URL(fileURLWithPath: path)
    let new = file.deletingLastPathComponent().path + "/.\(file.lastPathComponent).leernetwerk"
    do {
      try Data(octets).write(to: URL(fileURLWithPath: new))
      if let rights {
        try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: new)
      }
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: new))
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(new, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: new)
      throw error
    }
  }

  /// The octets of a schedule file with some absences, read back and found right.
  private static func adding(
    _ absences: [Absence], to octets: [UInt8], path: String, wishes: [WishDeclaration]
  ) throws(EditingFailure) -> [UInt8] {
    let source = SourceFile(path: path, bytes: octets, reading: Reading())
    guard let text = source.text, let root = source.compose() else {
      throw .findings(source.reading.findings)
    }
    var insertions: [Insertion] = []
    for list in Absence.List.allCases {
      let added = absences.filter { $0.list == list }
      for id in participants(added) {
        let whens = added.filter { $0.participant == id }.map(\.when)
        guard let insertion = root.participant(id)?.insertion(of: whens, to: list) else {
          throw .noPlace(cannotPlace(list.rawValue, [id]))
        }
        insertions.append(insertion)
      }
    }
    let edited = Insertion.apply(insertions, to: text)
    let mark = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(octets.prefix(3)) : []
    let result = mark + Array(edited.utf8)
    let again = SourceFile(path: path, bytes: result, reading: Reading())
    guard let changed = again.compose(), changed.says(root, and: absences) else {
      let lists = Absence.List.allCases.filter { list in absences.contains { $0.list == list } }
      throw .noPlace(
        cannotPlace(lists.map(\.rawValue).joined(separator: "/"), participants(absences)))
    }
    _ = changed.programme(wishes: wishes)
    let findings = again.reading.findings
    guard findings.isEmpty else { throw .findings(findings) }
    return result
  }

  /// The participants of some absences, each once and in their order.
  private static func participants(_ absences: [Absence]) -> [String] {
    var seen: Set<String> = []
    return absences.map(\.participant).filter { seen.insert($0).inserted }
  }

  private static func cannotPlace(_ list: String, _ participants: [String]) -> Words {
    let ids = participants.joined(separator: ", ")
    return Words(
      nl: "Bij \(ids) is geen plaats gevonden voor “\(list)”. Voeg de regel zelf toe.",
      en: "No place was found for “\(list)” at \(ids). Add the line yourself.")
  }
}
