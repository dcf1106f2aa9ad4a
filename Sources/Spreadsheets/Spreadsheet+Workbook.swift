internal import CSpreadsheet
internal import CivilTime
internal import Glibc

/// Why a workbook cannot be written: the machine has no room for the files that it is made of.
package struct WorkbookWritingError: Error {
  /// What the library says.
  package let reason: String
}

extension Spreadsheet {
  /// The sheet as a workbook of Excel: the heading and what stands left of it stay in sight, choices
  /// drop down, and it is printed one page wide with its heading on every page.
  ///
  /// The same sheet gives the same bytes.
  ///
  /// - Throws: ``WorkbookWritingError``
  package func workbook() throws(WorkbookWritingError) -> [UInt8] {
    try WorkbookWriter(self).bytes()
  }
}

/// A file in memory, which libraries open by its name, and its only owner.
private struct MemoryFile: ~Copyable {
  private let file: Int32

  init() throws(WorkbookWritingError) {
    file = sheet_memory_file()
    guard file >= 0 else { throw WorkbookWritingError(reason: "memfd_create") }
  }

  deinit { close(file) }

  var path: String { "/proc/self/fd/\(file)" }

  /// All that was written to it.
  func bytes() throws(WorkbookWritingError) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_size > 0 else {
      throw WorkbookWritingError(reason: "fstat")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          file, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(done))
      }
      guard count > 0 else { throw WorkbookWritingError(reason: "pread") }
      done += count
    }
    return bytes
  }
}

/// libxlsxwriter's book of one sheet, which it frees when it writes it.
@safe private struct WorkbookWriter: ~Copyable {
  private let table: Spreadsheet
  private let file: MemoryFile
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(_ table: Spreadsheet) throws(WorkbookWritingError) {
    let file = try MemoryFile()
    guard let book = unsafe workbook_new(file.path) else {
      throw WorkbookWritingError(reason: "workbook_new")
    }
    // A name that cannot be is none that the library gives itself.
    let named = unsafe workbook_add_worksheet(book, sheetName(table.name))
    guard let sheet = unsafe named ?? workbook_add_worksheet(book, nil) else {
      unsafe lxw_workbook_free(book)
      throw WorkbookWritingError(reason: "workbook_add_worksheet")
    }
    self.table = table
    self.file = file
    unsafe self.book = book
    unsafe self.sheet = sheet
  }

  /// Fills the sheet, and gives the file that it becomes; the library's book is gone afterwards.
  consuming func bytes() throws(WorkbookWritingError) -> [UInt8] {
    var properties = unsafe lxw_doc_properties()
    // The same input gives the same bytes: the clock says nothing.
    unsafe properties.created = 946_684_800
    unsafe workbook_set_properties(book, &properties)
    writeCells()
    layOut()
    let code = unsafe workbook_close(book)
    guard code == LXW_NO_ERROR else {
      throw WorkbookWritingError(reason: unsafe String(cString: lxw_strerror(code)))
    }
    return try file.bytes()
  }

  // MARK: Cells

