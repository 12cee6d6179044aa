// The network of `Language/Network`, as it is trained: the same layers in the same order, with
// dropout, and the losses.

import Language

/// The sizes that are chosen; the others follow from the data.
package struct Plan {
  package var width = 192
  package var arcWidth = 128
  package var relationWidth = 96
  package var blocks: [Network.Block] = [.window, .recurrence, .recurrence]
  /// Share of values that dropout takes away.
  var dropout: Float = 0.3
  /// Keeps the scores of arcs small at first (Vaswani et al. 2017); the file has it in the weights.
  var arcScale: Float { 1 / Float(arcWidth).squareRoot() }
  /// Share of words that are shown without the features that know the word itself.
  var wordDropout: Float = 0.2

  package init() {}
}

/// All that is learnt.
package final class ParserNetwork {
  let plan: Plan
  let vectors: PieceVectors
  /// A row for each feature.
  package let table: Parameter
  let projection: Parameter
  let start, end: NormParameters
  let blocks: [(norm: NormParameters, layer: DenseParameters)]
  let tags, names, arcWords, arcHeads, arcProduct: DenseParameters
  let relationWords, relationHeads, relations: DenseParameters
  let arcRoot, relationRoot, distance: Parameter

  package init(_ plan: Plan, features: Int, vectors: PieceVectors, workers: Int, seed: UInt64) {
    (self.plan, self.vectors) = (plan, vectors)
    var random = SplitMix(state: seed)
    let width = plan.width
    func dense(_ inputs: Int, _ outputs: Int) -> DenseParameters {
      DenseParameters(inputs, outputs, workers: workers, random: &random)
    }
    func row(_ count: Int, spread: Float = 0) -> Parameter {
      Parameter(1, count, workers: workers, spread: spread, decays: false, random: &random)
    }
    table = Parameter(
      features, width, workers: 1, spread: 0.1, decays: false, random: &random)
    projection = Parameter(
      vectors.dimensions, width, workers: workers, spread: 0.08, random: &random)
    start = NormParameters(width, workers: workers, random: &random)
    var blocks: [(norm: NormParameters, layer: DenseParameters)] = []
    for block in plan.blocks {
      let norm = NormParameters(width, workers: workers, random: &random)
      blocks.append((norm, dense(block == .recurrence ? width : 3 * width, 2 * width)))
    }
    self.blocks = blocks
    end = NormParameters(width, workers: workers, random: &random)
    (tags, names) = (dense(width, PartOfSpeech.allCases.count), dense(width, Labels.names.count))
    (arcWords, arcHeads) = (dense(width, plan.arcWidth), dense(width, plan.arcWidth))
    arcProduct = dense(plan.arcWidth, plan.arcWidth)
    arcRoot = row(plan.arcWidth, spread: 0.1)
    distance = row(Distance.buckets)
    (relationWords, relationHeads) =
      (dense(width, plan.relationWidth), dense(width, plan.relationWidth))
    relationRoot = row(plan.relationWidth, spread: 0.1)
    relations = dense(plan.relationWidth, Labels.relations.count)
  }

  /// All but the table, in the order of the file.
  package var dense: [Parameter] {
    var all = [projection, start.gain, start.offset]
    for block in blocks {
      all += [block.norm.gain, block.norm.offset, block.layer.weights, block.layer.bias]
    }
    all += [end.gain, end.offset]
    for layer in [tags, names, arcWords, arcHeads, arcProduct] {
      all += [layer.weights, layer.bias]
    }
    all += [arcRoot, distance]
    for layer in [relationWords, relationHeads] { all += [layer.weights, layer.bias] }
    return all + [relationRoot, relations.weights, relations.bias]
  }
}

/// Weights and bias of a layer.
struct DenseParameters {
  let weights, bias: Parameter

  init(_ inputs: Int, _ outputs: Int, workers: Int, random: inout SplitMix) {
    // Glorot and Bengio 2010.
    let spread = (6 / Float(inputs + outputs)).squareRoot()
    weights = Parameter(inputs, outputs, workers: workers, spread: spread, random: &random)
    bias = Parameter(1, outputs, workers: workers, decays: false, random: &random)
  }
}

/// Gain and offset of a normalisation.
struct NormParameters {
  let gain, offset: Parameter

  init(_ width: Int, workers: Int, random: inout SplitMix) {
    gain = Parameter(1, width, workers: workers, start: 1, decays: false, random: &random)
    offset = Parameter(1, width, workers: workers, decays: false, random: &random)
  }
}

// MARK: one step

/// What one worker found in its part of a batch.
package struct Outcome {
  /// Sums over words.
  var tagLoss = 0.0
  var arcLoss = 0.0
  var relationLoss = 0.0
  var nameLoss = 0.0
  /// All losses together.
  package var loss: Double { tagLoss + arcLoss + relationLoss + nameLoss }
  /// The sums of features, with their gradient, and the features that were shown.
  var input: Matrix
  var shown: [Int32]
}

