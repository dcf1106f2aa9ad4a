import TestSupport
import Testing

@Suite struct CertificateTests {
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

      let forged = try folder.write(
        "vervalst.json",
        folder.text("bewijs.json").replacing("\"bound\": 873", with: "\"bound\": 700"))
      let refused = try await verify(schedule, "\(out)/plan.json", forged)
      #expect(refused.output == "")
      #expect(
        refused.errors == """
          Het plan noemt 873 als ondergrens, maar het bewijs gaat tot 700.

          Het bewijs is geweigerd.

          """)
      #expect(refused.status == 1)

      let damaged = try folder.write("stuk.json", "{}")
      let failed = try await verify(schedule, "\(out)/plan.json", damaged)
      #expect(failed.status == 65)
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
