internal import Glibc
public import ProgrammeModel

/// Why output could not be written; what was there before is still there.
public enum OutputError: Error, Hashable, Sendable {
  /// A file or folder cannot be made there, whatever is tried (EX_CANTCREAT, 73).
  case cannotCreate(path: String, reason: Words)
  /// Reading or writing failed on the way, as on a full disk (EX_IOERR, 74).
  case failed(path: String, reason: Words)

  /// What is wrong, as a whole sentence.
  public var message: Words {
    switch self {
    case .cannotCreate(let path, let reason):
      Words(
        nl: "Kan \(path) niet maken: \(reason.nl).",
        en: "Cannot create \(path): \(reason.en).")
    case .failed(let path, let reason):
      Words(
        nl: "Schrijven naar \(path) is mislukt: \(reason.nl). Wat er stond, staat er nog.",
        en: "Writing to \(path) failed: \(reason.en). What was there still is.")
    }
  }

  /// The error that `errno` means for a path.
  init(_ code: Int32, at path: String) {
    switch code {
    case EACCES, EPERM:
      self = .cannotCreate(
        path: path, reason: Words(nl: "u mag daar niet schrijven", en: "you may not write there"))
    case EROFS:
      self = .cannotCreate(
        path: path,
        reason: Words(nl: "van die schijf kan alleen gelezen worden", en: "the disk is read-only"))
    case ENOTDIR, EEXIST, EISDIR:
      self = .cannotCreate(
        path: path,
        reason: Words(
          nl: "er staat een bestand waar een map moet komen, of andersom",
          en: "there is a file where a folder must be, or the other way round"))
    case ENOENT, ELOOP, ENAMETOOLONG:
      self = .cannotCreate(
        path: path, reason: Words(nl: "dat pad kan niet bestaan", en: "no such path can exist"))
    case EXDEV, EBUSY, EINVAL, EMLINK, EOPNOTSUPP, ENOSYS:
      self = .cannotCreate(
        path: path,
        reason: Words(
          nl: "deze map kan niet in één keer vervangen worden; kies een gewone map eronder",
          en: "this folder cannot be replaced in one step; choose an ordinary folder below it"))
    case ENOSPC, EDQUOT:
      self = .failed(path: path, reason: Words(nl: "de schijf is vol", en: "the disk is full"))
    case EFBIG:
      self = .failed(
        path: path, reason: Words(nl: "het bestand wordt te groot", en: "the file gets too large"))
    default:
      let text = unsafe strerror(code).map { unsafe String(cString: $0) } ?? ""
      self = .failed(
        path: path, reason: Words(nl: "foutcode \(code), \(text)", en: "error \(code), \(text)"))
    }
  }

  /// The same error with a path below another folder, where the user looks for it.
  func naming(_ folder: String, insteadOf other: String) -> OutputError {
    func renamed(_ path: String) -> String {
      path.hasPrefix(other) ? folder + path.dropFirst(other.count) : path
    }
    return switch self {
    case .cannotCreate(let path, let reason): .cannotCreate(path: renamed(path), reason: reason)
    case .failed(let path, let reason): .failed(path: renamed(path), reason: reason)
    }
  }

  /// The error of a folder that cannot be replaced because the program runs inside it.
  static func standsInside(_ path: String) -> OutputError {
    .cannotCreate(
      path: path,
      reason: Words(
        nl: "u werkt nu in die map; kies er een eigen map voor, zoals --out uitvoer",
        en: "you are working in that folder; choose one of its own, such as --out output"))
  }
}
