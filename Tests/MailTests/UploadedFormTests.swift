import Mail
import Testing

@Suite struct UploadedFormTests {
  private let type = "multipart/form-data; boundary=----WebKitFormBoundaryAbC123"

  private func body(_ parts: [(head: String, octets: [UInt8])]) -> [UInt8] {
    let border = "------WebKitFormBoundaryAbC123"
    return parts.flatMap { head, octets in
      Array("\(border)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + octets
        + Array("\r\n".utf8)
    } + Array("\(border)--\r\n".utf8)
  }

  @Test func `Fields and files are read as they were sent`() throws {
    // Bytes of every kind, line ends of every kind, and what looks like the border of another form.
    let bytes = (0...255).map { UInt8($0) } + Array("\r\n\n\r--grens\r\nFrom x\n".utf8)
    let form = try #require(
      try UploadedForm(
        type: type,
        octets: body([
          ("name=\"versie\"", Array("één\r\ntwee ".utf8)),
          ("name=\"bestand\"; filename=\"Pilot één.xlsx\"\r\nContent-Type: application/x", bytes),
          ("name=\"bestand\"; filename=\"C:\\map\\b.csv\"\r\nContent-Type: text/csv", []),
          ("name=\"bestand\"; filename=\"\"\r\nContent-Type: application/octet-stream", []),
        ])))
    #expect(form.fields == ["versie": "één\r\ntwee "])
    #expect(form.files.count == 2)
    #expect(form.files.first?.name == "Pilot één.xlsx")
    #expect(form.files.first?.octets == bytes)
    #expect(form.files.last?.name.hasSuffix("b.csv") == true)
  }

  @Test func `What is no such form is refused`() throws {
    #expect(try UploadedForm(type: "text/plain", octets: Array("a=b".utf8)) == nil)
    let injected = "multipart/form-data; boundary=a\r\nX: y"
    #expect(try UploadedForm(type: injected, octets: []) == nil)
    #expect(try UploadedForm(type: "multipart/form-data", octets: [])?.files.isEmpty != false)
  }

  @Test func `A form of nothing but borders is not read`() {
    let border = Array("------WebKitFormBoundaryAbC123\r\n".utf8)
    let octets = (0..<30_000).flatMap { _ in border }
    #expect(throws: MailError.self) { try UploadedForm(type: type, octets: octets) }
  }
}
