internal import ProgrammeModel

/// The school holidays of a holiday file, and the days that it knows of.
struct HolidayFile {
  /// `nil` where it could not be read.
  let covers: ClosedRange<CivilDate>?
  let holidays: [SchoolHoliday]
}

extension FileValue {
  /// The file that is named here, read whole; `nil` where it cannot be opened.
  func holidayFile() -> HolidayFile? {
    guard let root = openNamedFile(as: .holidays)?.compose() else { return nil }
    let fields = Fields(root, keys: ["covers", "holidays"])
    source.reading.note(root.sourcePlaces(below: ""))
    return HolidayFile(
      covers: fields.required("covers", nil) { $0.dates() },
      holidays: fields.required("holidays", []) { $0.list { $0.schoolHoliday() } })
  }

  /// The file whose path stands here, relative to this file; reports one that cannot be opened.
  func openNamedFile(as form: FileForm) -> SourceFile? {
    guard let name = text() else { return nil }
    do {
      return try source.reading.open(path(name, relativeTo: source.path), as: form)
    } catch {
      report(error.words + hintOnPath(name))
      return nil
    }
  }

  private func schoolHoliday() -> SchoolHoliday {
    let regions = Region.allCases.map(\.rawValue)
    let fields = Fields(self, keys: ["name"] + regions)
    var holiday = SchoolHoliday(name: fields.required("name", "") { $0.text() }, days: [:])
    for region in Region.allCases {
      holiday.days[region] = fields.optional(region.rawValue, nil) { $0.dates() }
    }
    if fields.isSound("name"), !regions.contains(where: fields.has) {
      report(
        Words(
          nl: "Deze vakantie heeft geen dagen. Noem ze bij noord, midden of zuid.",
          en: "This holiday has no days. Give them under noord, midden or zuid."))
    }
    return holiday
  }
}
