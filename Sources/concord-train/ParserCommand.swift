// `concord-train parser`: reads treebank, further sentences and piece vectors, trains, and writes
// the network's file.

import Foundation
import Language
import Training

/// Runs the command with what the command line says.
func trainParser() {
  let files = CommandLine.arguments.dropFirst(2).prefix { !$0.hasPrefix("--") }
  guard let first = files.first, let vectors = text("--vectors"), let out = text("--out") else {
    fail(usage)
  }
  guard let data = FileManager.default.contents(atPath: vectors), let table = PieceVectors(data)
  else { fail("\(vectors) is no table of piece vectors; see Training/vectors.py") }
  var trainer = ParserTrainer()
  trainer.epochs = option("--epochs", trainer.epochs)
  trainer.plan.width = option("--width", trainer.plan.width)
  if let blocks = text("--blocks") {
    trainer.plan.blocks = blocks.map { $0 == "w" ? .window : .recurrence }
  }
  trainer.report = { line in
    print(line)
    fflush(nil)
  }
  // Twice in each pass: the treebank is surer than what the teacher says, and smaller.
  var sources = Array(
    repeating: ParserTrainer.Source(sentences: read(first), weight: 1, varies: true),
    count: files.count > 1 ? 2 : 1)
  for file in files.dropFirst() {
    sources.append(
      .init(sentences: named(read(file)), weight: Float(option("--silver", 60)) / 100, varies: true)
    )
  }
  var held: [ConlluSentence] = []
  if let path = text("--names") {
    let names = NamesFile.read(contents(path))
    let source = ParserTrainer.Source(sentences: names.training, weight: 1, varies: true)
    sources += [source, source]
    held = names.test
  }
  let check = text("--check").map(read) ?? []
  let model = trainer.train(
    sources, vectors: table, least: option("--least", 2), seed: UInt64(option("--seed", 1))
  ) { _, bytes in
    bytes.withUnsafeBytes { bytes in
      guard let network = Network(bytes) else { return }
      let gazetteer = Gazetteer()
      if !check.isEmpty {
        trainer.report(ParseScore(check) { network.read($0, gazetteer) }.text)
      }
      if !held.isEmpty {
        let score = NameScore(held) { network.read($0, gazetteer).map { Labels.names[$0.name] } }
        trainer.report(score.text)
      }
    }
  }
  do {
    try Data(model).write(to: URL(fileURLWithPath: out))
  } catch {
    fail("cannot write \(out): \(error)")
  }
}

/// In a file that has names, a word without a label is outside of them.
private func named(_ sentences: [ConlluSentence]) -> [ConlluSentence] {
  sentences.map { sentence in
    var sentence = sentence
    for index in sentence.words.indices where sentence.words[index].name == nil {
      sentence.words[index].name = "O"
    }
    return sentence
  }
}
