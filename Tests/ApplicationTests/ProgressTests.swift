import Application
import Testing

@Suite struct ProgressTests {
  @Test(arguments: [
    (
      60 as Int?, "12 s · nog geen geldig plan",
      "12 van 60 s · nog geen geldig plan · Ctrl-C bewaart het beste"
    ),
    (nil, "12 s · nog geen geldig plan", "12 s · nog geen geldig plan · Ctrl-C bewaart het beste"),
    (
      60, "12 s · beste 12.087 · ondergrens 11.022 · verschil 8,8 %",
      "12 van 60 s · beste 12.087 · ondergrens 11.022 · verschil 8,8 %"
    ),
  ])
  func `The line says how long it may take, and how to stop where there is room`(
    seconds: Int?, told: String, line: String
  ) {
    #expect(Words(nl: told, en: "").progressLine(in: .nl, seconds: seconds) == line)
  }
}
