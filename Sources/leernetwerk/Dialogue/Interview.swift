internal import Application
internal import Terminal

/// Questions that are asked where an option was not given.
struct Interview {
  let language: Language

  /// The answer to a question; asked again until it fits.
  ///
  /// - Throws: ``Stop`` where an option does not fit, or nobody answers.
  func ask<Answer>(
    _ question: Question, given: String?, option: String,
    _ read: (String) throws(Failure) -> Answer
  ) throws(Stop) -> Answer {
    if let given { return try answer(given, to: option, read) }
    while true {
      let line = try line(question.words[language] + " ", orElse: option)
      do throws(Failure) {
        return try read(line)
      } catch {
        Console.say(error.text)
      }
    }
  }

  /// One or more answers, the last followed by an empty line.
  func askSeveral<Answer>(
    _ question: Question, given: [String], option: String,
    _ read: (String) throws(Failure) -> Answer
  ) throws(Stop) -> [Answer] {
    if !given.isEmpty {
      return try given.map { text throws(Stop) in try answer(text, to: option, read) }
    }
    Console.say(question.words[language])
    var answers: [Answer] = []
    while answers.count < 1000 {
      let line = try line("  \(answers.count + 1): ", orElse: option)
      if line.isEmpty, !answers.isEmpty { break }
      do throws(Failure) {
        answers.append(try read(line))
      } catch {
        Console.say(error.text)
      }
    }
    return answers
  }

  private func answer<Answer>(
    _ text: String, to option: String, _ read: (String) throws(Failure) -> Answer
  ) throws(Stop) -> Answer {
    do throws(Failure) {
      return try read(text)
    } catch {
      let words = Words(nl: "Fout: \(option): \(error.text)", en: "Error: \(option): \(error.text)")
      throw Stop(.usage, words[language])
    }
  }

  private func line(_ prompt: String, orElse option: String) throws(Stop) -> String {
    Console.prompt(prompt)
    guard let line = readLine() else {
      let words = Words(
        nl: "Fout: Er kwam geen antwoord meer. Geef het met \(option).",
        en: "Error: No more answers came. Give it with \(option).")
      throw Stop(.usage, words[language])
    }
    return line
  }
}
