public import ProgrammeModel

/// Schedule files: what a programme asks, written by people (docs/model.md, "The schedule file").
public enum ScheduleFile {
  /// Reads a schedule file and the files that it names.
  ///
  /// - Parameters:
  ///   - path: The file; paths in it are relative to its folder, and messages repeat it as it is.
  ///   - files: Where it comes from, and the files that it names.
  ///   - wishes: The wishes that there are; the programme has a price for each.
  /// - Returns: A programme that is consistent: every id exists, every place has coordinates, every
  ///   theme's attendances can be filled, and no pin contradicts the file by itself.
  /// - Throws: ``ReadingFailure`` with everything that is wrong, also in the files that it names.
  public static func read(
    path: String, from files: FileSource = .disk, wishes: [WishDeclaration]
  ) throws(ReadingFailure) -> Programme {
    let reading = Reading(from: files)
    let file: SourceFile
    do throws(Unreadable) {
      file = try reading.open(path, as: .schedule)
    } catch {
      throw error.failure(in: .nl)
    }
    guard let root = file.compose() else { return try reading.finish(nil, in: .nl) }
    let language =
      root[ScheduleKeys.schedule.programme]?[ScheduleKeys.programme.language]?.word.flatMap(
        Language.init) ?? .nl
    let programme = root.programme(wishes: wishes)
    return try reading.finish(programme, in: language)
  }
}
