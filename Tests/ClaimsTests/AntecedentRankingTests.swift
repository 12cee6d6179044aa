// What is weighed for a pronoun, what of it counts, and that it is left open where nothing stands far above
// the rest. Which weights are right is measured by Training/pronouns.py.

import Claims
import Documents
import SourceText
import Testing

@Suite struct AntecedentRankingTests {
  private func pronouns(_ text: String) -> [ReadPronoun] {
    Extractor(keepsPronouns: true).extract(Articles.document([(.paragraph, text)])).pronouns
  }

  private func value(_ sign: String, of candidate: (words: String, values: [Float])) throws -> Float
  {
    candidate.values[try #require(ReadPronoun.signNames.firstIndex(of: sign))]
  }

  @Test func allThatWasNamedBeforeIsWeighed() throws {
    let read = pronouns(
      "The museum sold a vase to Ana Reis in May. It said that she had paid 300 euros.")
    #expect(read.map(\.form) == ["It", "she"].map { $0.lowercased() })
    let words = read[0].candidates.map(\.words)
    #expect(words.contains { $0.hasSuffix("museum") } && words.contains { $0.hasSuffix("vase") })
    #expect(words.contains("Ana Reis"))
    // One candidate is that nothing was named.
    #expect(words.count { $0.isEmpty } == 1)
    #expect(
      read.allSatisfy {
        $0.candidates.allSatisfy { $0.values.count == ReadPronoun.signNames.count }
      })
  }

  @Test func signsSayWhereAThingStands() throws {
    let read = pronouns(
      "The museum sold a vase to Ana Reis in May. It said that she had paid 300 euros.")
    let museum = try #require(read[0].candidates.first { $0.words.hasSuffix("museum") })
    #expect(try value("subject", of: museum) == 1)
    #expect(try value("sentences", of: museum) == 1)
    #expect(try value("bothSubjects", of: museum) == 1)
    let vase = try #require(read[0].candidates.first { $0.words.hasSuffix("vase") })
    #expect(try value("object", of: vase) == 1)
    let reis = try #require(read[1].candidates.first { $0.words == "Ana Reis" })
    #expect(try value("person", of: reis) == 1)
    #expect(try value("fits", of: reis) == 1)
  }

  /// A thing counts once, wherever it was named, and nothing counts that stands behind the pronoun.
  @Test func nothingIsWeighedTwiceOrTooSoon() {
    let read = pronouns(
      "The firm paid. The firm moved to Turku. After it had moved, the mayor of Turku praised a port."
    )
    let words = read[0].candidates.map(\.words)
    #expect(words.count { $0.hasSuffix("firm") } == 1)
    #expect(!words.contains { $0.hasSuffix("mayor") || $0.hasSuffix("port") })
  }

  /// Of two things of which either may be meant, neither is told.
  @Test func whatIsUnsureStaysOpen() throws {
    let text = "The port lost a crane in a storm. It cost 3 million euros."
    let claim = try #require(Extractor().extract(text).assertions.last)
    #expect(claim.subject.text == "It" && claim.isOpen)
    let sure = "Olaf Berg ran for mayor. He lost the vote."
    #expect(Extractor().extract(sure).assertions.last?.subject.text == "Olaf Berg")
  }

  @Test func everyWeightIsOfASign() {
    let names = Set(ReadPronoun.signNames)
    let groups: Set<String> = ["it", "its", "person", "their", "they"]
    let rows = Array(LexiconRows("Claims/antecedents.tsv"))
    #expect(rows.count > 100)
    for row in rows {
      let parts = row[0].split(separator: ".").map(String.init)
      #expect(
        parts.count == 2 && groups.contains(parts[0]) && names.contains(parts[1]), "\(row[0])")
      for cut in row.dropFirst() {
        let numbers = cut.split(separator: " ")
        #expect(numbers.count == 2 && Float(numbers[0]) != nil && Int(numbers[1]) != nil, "\(cut)")
      }
    }
  }
}
