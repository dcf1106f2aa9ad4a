internal import ArgumentParser
internal import ProgrammeModel
internal import ScheduleFiles

/// Questions that are asked where an option was not given.
struct Interview {
  /// The answer to a question; asked again until it fits.
  ///
  /// - Throws: `ValidationError` where an option does not fit, or nobody answers.
  func ask<Answer>(
    _ question: String, given: String?, option: String,
    _ read: (String) throws(UnfitAnswer) -> Answer
  ) throws -> Answer {
    if let given { return try answer(given, to: option, read) }
    while true {
      let line = try line(question + " ", orElse: option)
      do throws(UnfitAnswer) {
        return try read(line)
      } catch {
        Console.say(error.words.nl)
      }
    }
  }

  /// One or more answers, the last followed by an empty line.
  func askSeveral<Answer>(
    _ question: String, given: [String], option: String,
    _ read: (String) throws(UnfitAnswer) -> Answer
  ) throws -> [Answer] {
    if !given.isEmpty { return try given.map { try answer($0, to: option, read) } }
    Console.say(question)
    var answers: [Answer] = []
    while answers.count < 1000 {
      let line = try line("  \(answers.count + 1): ", orElse: option)
      if line.isEmpty, !answers.isEmpty { break }
      do throws(UnfitAnswer) {
        answers.append(try read(line))
      } catch {
        Console.say(error.words.nl)
      }
    }
    return answers
  }

  private func answer<Answer>(
    _ text: String, to option: String, _ read: (String) throws(UnfitAnswer) -> Answer
  ) throws -> Answer {
    do throws(UnfitAnswer) {
      return try read(text)
    } catch {
      throw ValidationError("\(option): \(error.words.nl)")
    }
  }

  private func line(_ prompt: String, orElse option: String) throws -> String {
    Console.prompt(prompt)
    guard let line = readLine() else { throw ValidationError(Phrase.unanswered(option)) }
    return line
  }
}
