import ProgrammeModel
import Testing

@testable import ScheduleFiles

/// The schema and the reader must agree on every file that a test of the reader looks at.
enum SchemaAgreement {
  /// What the reader says of the form of a schedule, which the schema must know as well.
  private static let ofForm = [
    "hoort hier niet.", "” ontbreekt.", "Hier hoort een ", "kan hier niet staan",
    "is geen geldig id",
    "Het id “programma”", "is geen e-mailadres", "is geen webadres", "is geen dag van de week",
    "Deze lijst is leeg", "Deze lijst telt", "Hier staat geen dag", "die online is, heeft geen",
    "Een dagdeel kan niet", "staat al in deze lijst", "moet op één regel staan",
    "Noem 1 tot en met 100 dagdelen", "Hier staat geen thema", "Hier staat geen rol",
    "kan geen rol zijn", "ten minste twee verschillende pilots", "Dit is één lijst van pilots",
  ]

  /// Holds the schema against a file and all that the reader finds wrong with it, in Dutch.
  static func expect(_ octets: [UInt8], findings: [String]) {
    let source = SourceFile(path: "programma.yaml", bytes: octets, reading: Reading())
    guard let root = source.compose(), source.reading.findings.isEmpty else { return }
    let isAccepted = accepts(ScheduleSchema.schema(wishes: Sample.wishes), root)
    if findings.isEmpty {
      #expect(isAccepted, "the reader accepts this, the schema does not: \(text(octets))")
    }
    let formal = findings.filter { finding in
      finding.hasPrefix("programma.yaml:") && ofForm.contains { finding.contains($0) }
    }
    if !formal.isEmpty {
      #expect(!isAccepted, "the reader refuses this, the schema does not: \(formal)")
    }
  }

  private static func text(_ octets: [UInt8]) -> String { String(decoding: octets, as: UTF8.self) }
}