extension ParserNetwork {
  /// Losses and gradients of some sentences. `scale` is what one word's loss counts.
  package func learn(_ examples: [Example], on tape: Tape, scale: Float) -> Outcome {
    var sentences: [Range<Int>] = []
    var total = 0
    for example in examples {
      sentences.append(total..<total + example.count)
      total += example.count
    }
    let shown = shownFeatures(examples, tape)
    let input = tape.matrix(total, plan.width)
    addFeatures(shown, to: input)
    let rows = encoded(input, pieces(examples, total, tape), sentences, tape)
    var outcome = Outcome(input: input, shown: shown)
    let heads = examples.flatMap(\.heads)
    let weights = examples.flatMap { [Float](repeating: scale * $0.weight, count: $0.count) }
    outcome.tagLoss = tape.crossEntropy(
      tags.applied(rows, tape), examples.flatMap(\.tags), weights: weights)
    outcome.nameLoss = tape.crossEntropy(
      names.applied(rows, tape), examples.flatMap(\.names), weights: weights)
    outcome.arcLoss = arcs(rows, sentences, heads, tape, weights)
    let pairs = tape.pairs(
      relationWords.applied(rows, tape), relationHeads.applied(rows, tape), root: relationRoot,
      sentences, heads)
    let relation = tape.thinned(tape.rectified(pairs), plan.dropout)
    outcome.relationLoss = tape.crossEntropy(
      relations.applied(relation, tape), examples.flatMap(\.relations), weights: weights)
    tape.run()
    return outcome
  }

  private func arcs(
    _ rows: Matrix, _ sentences: [Range<Int>], _ right: [Int], _ tape: Tape, _ weights: [Float]
  ) -> Double {
    let words = tape.thinned(tape.rectified(arcWords.applied(rows, tape)), plan.dropout)
    let heads = tape.thinned(tape.rectified(arcHeads.applied(rows, tape)), plan.dropout)
    return tape.arcLoss(
      tape.scaled(arcProduct.applied(words, tape), by: plan.arcScale), heads, root: arcRoot,
      distance: distance, sentences, right,
      weights: weights)
  }

  private func encoded(
    _ input: Matrix, _ pieces: Matrix, _ sentences: [Range<Int>], _ tape: Tape
  ) -> Matrix {
    let sum = tape.sum(input, tape.product(pieces, projection))
    var rows = tape.thinned(tape.normalised(sum, start.gain, start.offset), plan.dropout)
    for (kind, (norm, layer)) in zip(plan.blocks, blocks) {
      let normal = tape.normalised(rows, norm.gain, norm.offset)
      let change: Matrix
      switch kind {
      case .recurrence:
        change = tape.recurrence(layer.applied(normal, tape), sentences)
      case .window:
        change = tape.gated(layer.applied(tape.neighbours(normal, sentences), tape))
      }
      rows = tape.sum(rows, tape.thinned(change, plan.dropout))
    }
    return tape.thinned(tape.normalised(rows, end.gain, end.offset), plan.dropout)
  }

  /// The features, some words without those that know the word itself.
  private func shownFeatures(_ examples: [Example], _ tape: Tape) -> [Int32] {
    var shown = examples.flatMap(\.features)
    for word in 0..<shown.count / WordFeatures.count
    where tape.random.unit() < plan.wordDropout {
      for feature in WordFeatures.lexical { shown[word * WordFeatures.count + feature] = -1 }
    }
    return shown
  }

  private func addFeatures(_ shown: [Int32], to input: Matrix) {
    for (index, row) in shown.enumerated() where row >= 0 {
      let target = input.values + index / WordFeatures.count * plan.width
      let source = table.values + Int(row) * plan.width
      for i in 0..<plan.width { target[i] += source[i] }
    }
  }

  /// Adds the gradients of the sums to the rows of the table; gives the rows that were touched.
  package func spread(_ outcome: Outcome) -> [Int] {
    let width = plan.width
    for (index, row) in outcome.shown.enumerated() where row >= 0 {
      let source = outcome.input.gradients + index / WordFeatures.count * width
      let target = table.gradients[0] + Int(row) * width
      for i in 0..<width { target[i] += source[i] }
    }
    return outcome.shown.filter { $0 >= 0 }.map { Int($0) }
  }

  /// The mean of each word's piece vectors.
  private func pieces(_ examples: [Example], _ total: Int, _ tape: Tape) -> Matrix {
    let matrix = tape.matrix(total, vectors.dimensions)
    var target = matrix.values
    for rows in examples.lazy.flatMap(\.pieces) {
      for row in rows {
        let start = Int(row) * vectors.dimensions
        for i in 0..<vectors.dimensions {
          target[i] += vectors.values[start + i] / Float(rows.count)
        }
      }
      target += vectors.dimensions
    }
    return matrix
  }
}

extension DenseParameters {
  func applied(_ rows: Matrix, _ tape: Tape) -> Matrix { tape.product(rows, weights, bias) }
}
