internal import ProgrammeModel
internal import Spreadsheets

extension FileValue {
  /// Earlier meetings: those of plan files and tables that are named, and those written by hand.
  func history(_ vocabulary: Vocabulary) -> [PastMeeting]? {
    var seen: Set<String> = []
    let lists = list { entry -> [PastMeeting]? in
      if case .mapping = entry.content { return [entry.meeting(vocabulary)] }
      guard let path = entry.text() else { return nil }
      guard seen.insert(path).inserted else {
        entry.report(
          Words(
            nl: "\(quoted(path).nl) staat al in deze lijst. Schrap het hier.",
            en: "\(quoted(path).en) is already in this list. Remove it here."))
        return nil
      }
      guard !tableEndings.contains(where: path.lowercased().hasSuffix) else {
        return entry.meetingsOfNamedTable(vocabulary)
      }
      guard !spreadsheetEndings.contains(where: path.lowercased().hasSuffix) else {
        entry.report(
          Words(
            nl:
              "\(quoted(path).nl) is een werkmap van een andere soort. Sla haar op als .xlsx en noem dat"
              + " bestand hier.",
            en:
              "\(quoted(path).en) is a workbook of another kind. Save it as .xlsx and name that file"
              + " here."))
        return nil
      }
      return entry.openNamedFile(as: .plan)?.compose()?.plan()?.sessions.map { PastMeeting($0) }
    }
    let meetings = lists?.flatMap(\.self) ?? []
    if meetings.count > mostMeetings {
      report(
        Words(
          nl: """
            Dit zijn samen \(meetings.count) eerdere sessies. Meer dan 5.000 kan niet; laat de \
            oudste weg.
            """,
          en: """
            These are \(meetings.count) earlier sessions together. 5,000 is the most; leave out \
            the oldest.
            """))
    }
    return meetings
  }

  /// A meeting that is written by hand.
  private func meeting(_ vocabulary: Vocabulary) -> PastMeeting {
    let keys = ScheduleKeys.meeting
    let fields = Fields(self, keys, vocabulary)
    func ids(
      _ key: any AnyScheduleKey, _ names: [String], _ among: TitledNames
    ) -> [String] {
      among.ids(of: names) { ambiguous, words in
        let value = fields[found: key]
        (value?.elements.first { $0.word == ambiguous } ?? value ?? self).report(words)
      }
    }
    let titles = vocabulary.titles
    return PastMeeting(
      date: fields[keys.date],
      theme: ids(keys.theme, [fields[keys.theme]], titles.themes).first ?? "",
      venue: fields[keys.venue].flatMap {
        ids(keys.venue, [$0], titles.venues).first
      },
      pilots: ids(keys.pilots, fields[keys.pilots], titles.pilots),
      experts: ids(keys.experts, fields[keys.experts], titles.experts))
  }
}

/// How tables of meetings end.
private let tableEndings = [".csv"] + Workbook.endings

/// How the files of spreadsheet programs end that are not read.
private let spreadsheetEndings = [".xls", ".xlsb", ".numbers"]

/// The most meetings that are remembered.
private let mostMeetings = 5000
