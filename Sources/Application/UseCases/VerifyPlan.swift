internal import Planning
public import ProgrammeModel
internal import Reports
internal import ScheduleFiles
internal import Verification

/// Judges a plan by a second reading of the rules that shares nothing with planning.
public struct VerifyPlan: Sendable {
  /// The file of a certificate that is checked as well; `nil` for none.
  public var certificate: String?
  /// Which published sessions can no longer change; without a day none.
  public var freeze: Freeze

  /// Creates a request.
  public init(certificate: String? = nil, freeze: Freeze = Freeze()) {
    self.certificate = certificate
    self.freeze = freeze
  }

  /// The judgement.
  public struct Result: PlainText, Sendable {
    /// The plan that was judged.
    public let plan: PlanDocument
    let programme: Programme
    let verdict: Verdict
    let proof: (certificate: Certificate, ways: Int)?

    /// Whether the plan keeps every rule and says what is so.
    public var isSound: Bool { verdict.isValid }

    /// What was not judged, a sentence each.
    public var notes: [String] { verdict.notes.map { $0[programme.language] } }

    /// What is wrong with the plan; or what it costs, and that plan and certificate hold.
    public func text(width: Int) -> String {
      guard isSound else { return Failure(.unsoundPlan(verdict), in: programme.language).text }
      let proven = proof.map { [$0.certificate.proven(by: $0.ways, of: plan)] } ?? []
      return TextReport(plan, of: programme).cost(width: width) + "\n"
        + ([plan.soundness] + proven).map { $0[programme.language] }.joined(separator: "\n")
    }

    /// The same for programs.
    public var document: VerdictDocument {
      VerdictDocument(verdict, certificate: proof?.certificate, in: programme.language)
    }
  }

  /// Judges the plan of a workspace.
  ///
  /// - Returns: The judgement; a certificate is only read for a plan that is sound.
  /// - Throws: ``Failure``, among others where the certificate is refused.
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let plan = try workspace.plan()
    let situation = try workspace.situation(freeze)
    let verdict = situation.verdict(on: plan)
    var proof: (Certificate, Int)?
    if verdict.isValid, let certificate { proof = try check(certificate, for: plan, in: situation) }
    return Result(plan: plan, programme: workspace.programme, verdict: verdict, proof: proof)
  }

  /// The certificate with how many ways to hold a session it priced; refuses one that does not hold,
  /// or shows less than the plan says.
  private func check(
    _ path: String, for plan: PlanDocument, in situation: Situation
  ) throws(Failure) -> (Certificate, Int) {
    let language = situation.programme.language
    let certificate = try naming({ Failure($0, in: language) }) { () throws(ReadingFailure) in
      try CertificateFile.read(path: path, in: language)
    }
    guard certificate.bound >= plan.bound else {
      throw Failure(.refusedCertificate(certificate.provesLess(than: plan)), in: language)
    }
    let ways = try naming({ Failure(.refusedCertificate($0.words), in: language) }) {
      () throws(Refusal) in
      try situation.check(certificate, for: plan)
    }
    return (certificate, ways)
  }
}

extension PlanDocument {
  /// That the plan keeps every rule and says what is so.
  fileprivate var soundness: Words {
    let sessions = counted(sessions.count, "sessie", "sessies", "session", "sessions")
    return Words(
      nl: "Het plan klopt: \(sessions.nl), geen regel gebroken, \(Words.points(cost).nl).",
      en: "The plan is sound: \(sessions.en), no rule broken, \(Words.points(cost).en).")
  }
}

extension Certificate {
  /// That the certificate holds, and what follows for a plan.
  fileprivate func proven(by ways: Int, of plan: PlanDocument) -> Words {
    let (least, gap) = (Words.points(bound), Words.points(plan.cost - bound))
    return Words(
      nl: "Het bewijs klopt: geen geldig plan kost minder dan \(least.nl).\n"
        + "Dat is zonder solver nagerekend over \(ways.grouped.nl) mogelijke sessies.\n"
        + (plan.cost == bound
          ? "Goedkoper dan dit plan kan dus niet."
          : "Dit plan is dus hooguit \(gap.nl) te duur."),
      en: "The certificate holds: no valid plan costs less than \(least.en).\n"
        + "That was checked without a solver over \(ways.grouped.en) possible sessions.\n"
        + (plan.cost == bound
          ? "So nothing is cheaper than this plan."
          : "So this plan is at most \(gap.en) too dear."))
  }

  /// That the certificate proves less than a plan says.
  fileprivate func provesLess(than plan: PlanDocument) -> Words {
    let (stated, proven) = (plan.bound.grouped, bound.grouped)
    return Words(
      nl: "Het plan noemt \(stated.nl) als ondergrens, maar het bewijs gaat tot \(proven.nl).\n\n"
        + "Het bewijs is geweigerd.",
      en: "The plan gives \(stated.en) as its bound, but the certificate goes up to"
        + " \(proven.en).\n\nThe certificate was refused.")
  }
}

extension Refusal {
  /// That the certificate does not hold.
  fileprivate var words: Words {
    Words(
      nl: "\(sentence.nl)\n\nHet bewijs is geweigerd.",
      en: "\(sentence.en)\n\nThe certificate was refused.")
  }
}
