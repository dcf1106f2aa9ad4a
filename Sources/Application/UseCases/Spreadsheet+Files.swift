internal import Folders
internal import ProgrammeModel
internal import Spreadsheets

extension Spreadsheet {
  /// The table as a file of an output folder.
  ///
  /// - Throws: ``Failure`` where the machine has no room to make a workbook.
  func workbookFile(_ path: String, in language: Language) throws(Failure) -> OutputFile {
    let bytes = try naming({ Failure(.cannotWrite($0.words(path)), in: language) }) {
      () throws(WorkbookWritingError) in try workbook()
    }
    return OutputFile(path: path, bytes: bytes)
  }
}

extension WorkbookWritingError {
  fileprivate func words(_ path: String) -> Words {
    Words(
      nl:
        "“\(path)” kan niet worden gemaakt: voor tijdelijke bestanden is geen plaats (\(reason)).",
      en: "“\(path)” cannot be made: there is no room for temporary files (\(reason)).")
  }
}
