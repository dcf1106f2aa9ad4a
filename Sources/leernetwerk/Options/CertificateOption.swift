internal import Application
internal import ArgumentParser
internal import Terminal

/// Where the certificate of a bound goes.
struct CertificateOption: ParsableArguments {
  @Option(
    name: .customLong("certificate"),
    help: ArgumentHelp(
      "Schrijf ook een bewijs van de ondergrens, dat zonder solver is na te rekenen.",
      valueName: "bestand"))
  var path: String?

  /// Refuses a certificate of anything but a plain plan that is proven.
  func requirePlainPlan(isPlain: Bool) throws {
    guard let path else { return }
    if path.isEmpty {
      throw ValidationError(
        "Bij --certificate staat geen bestand. Geef een bestand, zoals bewijs.json.")
    }
    guard isPlain else {
      throw ValidationError(
        "Bij --certificate hoort een gewoon plan met bewijs: laat --least-change, --max-changes,"
          + " --curve en --no-proof weg.")
    }
  }

  /// Says that the certificate was written and how to check it; stops where there is none.
  func say(
    _ draft: PlanDraft, _ workspace: Workspace, options: String, isQuiet: Bool
  ) throws(Stop) {
    guard let path else { return }
    guard draft.certificate != nil else {
      throw Stop(.noValidPlan, Advice.noCertificate[workspace.language])
    }
    guard !isQuiet else { return }
    Console.say(
      Advice.certified(
        path, plan: "\(workspace.folder)/plan.json", schedule: workspace.schedule,
        options: options)[workspace.language])
  }
}
