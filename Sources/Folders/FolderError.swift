internal import Glibc
public import ProgrammeModel

/// Why a file or folder could not be written; what was there before is still there.
public struct FolderError: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Reason: Hashable, Sendable {
    /// The user may not write there.
    case notAllowed
    /// The disk can only be read.
    case readOnly
    /// There is a file where a folder must be, or the other way round.
    case anotherKind
    /// There is something where a new file is to be.
    case exists
    /// It is a device, a pipe or a link to one, or a link where none is followed.
    case notRegular
    /// No such path can exist.
    case impossiblePath
    /// A folder on the way has a name that is no UTF-8.
    case strangeName
    /// The folder cannot be replaced in one step, as where another disk is mounted.
    case notReplaceable
    /// The program runs inside the folder.
    case standsInside
    /// The disk is full.
    case full
    /// The file gets too large.
    case tooLarge
    /// Anything else, as `errno` has it.
    case other(code: Int32)
  }

  /// The path, as the user knows it.
  public let path: String
  /// What stands in the way.
  public let reason: Reason

  /// Creates an error.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Whether nothing can be made there, whatever is tried (EX_CANTCREAT, 73); otherwise writing
  /// failed on the way, as on a full disk (EX_IOERR, 74).
  public var isLasting: Bool {
    switch reason {
    case .full, .tooLarge, .other: false
    default: true
    }
  }

  /// What is wrong, as a whole sentence.
  public var message: Words {
    let words = reason.words
    return isLasting
      ? Words(
        nl: "Kan \(path) niet maken: \(words.nl).", en: "Cannot create \(path): \(words.en).")
      : Words(
        nl: "Schrijven naar \(path) is mislukt: \(words.nl). Wat er stond, staat er nog.",
        en: "Writing to \(path) failed: \(words.en). What was there still is.")
  }

  /// The error that `errno` means for a path.
  init(_ code: Int32, at path: String) {
    self.path = path
    reason =
      switch code {
      case EACCES, EPERM: .notAllowed
      case EROFS: .readOnly
      case ENOTDIR, EEXIST, EISDIR: .anotherKind
      case ENOENT, ELOOP, ENAMETOOLONG: .impossiblePath
      case EXDEV, EBUSY, EINVAL, EMLINK, EOPNOTSUPP, ENOSYS: .notReplaceable
      case ENOSPC, EDQUOT: .full
      case EFBIG: .tooLarge
      default: .other(code: code)
      }
  }

  /// The same error with a path below another folder, where the user looks for it.
  func naming(_ folder: String, insteadOf other: String) -> FolderError {
    guard path.hasPrefix(other) else { return self }
    return FolderError(path: folder + path.dropFirst(other.count), reason: reason)
  }
}

extension FolderError.Reason {
  fileprivate var words: Words {
    switch self {
    case .notAllowed: Words(nl: "u mag daar niet schrijven", en: "you may not write there")
    case .readOnly:
      Words(nl: "van die schijf kan alleen gelezen worden", en: "the disk is read-only")
    case .anotherKind:
      Words(
        nl: "er staat een bestand waar een map moet komen, of andersom",
        en: "there is a file where a folder must be, or the other way round")
    case .exists: Words(nl: "het bestaat al", en: "it exists")
    case .notRegular:
      Words(
        nl: "daar staat geen gewoon bestand, maar een koppeling, een apparaat of een doorgeefluik",
        en: "there is no regular file but a link, a device or a pipe")
    case .impossiblePath: Words(nl: "dat pad kan niet bestaan", en: "no such path can exist")
    case .strangeName:
      Words(
        nl:
          "de naam van de map waar u werkt, of van een map erboven, is geen UTF-8; hernoem die map",
        en: "the name of the folder that you work in, or of one above it, is no UTF-8; rename it")
    case .notReplaceable:
      Words(
        nl: "deze map kan niet in één keer vervangen worden; kies een gewone map eronder",
        en: "this folder cannot be replaced in one step; choose an ordinary folder below it")
    case .standsInside:
      Words(
        nl: "u werkt nu in die map; kies er een eigen map voor",
        en: "you are working in that folder; choose one of its own")
    case .full: Words(nl: "de schijf is vol", en: "the disk is full")
    case .tooLarge: Words(nl: "het bestand wordt te groot", en: "the file gets too large")
    case .other(let code):
      Words(nl: "foutcode \(code), \(name(of: code))", en: "error \(code), \(name(of: code))")
    }
  }

  private func name(of code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? ""
  }
}
