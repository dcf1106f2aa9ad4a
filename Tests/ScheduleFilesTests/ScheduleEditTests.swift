import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite struct ScheduleEditTests {
  private static let schedules: [String] = {
    let folder = Folder.package.appending(path: "schedules").path
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.sorted().filter { $0.hasSuffix(".yaml") && !$0.contains("holidays") }
      .map { "\(folder)/\($0)" }
  }()

  private func comments(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.firstIndex(of: "#").map { String(line[$0...]) }
    }
  }

  @Test(arguments: schedules)
  func `a value that is taken out and put back says the same, and no comment is lost`(
    path: String
  ) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var original = TextEditor(text, path: path)
    let root = try original.root()
    var tried = 0
    for list in ["themes", "pilots", "experts", "venues"] {
      let parts = root[list]?.elements ?? []
      // The first, the last and one between: reading takes its time.
      for index in Set([0, parts.count / 2, parts.count - 1]) where parts.indices.contains(index) {
        let part = parts[index]
        let steps: [TextEditor.Step] = [.key(list), .index(index)]
        for key in part.keys where key != "id" {
          let value = ScheduleValue(try #require(part[key]))
          var editor = original
          try editor.set(steps + [.key(key)], to: nil)
          #expect(try editor.root().value(at: steps)?[key] == nil, "\(list) \(index) \(key)")
          try editor.set(steps + [.key(key)], to: value)
          #expect(Plain(try editor.root()) == Plain(root), "\(list) \(index) \(key)")
          try editor.set(steps + [.key(key)], to: .text("iets: anders # zo"))
          #expect(try editor.root().value(at: steps)?[key]?.plainText == "iets: anders # zo")
          tried += 1
        }
        var editor = original
        try editor.set(steps + [.key("title")], to: .text("Anders"))
        #expect(comments(editor.text) == comments(text))
        try editor.removeElement(at: index, of: [.key(list)])
        #expect((try editor.root()[list]?.elements.count ?? 0) == parts.count - 1)
        try editor.append([ScheduleValue(part)], to: [.key(list)])
        let last = try #require(try editor.root()[list]?.elements.last)
        #expect(Plain(last) == Plain(part))
      }
    }
    #expect(tried > 20)
  }

  private static let layouts = """
    # Eerst dit.
    gap: 14   # dagen
    pilots:
      - id: a   # de eerste
        title: "Pilot: a"
        unavailable:
          - wed   # vrije dag
          - 2026-01-12 middag
        contacts:
          - {name: Anna, email: a@x.example}
          - name: Bo
            email: b@x.example
        # aan het eind
      - {id: b, title: 'Pilot ''b''', needs: {visie: 1}, unavailable: [thu, "fri middag"]}
      - id: c
        description: |
          Een
            tekst.

          En meer.
        place:
        title: Een lange
          titel

    # Tot slot.
    venues: []
    """

  private func changed(_ edits: [ScheduleEdit], in text: String = layouts) throws -> String {
    var editor = TextEditor(text, path: "x.yaml")
    for edit in edits {
      guard case .set(let part, let key, let value) = edit else { continue }
      let steps = try #require(try editor.root().steps(to: part))
      try editor.set(steps + [.key(key)], to: value)
    }
    return editor.text
  }

  private func pilot(_ id: String) -> SchedulePart { .element(list: "pilots", id: id) }

  @Test func `only what differs changes, in whatever layout it stands`() throws {
    let text = try changed([
      .set(.file, key: "gap", .word("21")), .set(.file, key: "budget", .word("900")),
      .set(pilot("a"), key: "unavailable", .list([.text("2026-01-12 middag"), .text("fri")])),
      .set(
        pilot("a"), key: "contacts",
        .list([
          .mapping([.init("name", .text("Bo")), .init("email", .text("b@x.example"))]),
          .mapping([.init("name", .text("Cas")), .init("email", .text("c@x.example"))]),
        ])),
      .set(pilot("b"), key: "needs", .mapping([.init("werving", .word("3"))])),
      .set(pilot("b"), key: "title", nil), .set(pilot("b"), key: "people", .word("4")),
      .set(pilot("b"), key: "unavailable", .list([.text("thu")])),
      .set(pilot("c"), key: "description", .text("Kort")),
      .set(pilot("c"), key: "place", .text("Breda")), .set(pilot("c"), key: "title", nil),
    ])
    #expect(
      text
        == """
        # Eerst dit.
        gap: 21   # dagen
        pilots:
          - id: a   # de eerste
            title: "Pilot: a"
            unavailable:
              - 2026-01-12 middag
              - fri
            contacts:
              - name: Bo
                email: b@x.example
              - name: Cas
                email: 'c@x.example'
            # aan het eind
          - {id: b, needs: {werving: 3}, unavailable: [thu], people: 4}
          - id: c
            description: Kort
            place: Breda

        # Tot slot.
        venues: []
        budget: 900
        """.replacing("'c@x.example'", with: "c@x.example"))
  }
}
