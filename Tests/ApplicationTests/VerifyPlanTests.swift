import Application
import Foundation
import TestSupport
import Testing

@Suite struct VerifyPlanTests {
  /// What is changed in a certificate, and what is said of it.
  static let tamperings: [(old: String, new: String, message: String)] = [
    (
      "\"bound\": 873", "\"bound\": 874",
      "Deel 0 van het bewijs klopt niet: de prijzen bewijzen 873 punten, niet 874."
    ),
    (
      "\"bound\": 873", "\"bound\": 700",
      "Het plan noemt 873 als ondergrens, maar het bewijs gaat tot 700."
    ),
    (
      "\"rows\": [", "\"rows\": [{\"budget\":{}},",
      "Rij 0 van het bewijs geldt niet: het schema stelt hier geen grens."
    ),
    (
      "\"programme\": \"klein\"", "\"programme\": \"groot\"",
      "Het bewijs hoort bij een ander schema, of het schema is veranderd sinds het bewijs is"
        + " gemaakt."
    ),
    (
      "\"pilot\":\"zwolle\"", "\"pilot\":\"assen\"",
      "Rij 0 van het bewijs geldt niet: ze noemt een pilot die niet in het schema staat: assen."
    ),
  ]

  @Test func `A certificate holds, and is refused once tampered with`() async throws {
    try await Folder.temporary { folder in
      let workspace = try workspace(folder)
      let path = "\(folder.path)/bewijs.json"
      try await certifiedDraft(workspace).write(certificate: path)
      let result = try VerifyPlan(certificate: path).run(in: workspace)
      #expect(result.isSound)
      #expect(result.document.certifiedBound == 873)

      let certificate = try folder.text("bewijs.json")
      for (old, new, message) in Self.tamperings {
        let forged = try folder.write(
          "vervalst.json", certificate.replacing(old, with: new, maxReplacements: 1))
        let failure = #expect(throws: Failure.self) {
          try VerifyPlan(certificate: forged).run(in: workspace)
        }
        #expect(failure?.text == "\(message)\n\nHet bewijs is geweigerd.")
      }
      let damaged = try folder.write("stuk.json", "{}")
      let failure = #expect(throws: Failure.self) {
        try VerifyPlan(certificate: damaged).run(in: workspace)
      }
      #expect(failure?.kind == .faulty)
    }
  }

  @Test func `A certificate of a schedule that changed since is refused`() async throws {
    try await Folder.temporary { folder in
      let path = "\(folder.path)/bewijs.json"
      try await certifiedDraft(try workspace(folder)).write(certificate: path)
      _ = try folder.write("klein.yaml", folder.text("klein.yaml") + "# later\n")
      let changed = try Workspace(
        schedule: "\(folder.path)/klein.yaml", folder: "\(folder.path)/uit")
      try await changed.planned()
      let failure = #expect(throws: Failure.self) {
        try VerifyPlan(certificate: path).run(in: changed)
      }
      #expect(
        failure?.text == """
          Het bewijs hoort bij een ander schema, of het schema is veranderd sinds het bewijs is \
          gemaakt.

          Het bewijs is geweigerd.
          """)
    }
  }

  @Test func `A certificate is never written over what a link leads to`() async throws {
    try await Folder.temporary { folder in
      let workspace = try workspace(folder)
      let path = "\(folder.path)/bewijs.json"
      _ = try folder.write("kostbaar", "oud")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "\(folder.path)/kostbaar")
      let draft = try await certifiedDraft(workspace)
      let failure = #expect(throws: Failure.self) { try draft.write(certificate: path) }
      #expect(
        failure?.text
          == "Kan \(path) niet maken: daar staat geen gewoon bestand, maar een koppeling, een apparaat"
          + " of een doorgeefluik. Het plan zelf is wel geschreven, in \(folder.path)/uit.")
      #expect(try folder.text("kostbaar") == "oud")
      #expect(try folder.names(in: "uit").contains("plan.json"))
    }
  }

  private func workspace(_ folder: Folder) throws -> Workspace {
    try Workspace(schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
  }

  private func certifiedDraft(_ workspace: Workspace) async throws -> PlanDraft {
    let request = MakePlan(
      effort: Planner.Effort(moves: 200, seconds: 86_400, certifies: true), now: Workspace.now)
    let draft: PlanDraft? =
      if case .draft(let draft) = try await request.run(in: workspace) { draft } else { nil }
    return try #require(draft)
  }
}
