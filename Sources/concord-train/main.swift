// Makes the model that is built into the program, from annotated text, and measures it. Not part of
// what users run; Sources/Language/Models/README.md has the commands. The same input and seed give
// the same bytes.

import Foundation
import Language

let usage = """
  usage: concord-train parser TRAIN.conllu [SILVER.conllu…] --vectors FILE --out FILE
             [--names FILE.iob2] [--seed 1] [--epochs 20] [--check DEV.conllu]
         concord-train score FILE.conllu [--misses 0]
         concord-train names FILE.iob2 [--misses 0]
         concord-train judge-input FILE.jsonl
         concord-train doubt-input FOLDER
         concord-train pair-input FOLDER
         concord-train pronouns FOLDER [--weighed]
         concord-train pairs FILE.tsv [--chances]
  """

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

/// What follows an option, nil when it was left out.
func text(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
  return arguments[index + 1]
}

/// The number after an option, or what it is when left out.
func option(_ name: String, _ missing: Int) -> Int { text(name).flatMap(Int.init) ?? missing }

func contents(_ path: String) -> String {
  guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
    fail("cannot read \(path)")
  }
  return text
}

func read(_ path: String) -> [ConlluSentence] { ConlluSentence.read(contents(path)) }

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "parser": trainParser()
case "score" where arguments.count >= 3: scoreParse(read(arguments[2]))
case "names" where arguments.count >= 3: scoreNames(contents(arguments[2]))
case "doubt-input" where arguments.count >= 3: writeDoubtInput(arguments[2])
case "pair-input" where arguments.count >= 3: writePairInput(arguments[2])
case "pronouns" where arguments.count >= 3:
  writePronouns(arguments[2], weighed: arguments.contains("--weighed"))
case "pairs" where arguments.count >= 3: scoreSentencePairs(arguments[2])
case "judge-input" where arguments.count >= 3: writeJudgeInput(arguments[2])
default: fail(usage)
}
