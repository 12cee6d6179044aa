// How far a claim goes: which clauses and phrases outside of its own clause are a part of what it
// says, and which clauses say nothing on their own.

import Claims
import Testing
import Values

@Suite struct ExtentTests {
  private let extractor = Extractor()

  private func told(_ text: String) -> [String] {
    extractor.extract(text).assertions.map { claim in
      [claim.subject.text, claim.predicate.text, claim.object.text].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("Divers worked to make sure that the wreck was safe.", "that the wreck was safe"),
    ("The tax could mean that bakers leave the town.", "that bakers leave the town"),
    ("Sales rose for the first time since the mill opened.", "since the mill opened"),
  ])
  func aClauseThatCompletesAClaimBelongsToIt(_ text: String, _ end: String) {
    #expect(told(text).contains { $0.hasSuffix(end) })
  }

  @Test func whatIsToBeReachedIsNotSaidToBeSo() {
    let read = told("Divers worked to make sure that the wreck was safe or mended.")
    #expect(read.allSatisfy { !$0.hasPrefix("the wreck") })
  }

  @Test(arguments: [
    ("Under the plan, the yard will build two ferries.", "under the plan"),
    ("During the war the town lost its harbour.", "during the war"),
    ("It was in Ghana that the first case came to court.", "in Ghana"),
    ("Chile is a country in which the press is free.", "in a country"),
    ("Compared to its rivals, the firm is small.", "compared to its rivals"),
    ("Politically, the region is calm.", "politically"),
  ])
  func whatNarrowsAClaimBeforeItsSubjectIsTold(_ text: String, _ phrase: String) {
    #expect(told(text).contains { $0.contains(phrase) })
  }

  @Test(arguments: ["As a result, the mill closed.", "For example, the mill closed."])
  func whatOnlyTiesSentencesIsNot(_ text: String) {
    #expect(told(text) == ["the mill closed"])
  }

  @Test func theCleftGivesThePlace() {
    let read = extractor.extract("It was in Ghana that the first case came to court.").assertions
    #expect(read.contains { $0.place == "Ghana" && $0.subject.text == "the first case" })
  }

  @Test(arguments: [
    (
      "The firm shut three mines by 2019, leading to the loss of 900 jobs.",
      "The firm shut three mines by 2019, leading to the loss of … jobs"
    ),
    (
      "Rovers drew with Albion on Saturday, a result that leaves them fourth.",
      "Rovers drew with Albion on Saturday, a result that leaves them fourth"
    ),
    (
      "The fund bought mines that produce 4 million tonnes.",
      "The fund bought mines that produce …"
    ),
  ])
  func whatSaysTooLittleAloneIsToldWithWhatOpensIt(_ text: String, _ expected: String) {
    #expect(told(text).contains(expected))
  }

  @Test(arguments: [
    ("The only port is in Togo, which borders Benin.", "Togo"),
    ("The thief took five keys, consisting of two pairs and a spare.", "five keys"),
    ("It is a game, where players collect and use shells.", "players"),
    ("As the quarrel between the town and the baker grows, prices rise.", "the quarrel"),
    ("Rescuers who got through to the upper valley brought news.", "Rescuers who got through to"),
    ("Any attempts by the board to overturn it would fail.", "Any attempts by the board to"),
  ])
  func aClauseIsSaidOfTheRightNoun(_ text: String, _ subject: String) {
    #expect(told(text).contains { $0.hasPrefix(subject) })
  }

  @Test(arguments: [
    "The report asked that the bridge be closed.",
    "The gang took four trucks and a van run by the post.",
  ])
  func aVerbWithoutATenseGivesNoClaim(_ text: String) {
    #expect(told(text).allSatisfy { !$0.hasPrefix("the bridge") && !$0.hasPrefix("a van") })
  }

  @Test func aConditionBehindWhoSaysSoIsKept() {
    let read = told(
      "Attempts by rich countries to impose a common rule would fail, the authors argue, "
        + "unless money was offered.")
    #expect(read.contains { $0.hasSuffix("would fail unless money was offered") })
  }

  @Test func adverbsBeforeAVerbAreKept() {
    #expect(told("The firm rarely pays its debts.") == ["The firm rarely pays its debts"])
  }

  @Test func whatIsWorthASumTogetherIsNamedTogether() {
    let read = extractor.extract("Holm bought two rivals, Norvane and Kestrel, worth $4 million.")
    #expect(
      read.assertions.contains {
        $0.subject.text == "two rivals, Norvane and Kestrel" && $0.value?.currency == "USD"
      })
  }

  @Test func aComparisonIsToldInTheWordsOfTheFirstFigure() {
    let read = told("The line carried 40 tonnes of coal in 2022, compared with 30 tonnes in 2021.")
    #expect(read.contains("The line carried … of coal"))
  }
}
