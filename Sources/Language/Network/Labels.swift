// The relations and name labels that the network tells apart, in the order of its outputs.

/// Orders shared by training and reading.
package enum Labels {
  /// https://universaldependencies.org/en/dep/, those of the English Web Treebank.
  package static let relations = [
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
  ]

  /// Outside of names, first word of one, later word of one.
  package static let names = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
}

/// How far apart a word and its head are, in steps that grow.
package enum Distance {
  package static let buckets = 2 * half + 1
  private static let half = 10

  /// A number from 0 to `buckets` - 1 for "the head stands `steps` words to the right".
  package static func bucket(_ steps: Int) -> Int {
    let size = abs(steps)
    let step: Int
    switch size {
    case 0...4: step = size
    case 5...6: step = 5
    case 7...9: step = 6
    case 10...14: step = 7
    case 15...22: step = 8
    case 23...40: step = 9
    default: step = 10
    }
    return half + (steps < 0 ? -step : step)
  }
}
