// CoNLL-U of texts and of files, as `concord inspect parse` writes it.

import Language
import Testing

@Suite struct ConlluTests {
  private func annotated(_ text: String) -> [[String]] {
    var out = ""
    let annotator = ConlluAnnotator()
    if ConlluAnnotator.isConllu(text) {
      annotator.annotate(conllu: text) { out += $0 }
    } else {
      annotator.annotate(text: text) { out += $0 }
    }
    return out.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  @Test func textGivesBytesAndSentences() {
    let text = "Café prices “rose”. He doesn’t know.\n\nThey fell."
    let rows = annotated(text)
    let words = rows.filter { $0.count == 10 }
    let bytes = Array(text.utf8)
    for word in words {
      let span = word[9].split(separator: "|")[0].dropFirst(6).split(separator: ":")
      let (start, end) = (Int(span[0]) ?? 0, Int(span[1]) ?? 0)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == word[1])
    }
    #expect(words.map { $0[1] }.contains("n’t"))
    #expect(rows.filter { $0[0].hasPrefix("# text = ") }.count == 3)
    #expect(rows.filter { $0[0] == "# newpar" }.count == 2)
    #expect(rows.filter { $0[0].hasPrefix("# sent_id") }.map { $0[0].last } == ["1", "2", "3"])
  }

  @Test func wordsOfAFileStay() {
    let file = """
      # text = It isn't.
      1\tIt\tx\t_\tPRP\tCase=Nom\t_\t_\t_\t_
      2-3\tisn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      2\tis\t_\t_\t_\t_\t_\t_\t_\t_
      3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
      3.1\tso\t_\t_\t_\t_\t_\t_\t_\t_

      """
    let rows = annotated(file)
    #expect(rows.map { $0[0] } == ["# text = It isn't.", "1", "2-3", "2", "3", "3.1", "", ""])
    #expect(rows[1][4...5] == ["PRP", "Case=Nom"])
    #expect(rows[1][2...3] == ["it", "PRON"])
    #expect(rows[2][1...3] == ["isn't", "_", "_"])
    #expect(Set(rows[1...5].filter { $0[0].allSatisfy(\.isNumber) }.map { $0[6] }).contains("0"))
  }

  @Test func namesAreMarked() {
    let labels = annotated("Maria Lopez of the United Nations left Geneva.").compactMap {
      $0.count == 10 ? $0[9].split(separator: "|").first { $0.hasPrefix("Name=") } : nil
    }
    #expect(labels.contains("Name=B-PER") && labels.contains("Name=I-ORG"))
    #expect(labels.last == "Name=B-LOC")
  }
}
