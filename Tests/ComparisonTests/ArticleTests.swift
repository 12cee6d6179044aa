// What an article says as a whole and its claims leave unsaid: what it is about, what its short
// forms stand for, which name "the dam" has.

import Claims
import Comparison
import Testing

@Suite struct ArticleTests {
  private let reader = Reader()

  private static let motors = """
    [2021-05-04] Obermann Motors builds vans in Lisbon. Obermann Motors sold a plant to Volvo. In \
    March Obermann Motors hired a director. Revenue was €412 million in 2020.
    """

  /// Relations between the figures of two texts.
  private func figures(_ a: String, _ b: String) -> [RelationKind] {
    reader.postings(a).filter { $0.frame.kind == .quantity }.flatMap { first in
      reader.postings(b).filter { $0.frame.kind == .quantity }.compactMap { second in
        let kind = reader.comparator.relation(first.frame, second.frame)?.kind
        if kind != .differentScope {
          #expect(AnswerKeys(first.frame).meets(AnswerKeys(second.frame)))
        }
        return kind
      }
    }
  }

  @Test func aClaimWithoutNamesIsAboutItsArticlesTopic() {
    #expect(
      figures(Self.motors, "Obermann Motors had revenue of €412 million in 2020.") == [.agree])
    #expect(
      figures(Self.motors, "Obermann Motors had revenue of €530 million in 2020.") == [.conflict])
  }

  @Test func theTopicsOfTwoArticlesTellTheirClaimsApart() {
    let foods = """
      [2021-05-05] Corvan Foods bakes bread in Lisbon. Corvan Foods bought a mill. In March Corvan \
      Foods hired a director. Revenue was €90 million in 2020.
      """
    #expect(figures(Self.motors, foods) == [.differentScope])
  }

  @Test func aSurnameAloneJoinsNoTwoStories() {
    let bank = """
      [2021-05-04] Corvan Bank opened a branch in Lisbon. Corvan Bank lent money. Corvan Bank hired \
      a lawyer. Lindqvist became chief executive in 2015.
      """
    let cars = Self.motors + " Lindqvist became chief executive in 2019."
    #expect(!reader.relations(bank, cars).map(\.kind).contains(.conflict))
    let later = Self.motors + " Lindqvist became chief executive in 2015."
    #expect(reader.relations(later, cars).map(\.kind).contains(.conflict))
  }

  @Test func aSurnameHasTheGivenNameThatItsArticleTeaches() {
    let bank = """
      [2021-05-04] Maria Lindqvist runs the bank. Lindqvist became chief executive in 2015.
      """
    let cars = """
      [2021-05-04] Peter Lindqvist builds cars. Lindqvist became chief executive in 2019.
      """
    let other = cars.replacing("Peter", with: "Maria")
    #expect(!reader.relations(bank, cars).map(\.kind).contains(.conflict))
    #expect(reader.relations(bank, other).map(\.kind).contains(.conflict))
  }

  @Test func aTitleMadeOfWordsIsATopic() {
    let accord = """
      [2021-05-04] The Global Oil Accord was adopted in 1970. Farmers dislike the Global Oil Accord. \
      The Global Oil Accord forbids smoke.
      """
    let topics = reader.postings(accord).map(\.frame.topic)
    #expect(topics.contains { $0.joined().contains("oil") })
  }

  @Test func aFormerLevelWithATimeOfItsOwnIsALevel() {
    let change = "Exports of Peru rose to $66 billion in 2022 from $63 billion in 2021."
    #expect(figures(change, "Exports of Peru were $63 billion in 2021.").contains(.agree))
    #expect(figures(change, "Exports of Peru were $51 billion in 2021.").contains(.conflict))
  }

  @Test func aFigureMayHaveItsUnitBesideAnother() {
    let change = "Output of Peru fell to 85.7 million tonnes in 2020 from 90.5 million in 2019."
    #expect(figures(change, "Output of Peru was 90.5 million tonnes in 2019.").contains(.agree))
  }

  @Test func aStatementWithoutItsFigureSaysNothing() {
    let a = "Trade of Peru stood at $3 billion in 2020."
    let b = "Trade of Peru stood at $5 billion in 2020."
    #expect(reader.relations(a, b).map(\.kind) == [.conflict])
  }

  @Test func membershipsMeetWhateverTheirWords() {
    let member = "Peru, a member of the United Nations, exported copper."
    let list =
      "Peru takes part in global projects such as the United Nations and the African Union."
    #expect(reader.relations(member, list).map(\.kind) == [.agree])
    let observer = "Peru is an observer member of the African Union."
    #expect(!reader.relations(observer, list).map(\.kind).contains(.agree))
    let full = "Peru is a member of the African Union."
    #expect(reader.relations(full, list).map(\.kind).contains(.agree))
  }

  @Test func anOfficeOfNowIsOneInTwoYears() {
    let first = "[2019-05-04] President Amara Okoye visited Peru."
    let later = "[2021-05-04] President Amara Okoye visited Chile."
    let former = "[2021-05-04] Former President Amara Okoye visited Chile."
    #expect(reader.relations(first, later).map(\.kind).contains(.agree))
    #expect(!reader.relations(first, former).map(\.kind).contains(.agree))
  }

  @Test func aUsersTextHasNoTopic() {
    for posting in reader.postings("Peru exported copper. Peru sold gold. Peru bought oil.") {
      #expect(posting.frame.topic.isEmpty)
    }
    #expect(reader.postings(Self.motors).contains { !$0.frame.topic.isEmpty })
  }

  @Test func aShortFormStandsForTheLongOne() {
    let article = """
      [2021-05-04] The Varda River Office opened a museum in Lisbon. The VRO employs 640 people.
      """
    #expect(figures(article, "The Varda River Office employs 640 people.") == [.agree])
  }

  @Test func theDamIsTheOneThatTheArticleNames() {
    let watched = "[2021-05-04] Engineers watched the Corda dam for days. "
    let between = "Rain fell in Lisbon. Schools closed. Trains were late. Shops stayed open. "
    let kinds = reader.relations(
      watched + between + "The dam did not collapse.", "[2021-05-04] The Corda dam collapsed."
    ).map(\.kind)
    #expect(kinds.contains(.conflict))
    let two = watched + "Guards opened the Belmar dam. " + between + between
    let unsure = reader.postings(two + "The dam did not collapse.").filter {
      $0.frame.polarity == .negated
    }
    #expect(!unsure.isEmpty && unsure.allSatisfy { !$0.frame.subject.contains("~corda") })
  }

  @Test func whatATextIsKnownToBeAboutIsNotAskedFor() throws {
    let claim = try #require(reader.postings("The film Ardent Sky earned $29 million.").first)
    let text = reader.postings("It earned $29 million.")
    #expect(reader.comparator.judge(claim, by: text).verdict == .supported)
    let other = reader.postings("It earned $54 million.")
    #expect(reader.comparator.judge(claim, by: other).verdict == .contradicted)
  }

  /// The relations between the claims of one article.
  private func inside(_ text: String) -> [RelationKind] {
    reader.relations(text, text).map(\.kind)
  }

  private static let bridge = """
    [2024-07-11] Cars are back on the Ostby bridge. The Ostby bridge lost a cable in May, and the \
    cable of the bridge was mended by divers. The ferry beside the bridge carried cars in summer.
    """

  @Test func whoWritesOfTwoFiguresMeansTwoThings() {
    let text = Self.bridge + " Repair of the bridge kills two divers. Five divers died in summer."
    #expect(!inside(text).contains(.conflict))
  }

  @Test func twoSpeakersOfOneArticleContradictEachOther() {
    let text =
      Self.bridge + " Repair of the bridge killed two divers, the operator said. According to the "
      + "union, five divers died in summer."
    #expect(inside(text).contains(.conflict))
  }

  @Test func anArticleContradictsItselfInOneWording() {
    let text = Self.bridge + " The bridge has 64 cables. The bridge has 46 cables."
    #expect(inside(text).contains(.conflict))
  }
}
