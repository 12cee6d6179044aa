// The gradients that training goes by are the slopes of the losses; a step on them learns.

import Foundation
import Language
import Testing
import Training

@Suite struct GradientTests {
  private static let treebank = """
    1\tThe\t_\tDET\t_\t_\t2\tdet\t_\tName=O
    2\tbank\t_\tNOUN\t_\t_\t3\tnsubj\t_\tName=O
    3\tleft\t_\tVERB\t_\t_\t0\troot\t_\tName=O
    4\tIndia\t_\tPROPN\t_\t_\t3\tobj\t_\tName=B-LOC

    1\tPrices\t_\tNOUN\t_\t_\t2\tnsubj\t_\t_
    2\tfell\t_\tVERB\t_\t_\t0\troot\t_\t_
    3\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_

    """

  /// A vocabulary of four pieces with vectors of sixteen dimensions.
  private static func vectors() throws -> PieceVectors {
    let vocabulary = Data("[UNK]\nbank\nin\n##dia".utf8)
    var data = Data("CNPV".utf8)
    for number in [4, 16, 0, vocabulary.count] {
      withUnsafeBytes(of: UInt32(number).littleEndian) { data.append(contentsOf: $0) }
    }
    data += vocabulary
    for index in 0..<64 {
      withUnsafeBytes(of: Float(index % 7) / 7 - 0.4) { data.append(contentsOf: $0) }
    }
    return try #require(PieceVectors(data))
  }

  private static func network() throws -> (ParserNetwork, [Example], ExampleMaker) {
    let sentences = ConlluSentence.read(treebank)
    let vectors = try vectors()
    let maker = ExampleMaker(sentences, least: 1, vectors: vectors)
    var plan = Plan()
    (plan.width, plan.arcWidth, plan.relationWidth) = (32, 16, 16)
    plan.blocks = [.window, .recurrence]
    let network = ParserNetwork(
      plan, features: maker.keys.count, vectors: vectors, workers: 1, seed: 3)
    return (network, sentences.map { maker.example($0.words, weight: 1) }, maker)
  }

  @Test func gradientsAreSlopes() throws {
    let (network, examples, _) = try Self.network()
    let tape = Tape(worker: 0)
    func loss() -> Double {
      tape.restart(seed: 9)
      return network.learn(examples, on: tape, scale: 1).loss
    }
    tape.restart(seed: 9)
    _ = network.spread(network.learn(examples, on: tape, scale: 1))
    let parameters = network.dense + [network.table]
    let slopes = parameters.map {
      Array(UnsafeBufferPointer(start: $0.gradients[0], count: $0.count))
    }
    for (parameter, slopes) in zip(parameters, slopes) {
      for draw in 0..<4 {
        let index = (draw * 7919 + 13) % parameter.count
        let (value, step) = (parameter.values[index], Float(2e-3))
        parameter.values[index] = value + step
        let above = loss()
        parameter.values[index] = value - step
        let below = loss()
        parameter.values[index] = value
        let slope = (above - below) / Double(2 * step)
        let tolerance = 0.03 * (1 + abs(slope))
        #expect(abs(slope - Double(slopes[index])) < tolerance)
      }
    }
  }

  /// A file that is read back gives the network that was trained, and training is the same twice.
  @Test func trainingLearnsAndRepeats() throws {
    let sentences = ConlluSentence.read(Self.treebank)
    var trainer = ParserTrainer()
    (trainer.plan.width, trainer.plan.arcWidth, trainer.plan.relationWidth) = (32, 16, 16)
    (trainer.epochs, trainer.batchWords) = (150, 4)
    let source = ParserTrainer.Source(sentences: sentences, weight: 1, varies: false)
    let vectors = try Self.vectors()
    let model = trainer.train([source], vectors: vectors, least: 1, seed: 4) { _, _ in }
    #expect(model == trainer.train([source], vectors: vectors, least: 1, seed: 4) { _, _ in })
    model.withUnsafeBytes { bytes in
      guard let network = Network(bytes) else {
        Issue.record("the model cannot be read")
        return
      }
      let score = ParseScore(sentences) { network.read($0, Gazetteer()) }
      #expect(score.words == 7 && score.tags == 7 && score.heads == 7 && score.relations == 7)
    }
  }

  @Test func namesAreScoredBySpanAndType() {
    let text = "1\tMs\tO\t-\t-\n2\tWu\tB-PER\t-\t-\n\n1\tRome\tB-LOC\t-\t-\n2\tOpera\tI-LOC\t-\t-\n"
    let test = NamesFile.read(text).test
    #expect(test.count == 1)
    let both = NamesFile.read(text).test + NamesFile.read(text).training
    let score = NameScore(both) {
      $0.count == 2 && $0[1] == "Wu" ? ["O", "B-PER"] : ["B-LOC", "O"]
    }
    #expect((score.gold, score.found, score.right) == (2, 2, 1))
  }
}
