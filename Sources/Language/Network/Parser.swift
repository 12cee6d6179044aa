// From words to tags, dependencies and names, whatever the sentence's length.

import SourceText

/// Reads sentences with the network that is built into the program.
package struct Parser: Sendable {
  private let network = Network.builtIn
  private let gazetteer: Gazetteer

  package init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// One reading for each word. A sentence of more than `Network.longest` words is read in
  /// stretches, the later ones hanging on the first one's root.
  package func readings(_ forms: [String]) -> [WordReading] {
    if forms.count <= Network.longest { return network.read(forms, gazetteer) }
    var readings: [WordReading] = []
    var root: Int?
    while readings.count < forms.count {
      let start = readings.count
      let stretch = network.read(Array(forms[start..<Self.end(forms, from: start)]), gazetteer)
      for (index, reading) in stretch.enumerated() {
        var reading = reading
        if reading.head >= 0 {
          reading.head += start
        } else if let root {
          (reading.head, reading.relation) = (root, Self.parataxis)
        } else {
          root = start + index
        }
        readings.append(reading)
      }
    }
    return readings
  }

  private static let parataxis = Labels.relations.firstIndex(of: "parataxis") ?? 0

  /// Where a stretch ends: after a sign if one stands in its last quarter.
  private static func end(_ forms: [String], from start: Int) -> Int {
    let end = start + Network.longest
    guard end < forms.count else { return forms.count }
    let late = (end - Network.longest / 4)..<end
    let sign = late.last { forms[$0].utf8.count == 1 && ",;:.".contains(forms[$0]) }
    return sign.map { $0 + 1 } ?? end
  }
}