  private func writeCells() {
    let title = unsafe look {
      unsafe format_set_bold($0)
      unsafe format_set_font_size($0, 14)
    }
    let plain = unsafe look { unsafe format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    for (row, cells) in table.above.enumerated() {
      for (column, cell) in cells.enumerated() {
        write(cell, row, column, Style(text: row == 0 ? title : plain))
      }
    }
    let heading = unsafe look {
      unsafe format_set_bold($0)
      unsafe format_set_text_wrap($0)
      unsafe format_set_bg_color($0, 0xDCE6F1)
      unsafe format_set_border($0, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color($0, 0xA6A6A6)
      unsafe format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    for (column, title) in table.columns.map(\.title).enumerated() {
      write(.text(title), headingRow, column, Style(text: heading))
    }
    let style = Style(
      text: unsafe body { unsafe format_set_text_wrap($0) },
      date: unsafe body { unsafe format_set_num_format($0, "dd-mm-yyyy") },
      time: unsafe body { unsafe format_set_num_format($0, "hh:mm") })
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() { write(cell, headingRow + 1 + row, column, style) }
    }
  }

  /// How kinds of cells look.
  private struct Style {
    let text: Look
    var date: Look?
    var time: Look?
  }

  /// A look of cells, which belongs to the book.
  @safe private struct Look {
    let format: UnsafeMutablePointer<lxw_format>?
  }

  private func look(_ change: (UnsafeMutablePointer<lxw_format>) -> Void) -> Look {
    let format = unsafe workbook_add_format(book)
    if let format = unsafe format { unsafe change(format) }
    return unsafe Look(format: format)
  }

  /// The look of cells below the heading, with something of their own.
  private func body(_ change: (UnsafeMutablePointer<lxw_format>) -> Void) -> Look {
    unsafe look {
      unsafe format_set_border($0, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color($0, 0xD0D0D0)
      unsafe format_set_align($0, UInt8(LXW_ALIGN_LEFT.rawValue))
      unsafe format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      unsafe change($0)
    }
  }

  private func write(_ cell: Spreadsheet.Cell, _ row: Int, _ column: Int, _ style: Style) {
    let (row, column) = (UInt32(row), UInt16(column))
    switch cell {
    case .text(""):
      unsafe worksheet_write_blank(sheet, row, column, style.text.format)
    case .text(let text):
      unsafe worksheet_write_string(sheet, row, column, writable(text), style.text.format)
    case .date(let date):
      let serial = date.dayNumber - SerialDay.zero.dayNumber
      unsafe worksheet_write_number(sheet, row, column, Double(serial), style.date?.format)
    case .time(let time):
      unsafe worksheet_write_number(
        sheet, row, column, Double(time.minutes) / 1440, style.time?.format)
    case .number(let number):
      unsafe worksheet_write_number(sheet, row, column, Double(number), style.text.format)
    }
  }

  // MARK: Looks

  private var headingRow: Int { table.above.count }

  private func layOut() {
    let top = UInt32(headingRow)
    unsafe worksheet_freeze_panes(sheet, top + 1, UInt16(table.frozenColumns))
    unsafe worksheet_set_paper(sheet, 9 /* A4 */)
    if table.isLandscape { unsafe worksheet_set_landscape(sheet) }
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    unsafe worksheet_repeat_rows(sheet, top, top)
    unsafe worksheet_set_margins(sheet, 0.5, 0.5, 0.5, 0.6)
    unsafe worksheet_set_footer(sheet, "&C&P / &N")
    for (index, column) in table.columns.enumerated() {
      let number = UInt16(index)
      unsafe worksheet_set_column(sheet, number, number, Double(column.width), nil)
    }
    guard !table.rows.isEmpty, let last = UInt16(exactly: table.columns.count - 1) else { return }
    let bottom = top + UInt32(table.rows.count)
    for (index, column) in table.columns.enumerated() where !column.choices.isEmpty {
      let number = UInt16(index)
      unsafe withCStrings(column.choices) { words in
        unsafe sheet_offer(sheet, top + 1, number, bottom, number, words, nil, nil)
      }
    }
    for (word, tint) in table.tints.sorted(by: { $0.key < $1.key }) {
      let look = unsafe look {
        unsafe format_set_bg_color($0, tint.background)
        unsafe format_set_font_color($0, tint.ink)
      }
      let formula = "\"" + writable(word).replacing("\"", with: "\"\"") + "\""
      unsafe withCStrings([formula]) { words in
        unsafe sheet_tint(sheet, top + 1, 0, bottom, last, words[0], look.format)
      }
    }
  }

  /// Calls `body` with texts as C has them, and `NULL` behind the last.
  private func withCStrings(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> lxw_error
  ) {
    var copies = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { unsafe free($0) } }
    _ = unsafe copies.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe body($0) }
    }
  }
}

extension Spreadsheet.Tint {
  /// The colour behind the words, as RRGGBB.
  fileprivate var background: UInt32 {
    switch self {
    case .red: 0xF8CBAD
    case .amber: 0xFFE699
    case .green: 0xC6E0B4
    case .grey: 0xEDEDED
    }
  }

  /// The colour of the words, with a contrast of 7 to 1 or more.
  fileprivate var ink: UInt32 {
    switch self {
    case .red: 0x7B1E00
    case .amber: 0x5C3B00
    case .green: 0x1E4A12
    case .grey: 0x404040
    }
  }
}

/// The longest text of a cell is of 32,767 characters of UTF-16.
private let mostUnits = 32_767

/// A text as XML can hold it and a cell has room for it.
private func writable(_ text: String) -> String {
  let scalars = text.unicodeScalars.filter { scalar in
    !scalar.properties.isNoncharacterCodePoint
      && (scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t")
  }
  var units = 0
  let short = scalars.prefix { scalar in
    units += scalar.value > 0xFFFF ? 2 : 1
    return units <= mostUnits
  }
  return String(String.UnicodeScalarView(short))
}

/// The name of a sheet: at most 31 characters, without those that references to cells are made of.
private func sheetName(_ name: String) -> String {
  let plain = name.unicodeScalars.map { "[]:*?/\\'".unicodeScalars.contains($0) ? " " : $0 }
  let short = writable(String(String.UnicodeScalarView(plain))).prefix(31)
  var units = 0
  return String(
    short.prefix { character in
      units += character.utf16.count
      return units <= 31
    })
}
