/// The one way by which a participant hears of its sessions.
///
/// Invitations and a subscription together show everything twice.
public enum Channel: String, CaseIterable, Sendable {
  /// An invitation for every session, by mail.
  case mail
  /// A calendar to subscribe to, and mails without a calendar that tell what is new in it.
  case feed
}
