// Writes the network's file, laid out as `Language/Network/ModelFile.swift` says.

import CKernels
import Language

/// Collects the parts of the file.
package struct ModelWriter {
  package private(set) var bytes: [UInt8] = []

  /// The file of a network, with `keys` as its features' keys.
  package init(_ network: ParserNetwork, keys: [UInt64]) {
    let (features, pieces) = (KeyTable.encode(keys), KeyTable.encode(network.vectors.keys))
    var sizes = ModelSizes()
    sizes.width = network.plan.width
    (sizes.arcWidth, sizes.relationWidth) = (network.plan.arcWidth, network.plan.relationWidth)
    (sizes.featureSlots, sizes.featureRows) = (features.count / 2, keys.count)
    (sizes.pieceSlots, sizes.pieceRows) = (pieces.count / 2, network.vectors.rows)
    sizes.unknownPiece = network.vectors.unknown
    (sizes.relations, sizes.nameLabels) = (Labels.relations.count, Labels.names.count)
    sizes.blocks = network.plan.blocks.map(\.rawValue)
    bytes = sizes.header
    part(features)
    rows(network.table.averaged, sizes.width)
    part(pieces)
    rows(Self.projected(network), sizes.width)
    parts(network)
  }

  /// The dense layers, in the order of `Network.init`.
  private mutating func parts(_ network: ParserNetwork) {
    norm(network.start)
    for (kind, block) in zip(network.plan.blocks, network.blocks) {
      norm(block.norm)
      dense(block.layer, parts: kind.words)
    }
    norm(network.end)
    for layer in [network.tags, network.names, network.arcWords, network.arcHeads] {
      dense(layer)
    }
    dense(network.arcProduct, scale: network.plan.arcScale)
    part(network.arcRoot.averaged)
    part(network.distance.averaged)
    dense(network.relationWords)
    dense(network.relationHeads)
    part(network.relationRoot.averaged)
    dense(network.relations)
  }

  /// The vector of each piece, turned into what the network adds up.
  private static func projected(_ network: ParserNetwork) -> [Float] {
    let (vectors, projection) = (network.vectors, network.projection)
    let width = projection.columns
    var panels = [Float](repeating: 0, count: ck_packed_count(vectors.dimensions, width))
    ck_pack(&panels, projection.averaged, vectors.dimensions, width, width, 1)
    var result = [Float](repeating: 0, count: vectors.rows * width)
    ck_multiply(
      &result, width, vectors.values, vectors.dimensions, 1, panels, nil, vectors.rows, width,
      vectors.dimensions, 0)
    return result
  }

  private mutating func norm(_ norm: NormParameters) {
    part(norm.gain.averaged)
    part(norm.offset.averaged)
  }

  /// A layer as integers, see `QuantisedDense`: its rows in so many parts one after the other.
  private mutating func dense(_ layer: DenseParameters, scale: Float = 1, parts: Int = 1) {
    let (rows, columns) = (layer.weights.rows, layer.weights.columns)
    var panels = [Float](repeating: 0, count: ck_packed_count(rows, columns))
    ck_pack(&panels, layer.weights.averaged.map { $0 * scale }, rows, columns, columns, 1)
    let (panel, inputs) = (Int(CK_PANEL), rows / parts)
    for index in 0..<parts {
      var integers = [Int16](repeating: 0, count: ck_packed_count(inputs, columns))
      var scales = [Float](repeating: 0, count: columns)
      panels.withUnsafeBufferPointer { panels in
        guard let first = panels.baseAddress else { return }
        let start = first + index * inputs * panel
        ck_pack_integers(&integers, &scales, start, rows * panel, inputs, columns)
      }
      part(integers)
      part(scales)
    }
    part(layer.bias.averaged.map { $0 * scale })
  }

  /// Rows as signed bytes, each with its own scale.
  private mutating func rows(_ values: [Float], _ width: Int) {
    var (scales, small): ([Float], [Int8]) = ([], [])
    small.reserveCapacity(values.count)
    for start in stride(from: 0, to: values.count, by: width) {
      let row = values[start..<start + width]
      let scale = max(row.map(abs).max() ?? 0, 1e-9) / 127
      scales.append(scale)
      small += row.map { Int8(($0 / scale).rounded()) }
    }
    part(scales)
    part(small)
  }

  /// One part, filled up to a multiple of 64 bytes.
  private mutating func part<Value: BitwiseCopyable>(_ values: [Value]) {
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    bytes += [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
  }
}
