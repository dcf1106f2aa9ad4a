internal import Planning
internal import ProgrammeModel
internal import Publishing
internal import ScheduleFiles

/// What the files on the command line say.
enum Input {
  /// Reads a schedule.
  static func schedule(_ path: String) throws(Stop) -> Programme {
    do throws(ReadingFailure) {
      return try ScheduleFile.read(path: path, wishes: RuleBook.declarations)
    } catch {
      throw Stop(error, in: error.language)
    }
  }

  /// Reads a plan; findings are told in the language of its schedule.
  static func plan(_ path: String, in language: Language) throws(Stop) -> PlanDocument {
    do throws(ReadingFailure) {
      return try PlanFile.read(path: path, addsUp: false)
    } catch {
      throw Stop(error, in: language)
    }
  }

  /// Reads a certificate; findings are told in the language of its schedule.
  static func certificate(_ path: String, in language: Language) throws(Stop) -> Certificate {
    do throws(ReadingFailure) {
      return try CertificateFile.read(path: path, in: language)
    } catch {
      throw Stop(error, in: language)
    }
  }

  /// Reads when somebody is busy; findings are told in Dutch.
  static func calendars(
    _ paths: [String], days: ClosedRange<CivilDate>, timezone: String, owners: [String],
    isLenient: Bool
  ) throws(Stop) -> BusyCalendars {
    do throws(ReadingFailure) {
      return try BusyCalendars(
        reading: paths, days: days, timezone: timezone, owners: owners, isLenient: isLenient)
    } catch {
      throw Stop(error, in: error.language)
    }
  }

  /// Reads a filled-in form of a programme.
  static func availability(
    _ path: String, of programme: Programme
  ) throws(Stop) -> [AvailabilityForm.Answer] {
    do throws(ReadingFailure) {
      return try AvailabilityForm.read(path: path, of: programme)
    } catch {
      throw Stop(error, in: programme.language)
    }
  }

  /// The bytes of a file that is neither a schedule nor a plan.
  static func octets(_ path: String, in language: Language) throws(Stop) -> [UInt8] {
    do throws(ReadingFailure) {
      return try PlainFile.octets(path: path)
    } catch {
      throw Stop(error, in: language)
    }
  }

  /// Reads what was published in an output folder; `nil` before the first publication.
  static func ledger(_ folder: String, of programme: Programme) throws(Stop) -> Ledger? {
    do throws(LedgerError) {
      return try Ledger.read(folder: folder, of: programme.id)
    } catch {
      throw Stop(error.isUnreadable ? .noFile : .faultyFile, error.message[programme.language])
    }
  }
}

extension LedgerError {
  fileprivate var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }
}

extension Stop {
  fileprivate init(_ failure: ReadingFailure, in language: Language) {
    switch failure.cause {
    case .unreadable(_, let words):
      self.init(.noFile, words[language])
    case .findings(let findings):
      let files = Set(findings.map { $0.place?.file })
      let lines =
        findings.map { $0.text(in: language) }
        + ["", Phrase.findings(findings.count, files: files.count)[language]]
      self.init(.faultyFile, lines.joined(separator: "\n"))
    }
  }
}
