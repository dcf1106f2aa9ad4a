internal import Application
internal import Foundation
internal import Hummingbird
internal import Mail

extension Route<Site> {
  /// Beginning a programme in the folder of the workplace.
  static let beginning: [Route<Site>] = [
    .get("/nieuw") { site, visit in
      .page(BeginningPage(answers: visit.fields, isFirst: site.desks.isEmpty).page)
    },
    .post("/nieuw/schema", limit: 6 << 20) { site, visit in
      guard let file = visit.files.first else { throw Refusal(.badRequest, .noFile) }
      let path = try TakeInSchedule(file, into: site.source).run()
      try site.refresh()
      let prefix = site.desks.first { $0.schedule == path }?.prefix ?? ""
      return .see("\(prefix)/schema")
    },
    .post("/nieuw") { site, visit in
      do throws(Failure) {
        let begun = try BeginSchedule(visit, in: site.source).run()
        try site.refresh()
        let prefix = site.desks.first { $0.schedule == begun.schedule }?.prefix ?? ""
        return visit.wantsJSON ? .see("\(prefix)/schets") : .see("\(prefix)/schema")
      } catch {
        guard !visit.wantsJSON else { throw error }
        return .page(
          BeginningPage(
            answers: visit.fields, isFirst: site.desks.isEmpty, failure: error
          ).page, status: error.status)
      }
    },
  ]
}

extension BeginSchedule {
  /// What a filled-in form asks to begin.
  fileprivate init(_ visit: Visit, in folder: ScheduleFolder) throws(Failure) {
    let language = visit.field("taal").flatMap(Language.init) ?? .nl
    let reading = Reading(language: language)
    let first = try reading.day(visit.field("van") ?? "")
    let last = try reading.lastDay(visit.field("tot") ?? "", after: first)
    let pilots = try visit.lines("pilots").map { line throws(Failure) in try reading.pilot(line) }
    let themes = try visit.lines("themas").map { line throws(Failure) in try reading.title(line) }
    guard !pilots.isEmpty, !themes.isEmpty else {
      throw Failure(
        .unfit(
          Words(
            nl: "Geef ten minste één pilot en één thema.",
            en: "Give at least one pilot and one theme.")), in: language)
    }
    self.init(
      title: try reading.title(visit.field("titel") ?? ""), language: language,
      organiser: Contact(
        name: try reading.title(visit.field("naam") ?? ""),
        email: try reading.email(visit.field("email") ?? "")),
      period: first...last, pilots: pilots, themes: themes)
    self.folder = folder
  }
}

extension Visit {
  /// The lines of a field, without empty ones.
  fileprivate func lines(_ name: String) -> [String] {
    (field(name) ?? "").split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
