internal import ProgrammeModel
internal import ScheduleFiles

/// Questions that are asked where an option was not given.
struct Interview {
  let language: Language

  /// The answer to a question; asked again until it fits.
  ///
  /// - Throws: ``Stop`` where an option does not fit, or nobody answers.
  func ask<Answer>(
    _ question: Words, given: String?, option: String,
    _ read: (String) throws(UnfitAnswer) -> Answer
  ) throws(Stop) -> Answer {
    if let given { return try answer(given, to: option, read) }
    while true {
      let line = try line(question[language] + " ", orElse: option)
      do throws(UnfitAnswer) {
        return try read(line)
      } catch {
        Console.say(error.words[language])
      }
    }
  }

  /// One or more answers, the last followed by an empty line.
  func askSeveral<Answer>(
    _ question: Words, given: [String], option: String,
    _ read: (String) throws(UnfitAnswer) -> Answer
  ) throws(Stop) -> [Answer] {
    if !given.isEmpty {
      return try given.map { text throws(Stop) in try answer(text, to: option, read) }
    }
    Console.say(question[language])
    var answers: [Answer] = []
    while answers.count < 1000 {
      let line = try line("  \(answers.count + 1): ", orElse: option)
      if line.isEmpty, !answers.isEmpty { break }
      do throws(UnfitAnswer) {
        answers.append(try read(line))
      } catch {
        Console.say(error.words[language])
      }
    }
    return answers
  }

  private func answer<Answer>(
    _ text: String, to option: String, _ read: (String) throws(UnfitAnswer) -> Answer
  ) throws(Stop) -> Answer {
    do throws(UnfitAnswer) {
      return try read(text)
    } catch {
      throw Stop(.usage, Phrase.unfit(option, error.words)[language])
    }
  }

  private func line(_ prompt: String, orElse option: String) throws(Stop) -> String {
    Console.prompt(prompt)
    guard let line = readLine() else {
      throw Stop(.usage, Phrase.unanswered(option)[language])
    }
    return line
  }
}
