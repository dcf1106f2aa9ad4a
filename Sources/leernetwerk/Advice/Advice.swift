internal import Application
internal import Terminal

/// What to type next.
enum Advice {
  /// The command as it was called, so that what is printed can be typed.
  static let program = Console.program

  /// A command to type, with the output folder where one was given.
  static func command(_ name: String, _ schedule: String, out: String?) -> String {
    "\(program) \(name) \(typed(schedule))" + (out.map { " --out \(typed($0))" } ?? "")
  }

  /// What is wrong, with advice that any command can give.
  static func text(of failure: Failure) -> String {
    switch failure.cause {
    case .notPublished(let session):
      "Bij --release staat “\(session)”, maar die sessie is niet gepubliceerd."
    case .unsoundPast:
      failure.text
        + Words(
          nl: " Wijzig het schema, of laat een sessie los die toch mag veranderen, met --release"
            + " \(failure.frozenSession ?? "").",
          en: " Change the schedule, or release a session that may change after all with --release"
            + " \(failure.frozenSession ?? "").")[failure.language]
    case .unwritable where failure.isOfOwnFolder:
      failure.text.dropLast()
        + Words(nl: ", zoals --out uitvoer.", en: ", such as --out output.")[failure.language]
    case .unusableLedger where failure.isOfAnotherProgramme:
      failure.text
        + Words(
          nl: " Kies met --out de map van dit programma, of een nieuwe map.",
          en: " Choose the folder of this programme with --out, or a new folder.")[
          failure.language]
    default: failure.text
    }
  }

  /// How to make a plan.
  static func plan(_ schedule: String) -> Words {
    Words(
      nl: "Maak nu een plan: \(program) plan \(typed(schedule))",
      en: "Now make a plan: \(program) plan \(typed(schedule))")
  }

  /// Where the plan was written, and how to go on from a draft.
  ///
  /// Checking and publishing the plan each may need options, written after a space.
  static func written(
    _ workspace: Workspace, calendars: Int, checking: String = "", publishing: String = ""
  ) -> String {
    let (folder, schedule) = (workspace.folder, workspace.schedule)
    let plan = typed("\(folder)/plan.json") + checking
    let out = folder == Workspace.defaultFolder(of: workspace.programme) ? nil : folder
    let publish = command("publish", schedule, out: out) + publishing
    let text = Words(
      nl: """
        Geschreven in \(folder):
          plan.json              het plan
          rapport.html           het plan om te lezen en af te drukken, met wat het kost
          deelnemers.html        hetzelfde om te delen, zonder punten en vergelijkingen
          concept/programma.ics  de agenda van het hele programma
          concept/<id>.ics       een agenda voor elke pilot en expert (\(calendars - 1))

        Dit is een concept: er is niets verstuurd.
        Bekijk het door concept/programma.ics in een lege agenda te importeren.
        Een tweede import werkt niets bij: Thunderbird, Nextcloud en Google slaan over
        wat ze al kennen, Outlook verdubbelt het.
        Nakijken kan met: \(program) verify \(typed(schedule)) \(plan)
        Past iets niet? Wijzig \(schedule) en maak het plan opnieuw.
        Past alles? Publiceer het met: \(publish)
        """,
      en: """
        Written to \(folder):
          plan.json              the plan
          rapport.html           the plan to read and to print, with what it costs
          deelnemers.html        the same to share, without points and comparisons
          concept/programma.ics  the calendar of the whole programme
          concept/<id>.ics       a calendar for every pilot and expert (\(calendars - 1))

        This is a draft: nothing was sent.
        Look at it by importing concept/programma.ics into an empty calendar.
        A second import updates nothing: Thunderbird, Nextcloud and Google skip what
        they know, Outlook doubles it.
        Check it with: \(program) verify \(typed(schedule)) \(plan)
        Does something not suit? Change \(schedule) and make the plan again.
        Does everything suit? Publish it with: \(publish)
        """)
    return ([text] + [workspace.programme.unreachable].compactMap(\.self))
      .map { $0[workspace.language] }.joined(separator: "\n\n")
  }
}
