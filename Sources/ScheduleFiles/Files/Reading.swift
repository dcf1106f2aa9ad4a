internal import Digests
internal import ProgrammeModel

/// One run of reading: what was opened and everything that is wrong with it.
final class Reading {
  private(set) var findings: [Finding] = []
  private var digests: [String] = []
  private let files: FileSource

  /// Where values stand that are no entries of the first file, by keys and names.
  private(set) var places: [String: SourcePlace] = [:]

  init(from files: FileSource = .disk) { self.files = files }

  /// Remembers where values stand.
  func note(_ places: [String: SourcePlace]) { self.places.merge(places) { first, _ in first } }

  func report(_ finding: Finding) { findings.append(finding) }

  /// Sha256 over the sha256 of every file opened so far (docs/model.md, "The plan file").
  var digest: String {
    SHA256Digest.hex(of: digests.map { $0 + "\n" }.joined().utf8)
  }

  /// Opens a file and counts it among those that were read.
  func open(_ path: String, as form: FileForm) throws(Unreadable) -> SourceFile {
    SourceFile(path: path, bytes: try bytes(ofFile: path), as: form, reading: self)
  }

  /// The bytes of a file that is not YAML, which counts among those that were read.
  ///
  /// Of a file that is too large they are the first `most` and one more.
  func bytes(ofFile path: String, most: Int = largestFile) throws(Unreadable) -> [UInt8] {
    let bytes = try files.bytes(ofFile: path, most: most)
    digests.append(SHA256Digest.hex(of: bytes))
    return bytes
  }

  /// The result when nothing is wrong.
  func finish<Result>(_ result: Result?, in language: Language) throws(ReadingFailure) -> Result {
    if findings.isEmpty, let result { return result }
    var seen: Set<Finding> = []
    let once = findings.filter { seen.insert($0).inserted }
    let sorted = once.enumerated().sorted {
      guard let left = $0.element.place, let right = $1.element.place, left != right else {
        return $0.offset < $1.offset
      }
      return left < right
    }
    throw ReadingFailure(cause: .findings(sorted.map(\.element)), language: language)
  }
}
