import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct ThemeMarkTests {
  private func marks(_ count: Int) -> [ThemeMark] {
    let programme = Programme.tiny { programme in
      programme.themes = (0..<count).map { index in
        Theme(
          id: "t\(index)", title: "Thema \(index)", sessions: 1, pilots: .all,
          period: programme.period)
      }
    }
    let marks = ThemeMark.all(in: programme)
    return programme.themes.compactMap { marks[$0.id] }
  }

  @Test func `However many themes there are, each has a letter of its own`() {
    let letters = marks(800).map(\.letter)
    #expect(letters.prefix(3) == ["A", "B", "C"])
    #expect(letters[25...28] == ["Z", "AA", "AB", "AC"])
    #expect(letters[701...702] == ["ZZ", "AAA"])
    #expect(Set(letters).count == 800)
  }

  @Test func `The letter can be read on every colour`() {
    for mark in marks(9) {
      let (fill, ink) = (luminance(mark.fill), luminance(mark.ink))
      #expect((max(fill, ink) + 0.05) / (min(fill, ink) + 0.05) >= 4.5, "\(mark.fill)")
    }
  }

  /// The relative luminance of a colour such as `#e69f00` (WCAG 2.2).
  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
