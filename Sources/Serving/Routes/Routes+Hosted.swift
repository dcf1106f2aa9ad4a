internal import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Mail

extension Route<Site> {
  /// How the team signs in.
  static let signingIn: [Route<Site>] = [
    .get("\(TeamAccess.path)/:ticket") { site, visit in
      guard site.access.isValid(ticket: visit.parameters["ticket"] ?? "") else {
        throw site.usedUp(visit)
      }
      return .page(SignInPage(language: site.language).page)
    },
    .post("\(TeamAccess.path)/:ticket") { site, visit in
      guard let session = site.access.signIn(ticket: visit.parameters["ticket"] ?? "") else {
        throw site.usedUp(visit)
      }
      if site.access.site == nil { site.onSignIn(site.access.ticketPath) }
      var response = Response.see("/")
      response.setCookie(
        Cookie(
          name: site.access.cookie, value: session, maxAge: TeamAccess.duration, path: "/",
          secure: site.access.site != nil, httpOnly: true, sameSite: .lax))
      return response
    },
  ]

  /// What a hosted workplace has for everybody.
  static let hosted: [Route<Site>] = [
    .get(SignInRequestPage.path) { site, _ in
      .page(SignInRequestPage(language: site.language).page)
    },
    .post(SignInRequestPage.path) { site, visit in
      if site.misses.isTooMany(from: visit.address) {
        throw Refusal(.tooManyRequests, .tooManyMisses)
      }
      guard site.canMail else { throw Refusal(.serviceUnavailable, .noMail) }
      // Whether somebody belongs to the team is nobody else's business: the page says the same to all,
      // and waits for no mail.
      site.mailWayIn(to: visit.field("email") ?? "")
      return .page(SignInRequestPage(language: site.language, isSent: true).page)
    },
    .get(AccessibilityPage.path) { site, _ in
      .page(AccessibilityPage(language: site.language).page)
    },
  ]
}

extension Site {
  fileprivate func usedUp(_ visit: Visit) -> Refusal {
    guard access.site != nil else { return Refusal(.gone, .used) }
    return misses.isTooMany(from: visit.address)
      ? Refusal(.tooManyRequests, .tooManyMisses) : Refusal(.gone, .usedByMail)
  }

  /// Whether anything says how mail goes out.
  fileprivate var canMail: Bool {
    desks.contains { desk in
      (try? desk.workspace()).flatMap { try? SendMail().way(in: $0) } != nil
    }
  }

  /// Mails the way in to whom an address belongs, if to anybody of the team.
  fileprivate func mailWayIn(to email: String) {
    guard let address = access.site else { return }
    letters.begin(email) { [self] in
      guard let (member, workspace) = member(email) else { return }
      do throws(Failure) {
        try await MailSignIn().run(to: member, address.text + access.issue(), in: workspace)
      } catch {
        onTrouble(Words.noWayIn[language])
      }
    }
  }

  /// Who of the team has a mail address, with a workspace that has this member; `nil` for a stranger.
  fileprivate func member(_ email: String) -> (Contact, Workspace)? {
    let email = email.trimmingCharacters(in: .whitespaces).lowercased()
    for desk in desks {
      guard let workspace = try? desk.workspace(),
        let member = try? MailSignIn().team(of: workspace)
          .first(where: { $0.email.lowercased() == email })
      else { continue }
      return (member, workspace)
    }
    return nil
  }
}

extension Route<Caller> {
  /// All addresses that secrets open.
  static let all: [Route<Caller>] = [
    .get("/p/:token") { caller, _ in .page(try OwnPage(caller: caller).page) },
    .get("/p/:token/privacy") { caller, _ in .page(PrivacyPage(caller: caller).page) },
    .post("/p/:token/wissen") { caller, _ in
      _ = try ForgetAnswers(now: caller.desk.now)
        .run(caller.visitor.participant, in: caller.entrance.workspace)
      return .see("\(caller.path)/privacy#gewist")
    },
    .get("/p/:token/sessies/:id") { caller, visit in
      .page(InvitationPage(caller: caller, session: try caller.session(visit), visit: visit).page)
    },
    .post("/p/:token/sessies/:id") { caller, visit in
      let session = try caller.session(visit)
      guard let email = caller.visitor.email,
        let sequence = visit.field("versie").flatMap({ Int($0) }),
        let answer = visit.field("antwoord").flatMap(InvitationPage.participation)
      else { throw Refusal(.badRequest, .noForm) }
      do throws(Failure) {
        try AnswerInvitation(
          by: email, to: session.id, answer, comment: visit.field("opmerking"), sequence: sequence,
          now: caller.desk.now
        ).run(in: caller.entrance.workspace)
      } catch {
        guard error.kind == .outdated, !visit.wantsJSON else { throw error }
        let caller = try caller.anew()
        return .page(
          InvitationPage(caller: caller, session: try caller.session(visit), visit: visit).page,
          status: .conflict)
      }
      return .see("\(caller.path)/sessies/\(session.id)")
    },
    .get("/p/:token/beschikbaarheid") { caller, _ in .page(try caller.pollPage().page) },
    .post("/p/:token/beschikbaarheid", limit: 256 << 10) { caller, visit in
      let page = try caller.pollPage()
      let sayings = page.sayings(in: visit)
      try AnswerPoll(
        of: caller.visitor.participant, sayings, remark: visit.fields["opmerking"],
        now: caller.desk.now
      ).run(in: caller.entrance.workspace)
      return .see("\(caller.path)/beschikbaarheid#bewaard")
    },
    .post("/p/:token/agenda", limit: 6 << 20) { caller, visit in
      let request = AnswerPoll(of: caller.visitor.participant, [], now: caller.desk.now)
      if visit.field("weg") != nil {
        try request.forgetCalendar(in: caller.entrance.workspace)
      } else {
        guard let file = visit.files.first else { throw Refusal(.badRequest, .noFile) }
        try request.run(reading: file, in: caller.entrance.workspace)
      }
      return .see("\(caller.path)/beschikbaarheid#agenda")
    },
    .post("/p/:token/agenda/adres") { caller, visit in
      // Only the press that fetches again comes without the field.
      let request = FetchCalendar(
        of: caller.visitor.participant, at: visit.fields["adres"], now: caller.desk.now)
      try await caller.desk.fetchings.run(for: caller.visitor.participant) {
        try await request.run(in: caller.entrance.workspace)
      }
      return .see("\(caller.path)/beschikbaarheid#agenda")
    },
    .feed,
  ]

  /// One's own calendar.
  private static let feed = Route(
    method: .get, path: "/f/:token/leernetwerk.ics", purpose: .feed
  ) { caller, visit in
    guard let feed = caller.entrance.feed(of: caller.visitor) else {
      throw Refusal(.serviceUnavailable, .feedTrouble)
    }
    return .feed(feed, asked: visit.headers)
  }
}

extension Caller {
  /// The published session that a path names.
  fileprivate func session(_ visit: Visit) throws -> OwnSession {
    guard
      let session = entrance.sessions(of: visitor).first(where: { $0.id == visit.parameters["id"] })
    else { throw Refusal(.notFound, .notFound) }
    return session
  }

  /// The same with what is published by now.
  fileprivate func anew() throws -> Caller {
    Caller(desk: desk, entrance: try desk.entrance(), visitor: visitor)
  }

  fileprivate func pollPage() throws -> PollPage {
    let frame = try desk.pollFrame(of: entrance)
    return PollPage(
      caller: self, poll: try frame.poll(of: visitor.participant, in: entrance.workspace))
  }
}
