// `concord-train pronouns`: what each pronoun of some articles was taken to stand for, to hold against what
// readers say.

import Claims
import Foundation
import Ingestion
import SourceText

/// Writes one line for each pronoun of the articles at a path: folder and file, where it begins (bytes), the
/// pronoun, what it was taken for, and what it may stand for where that was left open, set apart by tabs. With
/// `weighed` each line is followed by one for each thing that was weighed: an empty column, the pronoun's group, its
/// words and the values of all signs; the first line names these.
func writePronouns(_ path: String, weighed: Bool) {
  let ingester = Ingester()
  let extractor = Extractor(keepsPronouns: true)
  if weighed { print((["", "group", "words"] + ReadPronoun.signNames).joined(separator: "\t")) }
  for file in ingester.files(at: [path]).files {
    guard let document = try? ingester.read(path: file).document else {
      fail("cannot read \(file)")
    }
    let place = URL(fileURLWithPath: file)
    let name = place.deletingLastPathComponent().lastPathComponent + "/" + place.lastPathComponent
    for pronoun in extractor.extract(document).pronouns {
      print(
        name, pronoun.span.start, pronoun.form, pronoun.antecedent,
        pronoun.readings.joined(separator: " / "), separator: "\t")
      for (words, values) in weighed ? pronoun.candidates : [] {
        print((["", pronoun.group, words] + values.map { "\($0)" }).joined(separator: "\t"))
      }
    }
  }
}
