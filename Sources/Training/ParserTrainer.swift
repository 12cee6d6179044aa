// Teaches the network: passes over the sentences in changing order, two workers a batch, each with
// a fixed part of it, so that the result does not depend on how many cores there are.

import Foundation
import Language

/// One training run.
package struct ParserTrainer {
  /// Sentences with how much they count.
  package struct Source {
    var sentences: [ConlluSentence]
    var weight: Float
    /// Whether their words are varied, see `ConlluSentence.varied`.
    var varies: Bool

    package init(sentences: [ConlluSentence], weight: Float, varies: Bool) {
      (self.sentences, self.weight, self.varies) = (sentences, weight, varies)
    }
  }

  package var plan = Plan()
  package var epochs = 20
  package var rate: Float = 0.003
  package var batchWords = 1200
  package var report: (String) -> Void = { _ in }

  private let bank = WordBank()
  private static let workers = 2
  private static let warmUp: Float = 0.05
  /// The gradient is never longer than this.
  private static let longest = 1.0

  package init() {}

  /// The bytes of the trained network. `score` is asked after some epochs and says how it does.
  package func train(
    _ sources: [Source], vectors: PieceVectors, least: Int, seed: UInt64,
    score: (Int, [UInt8]) -> Void
  ) -> [UInt8] {
    let maker = ExampleMaker(sources.flatMap(\.sentences), least: least, vectors: vectors)
    let network = ParserNetwork(
      plan, features: maker.keys.count, vectors: vectors, workers: Self.workers, seed: seed)
    report("\(maker.keys.count) features")
    let tapes = (0..<Self.workers).map(Tape.init)
    var random = SplitMix(state: seed &+ 1)
    let words = sources.flatMap(\.sentences).reduce(0) { $0 + $1.words.count }
    let steps = max(1, epochs * words / batchWords)
    var number = 0
    for epoch in 1...epochs {
      var (losses, batches) = ([0.0, 0.0, 0.0, 0.0], 0)
      for batch in self.batches(sources, maker, &random) {
        number += 1
        let found = step(network, tapes, batch, rule(number, of: steps), seed: random.next())
        losses = zip(losses, found).map(+)
        batches += batch.reduce(0) { $0 + $1.count }
      }
      let means = losses.map { String(format: "%.3f", $0 / Double(max(1, batches))) }
      report("epoch \(epoch): tags, arcs, relations, names \(means.joined(separator: " "))")
      if epoch % 4 == 0 || epoch == epochs {
        network.table.catchUp(rule(number, of: steps))
        score(epoch, ModelWriter(network, keys: maker.keys).bytes)
      }
    }
    return ModelWriter(network, keys: maker.keys).bytes
  }

  /// Up to the full rate in the first steps, then down to nothing by half a cosine.
  private func rule(_ number: Int, of steps: Int) -> Rule {
    let done = Float(number) / Float(steps)
    let part =
      done < Self.warmUp
      ? done / Self.warmUp
      : 0.5 * (1 + cos(Float.pi * min(1, (done - Self.warmUp) / (1 - Self.warmUp))))
    return Rule(number: number, rate: rate * max(part, 0.01))
  }

  /// All sentences in another order, in batches of about the same number of words.
  private func batches(
    _ sources: [Source], _ maker: ExampleMaker, _ random: inout SplitMix
  ) -> [[Example]] {
    var order = sources.indices.flatMap { source in
      sources[source].sentences.indices.map { (source, $0) }
    }
    order.shuffle(using: &random)
    var (batches, batch, words): ([[Example]], [Example], Int) = ([], [], 0)
    for (source, index) in order {
      let sentence = sources[source].sentences[index]
      let varied = sources[source].varies ? sentence.varied(bank, using: &random) : sentence.words
      guard varied.count <= Network.longest else { continue }
      batch.append(maker.example(varied, weight: sources[source].weight))
      words += varied.count
      if words >= batchWords {
        batches.append(batch)
        (batch, words) = ([], 0)
      }
    }
    return batch.isEmpty ? batches : batches + [batch]
  }

  /// One step; gives the sums of the losses of tags, arcs, relations and names.
  private func step(
    _ network: ParserNetwork, _ tapes: [Tape], _ batch: [Example], _ rule: Rule, seed: UInt64
  ) -> [Double] {
    let words = batch.reduce(0) { $0 + $1.count }
    let parts = Self.parts(batch)
    nonisolated(unsafe) let outcomes = UnsafeMutablePointer<Outcome?>.allocate(
      capacity: parts.count)
    outcomes.initialize(repeating: nil, count: parts.count)
    defer { outcomes.deallocate() }
    nonisolated(unsafe) let (tapes, network) = (tapes, network)
    DispatchQueue.concurrentPerform(iterations: parts.count) { worker in
      tapes[worker].restart(seed: seed &+ UInt64(worker))
      outcomes[worker] = network.learn(
        parts[worker], on: tapes[worker], scale: 1 / Float(words))
    }
    let found = (0..<parts.count).compactMap { outcomes[$0] }
    let touched = Set(found.flatMap(network.spread)).sorted()
    apply(network, touched, rule)
    outcomes.deinitialize(count: parts.count)
    return found.reduce([0, 0, 0, 0]) {
      [$0[0] + $1.tagLoss, $0[1] + $1.arcLoss, $0[2] + $1.relationLoss, $0[3] + $1.nameLoss]
    }
  }

  /// The sentences of each worker, about half of the words each.
  private static func parts(_ batch: [Example]) -> [[Example]] {
    var parts = [[Example]](repeating: [], count: workers)
    var words = [Int](repeating: 0, count: workers)
    for example in batch {
      let worker = words[0] <= words[1] ? 0 : 1
      parts[worker].append(example)
      words[worker] += example.count
    }
    return parts.filter { !$0.isEmpty }
  }

  private func apply(_ network: ParserNetwork, _ touched: [Int], _ rule: Rule) {
    let dense = network.dense
    let squares = dense.reduce(0.0) { $0 + $1.gather() }
    let length = squares.squareRoot()
    let scale = Float(length > Self.longest ? Self.longest / length : 1)
    for parameter in dense { parameter.step(rule, scale: scale) }
    network.table.step(rows: touched, rule, scale: scale)
  }
}
