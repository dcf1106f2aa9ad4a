import Application
import Testing

@Suite struct SecretTests {
  @Test func `No secret is another's, wherever they differ`() {
    let secrets = (0..<150).map { _ in Secret.make() }
    #expect(secrets.allSatisfy { $0.count == 26 && Secret.same($0, $0) })
    for (index, secret) in secrets.enumerated() {
      let others = secrets[..<index].filter { Secret.same($0, secret) }
      #expect(others.isEmpty)
    }
    let letters = Array(secrets[0])
    for place in letters.indices {
      for letter in "abcdefghijklmnopqrstuvwxyz234567" where letter != letters[place] {
        var other = letters
        other[place] = letter
        #expect(!Secret.same(String(letters), String(other)))
      }
    }
    #expect(!Secret.same(secrets[0], String(secrets[0].dropLast())))
  }
}
