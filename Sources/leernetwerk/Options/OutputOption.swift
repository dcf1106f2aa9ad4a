internal import ArgumentParser

/// Where the files go.
struct OutputOption: ParsableArguments {
  @Option(help: ArgumentHelp("De uitvoermap (out/<id van het programma>).", valueName: "map"))
  var out: String?

  func validate() throws {
    if out?.isEmpty == true {
      throw ValidationError("Bij --out staat geen map. Geef een map, zoals out/proef.")
    }
  }
}
