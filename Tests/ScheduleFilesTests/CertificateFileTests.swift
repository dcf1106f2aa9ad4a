import ProgrammeModel
import ScheduleFiles
import Testing

@Suite struct CertificateFileTests {
  private let text = """
    {
      "format": 1,
      "programme": "mkb-route-2021",
      "schedule": "e3b0",
      "bound": 7299,
      "rows": [
        {"attendance":{"pilot":"breda","theme":"werving"}},
        {"budget":{}},
        {"pilotClique":{"pilot":"breda","stretches":[{"from":"2021-03-09","theme":"werving",\
    "until":"2021-03-22"}]}}
      ],
      "parts": [
        {"division":{"slot":{"date":"2021-03-09","daypart":"middag","group":["breda","emmen"],\
    "sessions":["werving-1"]}},"parts":[1,2],"prices":[[0,-1048576],[2,524288]]},
        {"parts":[],"prices":[]},
        {"parts":[],"prices":[]}
      ]
    }

    """

  @Test func `a certificate is written as it was read`() throws {
    let scratch = try Scratch()
    let path = try scratch.write(text.utf8, to: "bewijs.json")
    let certificate = try CertificateFile.read(path: path, in: .nl)
    #expect(certificate.bound == 7299)
    #expect(certificate.rows.count == 3)
    #expect(
      certificate.parts.first?.prices
        == [.init(row: 0, amount: -1_048_576), .init(row: 2, amount: 524_288)])
    #expect(CertificateFile.text(of: certificate) == text)
  }

  @Test(arguments: [
    ("\"format\": 1", "\"format\": 2", " (bij format)"),
    ("{\"budget\":{}}", "{\"wish\":{}}", " (bij rows, 1)"),
    ("[2,524288]", "[2]", " (bij parts, 0, prices, 1, 1)"),
    ("7299", "\"7299\"", " (bij bound)"),
    ("7299", "1e99", ""),
    ("2021-03-22", "2021-02-30", " (bij rows, 2, pilotClique, stretches, 0, until)"),
    ("]\n}", "]", ""),
  ])
  func `a file of another form is no certificate`(
    old: String, new: String, place: String
  ) throws {
    let scratch = try Scratch()
    let path = try scratch.write(text.replacing(old, with: new).utf8, to: "bewijs.json")
    let failure = try #require(throws: ReadingFailure.self) {
      try CertificateFile.read(path: path, in: .nl)
    }
    let finding = Finding(
      at: nil, line: nil,
      Words(
        nl: "“\(path)” is geen bewijs zoals leernetwerk het schrijft\(place). Laat het"
          + " opnieuw maken.", en: ""))
    guard case .findings(let findings) = failure.cause else {
      Issue.record("unreadable")
      return
    }
    #expect(findings.map(\.message.nl) == [finding.message.nl])
  }

  @Test func `a certificate that is not there is told in the language of its schedule`() throws {
    let failure = try #require(throws: ReadingFailure.self) {
      try CertificateFile.read(path: "/nergens/bewijs.json", in: .en)
    }
    #expect(failure.language == .en)
  }
}
