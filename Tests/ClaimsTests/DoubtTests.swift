// What is likely to be misread is left out of a document's claims, and nothing else is; a user's own words are
// read as well as can be.

import Claims
import Documents
import SourceText
import Testing

@Suite struct DoubtTests {
  private static let plain = "Holm Energy opened a plant in Leeds in 2019."
  /// "Nobody rolled" is no reading of it.
  private static let tangled =
    "Down the road, past what the storm had left of the barn, where the men slept, the cart, its wheel gone, "
    + "which nobody who saw it thought would hold, rolled, broke and lay."
  private static let figures =
    "Of the ships that, as the harbour master put it, came, went and, when it rained, leaked, 40 sank."

  private func document(_ text: String) -> Document {
    Articles.document([(.headline, "Notes"), (.paragraph, text)])
  }

  private func extraction(_ text: String, keepsDoubtful: Bool = false) -> Extraction {
    Extractor(keepsDoubtful: keepsDoubtful).extract(document(text))
  }

  @Test(arguments: [plain, figures])
  func whatIsPlainOrCountedIsKept(_ text: String) {
    let all = extraction(text, keepsDoubtful: true).assertions.filter { $0.kind != .publication }
    let kept = extraction(text).assertions.filter { $0.kind != .publication }
    #expect(!all.isEmpty)
    if text == Self.plain { #expect(kept.count == all.count) }
    #expect(kept.count { $0.value != nil } == all.count { $0.value != nil })
  }

  @Test func whatIsTangledIsLeftOut() {
    let all = extraction(Self.tangled, keepsDoubtful: true)
    let kept = extraction(Self.tangled)
    #expect(kept.assertions.count < all.assertions.count)
    // The user's own words are read.
    let own = Extractor().extract(Self.tangled)
    #expect(own.assertions.count >= all.assertions.count { $0.kind != .publication })
  }

  @Test func everyClaimHasAllSigns() throws {
    let all = extraction(Self.plain, keepsDoubtful: true)
    #expect(!all.signs.isEmpty && extraction(Self.plain).signs.isEmpty)
    #expect(all.signs.values.allSatisfy { $0.count == Extractor.signNames.count })
    let signs = try #require(all.signs.values.first)
    func value(_ name: String) throws -> Float {
      signs[try #require(Extractor.signNames.firstIndex(of: name))]
    }
    #expect(try value("commas") == 0)
    #expect(try value("namedSubject") == 1)
    #expect(try value("beginsSentence") == 1)
    #expect(try value("roots") == 1)
    #expect(try value("leftOut") == 0)
    #expect(try value("distantTime") > 0)
  }

  @Test func everyWeightIsOfASign() {
    let names = Set(Extractor.signNames)
    let rows = Array(LexiconRows("Claims/doubts.tsv"))
    #expect(rows.count > 20)
    for row in rows {
      #expect(names.contains(String(row[0])), "\(row[0])")
      for cut in row.dropFirst() {
        let numbers = cut.split(separator: " ")
        #expect(numbers.count == 2 && Float(numbers[0]) != nil && Int(numbers[1]) != nil, "\(cut)")
      }
    }
  }
}
