import Foundation
import TestSupport
import Testing

@Suite struct CertificateTests {
  /// What is changed in a certificate, and what verify says of it.
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

  @Test func `A certificate is written with a plan, holds, and is refused once tampered with`()
    async throws
  {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      let (out, path) = ("\(folder.path)/uit", "\(folder.path)/bewijs.json")
      let run = try await Leernetwerk.run([
        "plan", schedule, "--out", out, "--moves", "200", "--certificate", path,
      ])
      #expect(run.errors == "")
      #expect(run.status == 0)
      #expect(
        run.output.hasSuffix(
          """
          Het bewijs van de ondergrens staat in \(path).
          Nakijken zonder solver kan met: \(Leernetwerk.executable) verify \(schedule) \
          \(out)/plan.json --certificate \(path)

          """))

      let check = try await verify(schedule, "\(out)/plan.json", path)
      #expect(check.errors == "")
      #expect(
        check.output.hasSuffix(
          """
          Het plan klopt: 3 sessies, geen regel gebroken, 873 punten.
          Het bewijs klopt: geen geldig plan kost minder dan 873 punten.
          Dat is zonder solver nagerekend over 4 mogelijke sessies.
          Goedkoper dan dit plan kan dus niet.

          """))
      #expect(check.status == 0)

      for (old, new, message) in Self.tamperings {
        let forged = try folder.write(
          "vervalst.json", folder.text("bewijs.json").replacing(old, with: new, maxReplacements: 1))
        let run = try await verify(schedule, "\(out)/plan.json", forged)
        #expect(run.output == "")
        #expect(run.errors == "\(message)\n\nHet bewijs is geweigerd.\n")
        #expect(run.status == 1)
      }

      let damaged = try folder.write("stuk.json", "{}")
      let failed = try await verify(schedule, "\(out)/plan.json", damaged)
      #expect(failed.status == 65)
    }
  }

  @Test func `A certificate of a schedule that changed since is refused`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      let (out, path) = ("\(folder.path)/uit", "\(folder.path)/bewijs.json")
      _ = try await Leernetwerk.run([
        "plan", schedule, "--out", out, "--moves", "200", "--certificate", path,
      ])
      _ = try folder.write("klein.yaml", folder.text("klein.yaml") + "# later\n")
      _ = try await Leernetwerk.run(["plan", schedule, "--out", out, "--moves", "200"])
      let run = try await verify(schedule, "\(out)/plan.json", path)
      #expect(
        run.errors == """
          Het bewijs hoort bij een ander schema, of het schema is veranderd sinds het bewijs is \
          gemaakt.

          Het bewijs is geweigerd.

          """)
      #expect(run.status == 1)
    }
  }

  @Test func `A certificate is never written over what a link leads to`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      let path = "\(folder.path)/bewijs.json"
      _ = try folder.write("kostbaar", "oud")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "\(folder.path)/kostbaar")
      let run = try await Leernetwerk.run([
        "plan", schedule, "--out", "\(folder.path)/uit", "--moves", "200", "--certificate", path,
      ])
      #expect(
        run.errors
          == "Kan \(path) niet maken: daar staat geen gewoon bestand, maar een koppeling, een apparaat"
          + " of een doorgeefluik. Het plan zelf is wel geschreven, in \(folder.path)/uit.\n")
      #expect(try folder.text("kostbaar") == "oud")
      #expect(try folder.names(in: "uit").contains("plan.json"))
    }
  }

  @Test func `A certificate that cannot be written is named, and the plan is written`()
    async throws
  {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      let path = "\(folder.path)/nergens/bewijs.json"
      let run = try await Leernetwerk.run([
        "plan", schedule, "--out", "\(folder.path)/uit", "--moves", "200", "--certificate", path,
      ])
      #expect(
        run.errors
          == "Kan \(path) niet schrijven. Controleer of de map bestaat en of u er mag schrijven. Het"
          + " plan zelf is wel geschreven, in \(folder.path)/uit.\n")
      #expect(run.status == 74)
      #expect(try folder.names(in: "uit").contains("plan.json"))
    }
  }

  @Test(arguments: ["--no-proof", "--least-change", "--curve"])
  func `A certificate asks for a plain plan with a proof`(option: String) async throws {
    let run = try await Leernetwerk.run([
      "plan", "schedules/klein.yaml", "--certificate", "bewijs.json", option,
    ])
    #expect(
      run.errors.hasPrefix(
        "Fout: Bij --certificate hoort een gewoon plan met bewijs: laat --least-change,"
          + " --max-changes, --curve en --no-proof weg.\n"))
    #expect(run.status == 64)
  }

  private func verify(
    _ schedule: String, _ plan: String, _ certificate: String
  ) async throws -> Leernetwerk.Run {
    try await Leernetwerk.run(["verify", schedule, plan, "--certificate", certificate])
  }
}
