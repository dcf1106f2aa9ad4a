import Testing
@Suite struct ProbeTests {
  @Test func `the sample is sound`() throws {
    #expect(try Scratch().findings(Sample.schedule) == [])
  }
}
