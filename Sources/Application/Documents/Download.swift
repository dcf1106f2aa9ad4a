internal import Archives
internal import Folders
internal import ProgrammeModel
internal import Reports
internal import Spreadsheets

/// A file that is made for somebody to keep, and written nowhere.
public struct Download: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Its type, such as `application/zip`.
  public let type: String
  /// What is in it.
  public let bytes: [UInt8]

  private init(_ name: String, _ type: String, _ bytes: [UInt8]) {
    (self.name, self.type, self.bytes) = (name, type, bytes)
  }

  /// A page.
  init(page text: String, named name: String) {
    self.init(name, "text/html; charset=utf-8", Array(text.utf8))
  }

  /// A workbook.
  ///
  /// - Throws: ``Failure`` where the machine has no room to make it.
  init(
    _ table: Spreadsheet, named name: String, in language: Language
  ) throws(Failure) {
    self.init(
      name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      try table.workbookFile(name, in: language).bytes)
  }

  /// Files together in one.
  ///
  /// - Throws: ``Failure`` where the machine has no room to make it.
  init(
    _ files: [OutputFile], named name: String, in language: Language
  ) throws(Failure) {
    let archive = ZipArchive(files)
    let bytes = try naming({ _ in Failure(.cannotWrite(Download.words(name)), in: language) }) {
      () throws(ZipError) in try archive.bytes()
    }
    self.init(name, "application/zip", bytes)
  }

  private static func words(_ name: String) -> Words {
    Words(
      nl: "“\(name)” kan niet worden gemaakt: er is te weinig geheugen vrij.",
      en: "“\(name)” cannot be made: there is too little free memory.")
  }
}

extension AskAvailability {
  /// The form of all participants, as a workbook.
  ///
  /// - Throws: ``Failure``
  public func form(in workspace: Workspace) throws(Failure) -> Download {
    try Download(
      AvailabilitySheet(of: workspace.programme).table, named: "beschikbaarheid.xlsx",
      in: workspace.language)
  }

  /// The form of one participant, as a workbook; `nil` where there is none of that id.
  ///
  /// - Throws: ``Failure``
  public func form(of id: String, in workspace: Workspace) throws(Failure) -> Download? {
    let tables = AvailabilitySheet(of: workspace.programme).personalTables
    guard let table = tables.first(where: { $0.id == id })?.table else { return nil }
    return try Download(table, named: "\(id).xlsx", in: workspace.language)
  }

  /// The forms of the participants, a workbook each, in one archive.
  ///
  /// - Throws: ``Failure``
  public func forms(in workspace: Workspace) throws(Failure) -> Download {
    let language = workspace.language
    var files: [OutputFile] = []
    for (id, table) in AvailabilitySheet(of: workspace.programme).personalTables {
      files.append(try table.workbookFile("\(id).xlsx", in: language))
    }
    return try Download(files, named: "beschikbaarheid.zip", in: language)
  }
}

extension WriteTable {
  /// The plan of a workspace as a workbook.
  ///
  /// - Throws: ``Failure``
  public func table(in workspace: Workspace) throws(Failure) -> Download {
    try Download(
      PlanSheet(try workspace.plan(), of: workspace.programme).table, named: "plan.xlsx",
      in: workspace.language)
  }
}

extension ListAnswers.Result {
  /// The answers as a workbook.
  ///
  /// - Throws: ``Failure``
  public func workbook() throws(Failure) -> Download {
    try Download(table, named: "antwoorden.xlsx", in: programme.language)
  }
}

extension ListMessages {
  /// The mails of the newest publication in one archive; `nil` where there are none.
  ///
  /// - Throws: ``Failure``
  public func archive(in workspace: Workspace) throws(Failure) -> Download? {
    let messages = try run(in: workspace)
    guard let newest = messages.first?.publication else { return nil }
    var files: [OutputFile] = []
    for message in messages where message.publication == newest {
      guard let bytes = bytes(of: message, in: workspace) else { continue }
      files.append(OutputFile(path: message.name, bytes: bytes))
    }
    return try Download(files, named: "berichten-\(newest).zip", in: workspace.language)
  }
}

extension WriteReport {
  /// The page for the participants of a workspace's plan, without points and comparisons.
  ///
  /// - Throws: ``Failure``, among others where the plan is not sound.
  public func participantsPage(in workspace: Workspace) throws(Failure) -> Download {
    let file = try pages(in: workspace)[1]
    return Download(page: file.text, named: file.path)
  }
}
