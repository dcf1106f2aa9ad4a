internal import CSpreadsheet

/// What a part of a workbook says, element by element.
protocol PartReader: AnyObject {
  /// What was found too much of; set, nothing more is read.
  var fault: WorkbookFault? { get set }
  /// Whether text is wanted here.
  var wantsText: Bool { get }
  func begin(_ element: String, _ attributes: borrowing Attributes)
  func end(_ element: String)
  func text(_ text: String)
}

/// The attributes of an element, as long as it begins.
@safe struct Attributes: ~Copyable {
  private let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>

  fileprivate init(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
    unsafe self.list = list
  }

  /// The value of an attribute, whatever its prefix.
  subscript(name: String) -> String? {
    var index = 0
    while let key = unsafe list[index], let value = unsafe list[index + 1] {
      if unsafe local(key) == name { return unsafe String(cString: value) }
      index += 2
    }
    return nil
  }
}

/// A name without its prefix.
private func local(_ name: UnsafePointer<XML_Char>) -> String {
  let whole = unsafe String(cString: name)
  guard let colon = whole.utf8.lastIndex(of: 0x3A) else { return whole }
  return String(whole[whole.utf8.index(after: colon)...])
}

/// expat's reader of one part, and its only owner.
///
/// A document type is refused, as no workbook has one and entities come with it; so is more depth
/// than any part has.
@safe struct MarkupReader: ~Copyable {
  private let parser: XML_Parser
  private let state: Unmanaged<State>

  /// How much was read of all parts of a workbook.
  final class Tally {
    var bytes = 0
    var elements = 0
  }

  private final class State {
    let reader: any PartReader
    let tally: Tally
    var depth = 0
    var isRefused = false
    init(_ reader: any PartReader, _ tally: Tally) {
      self.reader = reader
      self.tally = tally
    }
  }

  init(for reader: any PartReader, _ tally: Tally) throws(WorkbookFault) {
    guard let parser = unsafe XML_ParserCreate(nil) else { throw .damaged }
    unsafe self.parser = parser
    let state = unsafe Unmanaged.passRetained(State(reader, tally))
    unsafe self.state = state
    unsafe XML_SetUserData(parser, state.toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let data = unsafe data, let name = unsafe name, let attributes = unsafe attributes
        else { return }
        let state = unsafe Unmanaged<State>.fromOpaque(data).takeUnretainedValue()
        state.depth += 1
        if state.depth > MarkupReader.mostDepth { state.isRefused = true }
        state.tally.elements += 1
        if state.tally.elements > WorkbookFault.Limit.elements.rawValue {
          state.reader.fault = .tooLarge(.elements)
        }
        guard !state.isRefused, state.reader.fault == nil else { return }
        unsafe state.reader.begin(local(name), Attributes(attributes))
      },
      { data, name in
        guard let data = unsafe data, let name = unsafe name else { return }
        let state = unsafe Unmanaged<State>.fromOpaque(data).takeUnretainedValue()
        state.depth -= 1
        guard !state.isRefused, state.reader.fault == nil else { return }
        unsafe state.reader.end(local(name))
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let data = unsafe data, let text = unsafe text else { return }
      let state = unsafe Unmanaged<State>.fromOpaque(data).takeUnretainedValue()
      guard !state.isRefused, state.reader.fault == nil, state.reader.wantsText else { return }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      state.reader.text(unsafe String(decoding: bytes, as: UTF8.self))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data = unsafe data else { return }
      unsafe Unmanaged<State>.fromOpaque(data).takeUnretainedValue().isRefused = true
    }
  }

  deinit {
    unsafe XML_ParserFree(parser)
    unsafe state.release()
  }

  /// Reads on; of the last piece all that is open must end.
  func read(_ piece: UnsafeRawBufferPointer, isLast: Bool) throws(WorkbookFault) {
    let start = unsafe piece.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = unsafe XML_Parse(parser, start, Int32(piece.count), isLast ? 1 : 0)
    let state = unsafe state.takeUnretainedValue()
    if let fault = state.reader.fault { throw fault }
    guard status == XML_STATUS_OK, !state.isRefused else { throw .damaged }
  }

  /// Elements in each other; a sheet has seven.
  private static let mostDepth = 100
}
