import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import leernetwerk

/// What README.md and the pages of `docs/` tell people to type, held against the command's own parser.
@Suite struct WrittenCommandTests {
  private typealias Command = leernetwerk.Leernetwerk

  private struct Page {
    let name: String
    let text: String

    /// The lines between fences, with those that a backslash continues.
    var blocks: [String] {
      text.replacing("\\\n", with: "").components(separatedBy: "\n```").enumerated().filter {
        !$0.offset.isMultiple(of: 2)
      }.flatMap { $0.element.components(separatedBy: "\n").dropFirst() }
    }
  }

  private let pages: [Page]

  init() throws {
    let manager = FileManager.default
    let docs = Folder.package.appending(path: "docs").path
    let names = try manager.contentsOfDirectory(atPath: docs).filter { $0.hasSuffix(".md") }
    pages = try (["README.md"] + names.sorted().map { "docs/\($0)" }).map {
      Page(
        name: $0,
        text: try String(contentsOf: Folder.package.appending(path: $0), encoding: .utf8))
    }
  }

  @Test func `A list of examples in a help is broken nowhere at 80 columns`() {
    let help = Command.helpMessage(for: WhatIfCommand.self, columns: 80)
    let list = help.components(separatedBy: "\n").drop { $0 != "Veranderingen zijn:" }.dropFirst()
      .prefix { !$0.isEmpty }
    #expect(list.count > 10)
    #expect(list.filter { !$0.hasPrefix("  \"") || $0.count > 80 } == [])
  }

  @Test func `Every command in a block is one that the parser takes`() throws {
    var count = 0
    for page in pages {
      for line in page.blocks {
        guard let match = line.firstMatch(of: #/(?:^|[ /])leernetwerk ([a-z]+(?: .*)?)$/#)
        else { continue }
        count += 1
        do {
          _ = try Command.parseAsRoot(Handleiding.words(String(match.1)))
        } catch {
          Issue.record("\(page.name): \(line)\n\(Command.fullMessage(for: error))")
        }
      }
    }
    #expect(count > 40)
  }

  @Test func `Every option that a page names beside a command is one of that command`() throws {
    let options = Dictionary(
      uniqueKeysWithValues: Command.configuration.subcommands.map { command in
        let help = Command.helpMessage(for: command, columns: 200)
        let named = help.matches(of: #/\n  (?:-\w, )?(--[a-z-]+)/#).map { String($0.1) }
        return (command.configuration.commandName ?? "", Set(named))
      })
    var count = 0
    for page in pages {
      for span in page.text.matches(of: #/`(?:leernetwerk )?([a-z]+) ([^`]*--[^`]*)`/#) {
        guard let known = options[String(span.1)] else { continue }
        for option in span.2.matches(of: #/--[a-z-]+/#) {
          count += 1
          #expect(
            known.contains(String(option.0)), "\(page.name): \(span.1) takes no \(option.0)")
        }
      }
    }
    #expect(count > 60)
  }

  @Test func `Every schedule, page and check that a page names is there`() throws {
    var count = 0
    for page in pages {
      let paths = page.text.matches(
        of: #/(?:^|[^\w./-])(?:\.\./)?((?:schedules|docs|\.ci)/[\w./-]*\w)/#)
      for path in Set(paths.map { String($0.1) }).sorted() {
        count += 1
        #expect(
          FileManager.default.fileExists(atPath: Folder.package.appending(path: path).path),
          "\(page.name) names \(path)")
      }
    }
    #expect(count > 20)
  }
}
