// Makes the models that are built into the program, from annotated text. Not part of what users
// run; Sources/Language/Models/README.md has the commands. The same input and seed give the same
// bytes.

import Foundation
import Language

let usage = """
  usage: concord-train tagger TRAIN.conllu OUT.bin [--seed 1] [--epochs 24] [--made 6000]
         concord-train made [--seed 1] [--made 40]
         concord-train score FILE.conllu
  """

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

/// The number after an option, or what it is when left out.
func option(_ name: String, _ missing: Int) -> Int {
  guard let index = CommandLine.arguments.firstIndex(of: name),
    index + 1 < CommandLine.arguments.count
  else { return missing }
  return Int(CommandLine.arguments[index + 1]) ?? missing
}

func read(_ path: String) -> [ConlluSentence] {
  guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
    fail("cannot read \(path)")
  }
  return ConlluSentence.read(text)
}

switch CommandLine.arguments.dropFirst().first {
case "tagger" where CommandLine.arguments.count >= 4:
  let seed = UInt64(option("--seed", 1))
  var trainer = TaggerTrainer(seed: seed)
  var grammar = NewsGrammar(seed: seed)
  let model = trainer.train(
    read(CommandLine.arguments[2]), made: grammar.sentences(option("--made", 6000)),
    epochs: option("--epochs", 24))
  do {
    try Data(model).write(to: URL(fileURLWithPath: CommandLine.arguments[3]))
  } catch {
    fail("cannot write \(CommandLine.arguments[3]): \(error)")
  }
case "score" where CommandLine.arguments.count >= 3:
  print(score(read(CommandLine.arguments[2]), misses: option("--misses", 0)))
case "made":
  var grammar = NewsGrammar(seed: UInt64(option("--seed", 1)))
  for sentence in grammar.sentences(option("--made", 40)) {
    print(sentence.words.map { "\($0.form)/\($0.tag?.rawValue ?? "_")" }.joined(separator: " "))
  }
default: fail(usage)
}
