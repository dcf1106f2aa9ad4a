package import Folders
public import ProgrammeModel

extension ScheduleFile {
  /// Adds to `unavailable` and `avoid` of pilots and experts in a schedule file, which changes whole
  /// or not at all; see ``adding(_:to:path:from:wishes:)``.
  ///
  /// - Parameters:
  ///   - absences: What is added.
  ///   - path: The schedule file.
  ///   - wishes: The wishes that there are.
  /// - Throws: ``EditingFailure``
  public static func add(
    _ absences: [Absence], toFile path: String, wishes: [WishDeclaration]
  ) throws(EditingFailure) {
    let file = try hold(path)
    let edited = try adding(absences, toFile: path, wishes: wishes)
    do throws(FolderError) {
      try file.replace(with: edited)
    } catch {
      throw unchangeable(path)
    }
  }

  /// Holds a schedule file against other runs that change it, for ``adding(_:toFile:wishes:)``.
  ///
  /// - Throws: ``EditingFailure/unwritable(_:)``
  package static func hold(_ path: String) throws(EditingFailure) -> HeldFile {
    do throws(FolderError) {
      return try Folder.holdFile(at: path)
    } catch {
      throw unchangeable(path)
    }
  }

  /// The bytes of a schedule file with more absences, as it is on the disk now; writes nothing.
  ///
  /// - Throws: ``EditingFailure``
  package static func adding(
    _ absences: [Absence], toFile path: String, wishes: [WishDeclaration]
  ) throws(EditingFailure) -> [UInt8] {
    let octets: [UInt8]
    do throws(Unreadable) {
      octets = try FileSource.disk.bytes(ofFile: path)
    } catch {
      throw .unwritable(error.words)
    }
    return try adding(absences, to: octets, path: path, wishes: wishes)
  }

  private static func unchangeable(_ path: String) -> EditingFailure {
    .unwritable(
      Words(
        nl: "“\(path)” kan niet worden gewijzigd. Controleer of u het bestand mag schrijven.",
        en: "“\(path)” cannot be changed. Check that you may write the file."))
  }

  /// The bytes of a schedule file with more in `unavailable` and `avoid` of pilots and experts; all
  /// else in it stays as it is: comments, order and layout.
  ///
  /// The new text is read back: it must say what the old one did and the absences, nothing else, and
  /// the schedule must be sound with them.
  ///
  /// - Parameters:
  ///   - absences: What is added.
  ///   - octets: The schedule file.
  ///   - path: Its path; paths in it are relative to its folder, and messages repeat it as it is.
  ///   - files: Where the files come from that it names.
  ///   - wishes: The wishes that there are.
  /// - Returns: The bytes of the changed file.
  /// - Throws: ``EditingFailure``
  public static func adding(
    _ absences: [Absence], to octets: [UInt8], path: String, from files: FileSource = .disk,
    wishes: [WishDeclaration]
  ) throws(EditingFailure) -> [UInt8] {
    let source = SourceFile(path: path, bytes: octets, as: .schedule, reading: Reading(from: files))
    guard let text = source.text, let root = source.compose() else {
      throw .findings(source.reading.findings)
    }
    var insertions: [Insertion] = []
    for list in Absence.List.allCases {
      let added = absences.filter { $0.list == list }
      for id in participants(added) {
        let whens = added.filter { $0.participant == id }.map(\.when)
        guard let insertion = root.participant(id)?.insertion(of: whens, to: list) else {
          throw .noPlace(cannotPlace(list.key.name, [id]))
        }
        insertions.append(insertion)
      }
    }
    let edited = Insertion.apply(insertions, to: text)
    let lists = Absence.List.allCases.filter { list in absences.contains { $0.list == list } }
    let noPlace = cannotPlace(
      lists.map(\.key.name).joined(separator: "/"), participants(absences))
    return try bytes(
      saying: edited, inPlaceOf: octets, path: path, from: files, wishes: wishes, else: noPlace
    ) { $0.says(root, and: absences) }
  }

  /// The bytes of a schedule file with another text, which is read back before anybody writes it.
  ///
  /// It has to say what was meant and nothing else, or there was `noPlace`; and the schedule has to be
  /// sound.
  ///
  /// - Throws: ``EditingFailure``
  static func bytes(
    saying text: String, inPlaceOf octets: [UInt8], path: String, from files: FileSource,
    wishes: [WishDeclaration], else noPlace: Words, _ isMeant: (FileValue) -> Bool
  ) throws(EditingFailure) -> [UInt8] {
    let mark = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(octets.prefix(3)) : []
    let result = mark + Array(text.utf8)
    let source = SourceFile(path: path, bytes: result, as: .schedule, reading: Reading(from: files))
    guard let changed = source.compose(), isMeant(changed) else { throw .noPlace(noPlace) }
    _ = changed.programme(wishes: wishes)
    let findings = source.reading.findings
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
