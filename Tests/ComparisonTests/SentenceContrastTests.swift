// What a user's sentence says otherwise than sentences of sources on the same thing, and what is no
// contrast: other things, other times, and what another sentence bears out.

import Comparison
import SourceText
import Testing

@Suite struct SentenceContrastTests {
  private static let judge = TextJudge()
  private static let contrasts = SentenceContrasts()

  /// The words that differ, "-" for none; the user's sentence; the sources' sentences.
  @Test(arguments: ComparisonRow.rows(Self.table))
  func contrast(_ row: ComparisonRow) {
    let claim = row.texts[0]
    let asked = AskedSentence(
      Self.contrasts.view(Self.judge.read(claim)), implied: [], times: [])
    let sources = row.texts.dropFirst().map { text in
      SourceSentence(
        Self.contrasts.view(Self.judge.read(text)), context: [], subjects: [], published: nil,
        times: [])
    }
    let found = Self.contrasts.contrast(asked, sources)
    let words = found.map { found in
      let bytes = Array(claim.utf8)
      return found.contrast.own.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        .joined(separator: " ")
    }
    #expect(words ?? "-" == row.expected)
  }

  /// Who says it is known of the claims, and no sentence need tell it.
  @Test func speakers() {
    func words(_ speaker: String, _ others: [(text: String, speaker: String)]) -> String? {
      let claim = "“They drained it twice and told nobody,” said \(speaker)."
      let view = Self.contrasts.view(Self.judge.read(claim))
      func names(_ text: String) -> Set<String> {
        Set(text.lowercased().split(separator: " ").map(String.init))
      }
      let asked = AskedSentence(view, implied: [], speakers: names(speaker), times: [])
      let sources = others.map { other in
        SourceSentence(
          Self.contrasts.view(Self.judge.read(other.text)), context: [], subjects: [],
          speakers: names(other.speaker), published: nil, times: [])
      }
      let own = Self.contrasts.contrast(asked, sources)?.contrast.own
      return own.map { spans in
        spans.map { String(decoding: Array(claim.utf8)[$0.start..<$0.end], as: UTF8.self) }
          .joined(separator: " ")
      }
    }
    let said = "They drained it twice and told nobody."
    #expect(words("Ann Lee", [(said, "Carl Moor")]) == "Ann Lee")
    #expect(words("Ann Lee", [(said, "Ann Lee")]) == nil)
    #expect(words("Ann Lee", [("They drained the lake.", "Carl Moor")]) == nil)
    #expect(words("Ann Lee", [(said, "Carl Moor"), (said, "Ann Lee")]) == nil)
    #expect(words("Councillor Ann Lee", [(said, "Councillor Carl Moor")]) == "Councillor Ann Lee")
  }

  private static let table = """
    87 percent | In the city 87 percent of the pupils have had their second injection. | Just 78 percent of pupils have had both injections.
    - | In the city 87 percent of the pupils have had their second injection. | Just 78 percent of pupils have had both injections. | Of the pupils in the valley 87 percent have had an injection.
    on 13 March | The theft at the mint happened on 13 March. | The theft at the mint happened on March 23rd, and it was found a week later.
    - | The theft at the mint happened in March. | The theft at the mint happened on March 23rd, and it was found a week later.
    Ann Lee succeeded Carl Moor | Ann Lee succeeded Carl Moor in May. | Carl Moor succeeded Ann Lee in May.
    - | Ann Lee met Carl Moor in May. | Carl Moor met Ann Lee in May.
    41 | The ferry carries 41 cars across the sound. | The ferry can carry 14 cars across the sound.
    - | The ferry carries 41 cars across the sound. | The ferry can carry 14 cars across the sound. | The ferry carried 41 cars across the sound.
    - | The ferry carries 41 cars across the sound. | The ferry carries 14 passengers across the sound.
    - | The museum has 12,000 stamps in its cellar. | The museum moved 40 paintings, and 15,000 people came to see it.
    72 million dollars | The town pays 72 million dollars for new buses. | The town will spend $7.2 million on new buses. | The town pays for new buses.
    closed | The bakery in Harlow Street has closed. | The bakery in Harlow Street has reopened.
    64 million dollars | The tunnel is expected to cost 64 million dollars. | The tunnel will cost $640 million.
    Ann Reyes council | Ann Reyes leads the council. | Ann Reyes resigned as leader of the council in June.
    - | Ann Reyes leads the council. | Ann Reyes left the party in June.
    rejected | The senate rejected the bill on seals. | The senate approved a bill on seals by 40 votes.
    - | The senate approved the bill on seals. | The house rejected the bill on seals.
    - | The senate rejected the bill on seals. | The senate approved a bill on seals. | The senate rejected the bill on seals.
    - | A guest tried to open the vault. | A guest failed to open the vault.
    sold | The club said that the stadium would be sold. | The club promised not to sell the stadium.
    remembers | The captain remembers the warning well. | The captain could not remember the warning.
    sell | Chemists are still not allowed to sell the syrup. | Chemists are allowed to sell the syrup.
    - | The last drill took place in 2019. | The drill has not taken place since 2019.
    - | There has been no larger fire in the valley. | It is the largest fire in the valley.
    falling | The debt of the port is falling. | The debt of the port rises to 40 million euros.
    - | Shares of the port fell. | Exports of the port rose.
    second | It was the second flood in the valley in ten years. | It was the first flood in the valley for ten years.
    - | The lake is one of the largest in the county. | The lake is the second largest in the county.
    in 1998 | The mill was founded in 1998. | The mill was founded in 1989 by two brothers.
    since 1975 | It was the worst storm on the coast since 1975. | It was the worst storm on the coast since 1957.
    Peru | The copper was sold through a firm in Peru. | He sold the copper through a firm in Panama.
    Ida Falk | Ida Falk said that the firm had shown no remorse. | Judge Carl Moor said that the firm had shown no remorse.
    fog | The ship sank because of fog. | The ship sank because its rudder broke.
    - | The ship sank because of fog. | The ship sank because its rudder broke. | The ship sank in the fog.
    Ann Reyes mayor | Ann Reyes, the mayor of Harlow, opened the fair. | Governor Ann Reyes opened the fair. | Harlow mayor Greta Lund was ill.
    - | Ann Reyes, the mayor of Harlow, opened the fair. | Governor Ann Reyes opened the fair. | Harlow mayor Greta Lund was ill. | Ann Reyes was elected mayor in May.
    cheaper | Water from the wells is cheaper than water from the lake. | Water from the wells costs three times as much as water from the lake.
    - | Water from the wells is cheaper than water from the lake. | Water from the lake costs three times as much as water from the wells.
    expensive | Larch is less expensive than oak. | Oak is cheaper than larch.
    - | The mill is older than the barn. | The mill is taller than the barn.
    - | The mill is older than the barn. | The barn is older than the chapel.
    since 2009 | The bank has owned the mill since 2009. | The mill belongs to the bank, which bought it in 2019.
    - | The bank has owned the mill since 2019. | The mill belongs to the bank, which bought it in 2019.
    pleaded for | Ann Lee pleaded for talks with the rebels. | Ann Lee argued against any talks with the rebels.
    - | Ann Lee pleaded for talks with the rebels. | Carl Moor argued against any talks with the rebels.
    - | Ann Lee spoke against the toll. | Ann Lee spoke for a new school.
    Leeds | Harlow Timber, a firm based in Leeds, sold the mill. | The mill was sold by a company from Glasgow, Harlow Timber.
    - | Harlow Timber, a firm based in Leeds, sold the mill. | Harlow Timber sold the mill to a company from Glasgow.
    frost | The burst pipe was caused by frost. | Frost was an effect and not the cause.
    frost | The burst pipe was caused by frost. | A digger caused the burst pipe.
    - | The mill cost 2 million crowns more than planned. | The mill cost 7 million crowns.
    - | It would not have held for more than a decade. | It would have held no more than ten years.
    lowered | The mill lowered the price of its bread. | The mill will cut four jobs and raise the price of its bread.
    - | The guests paid 31 pounds a head. | The hall asked 1,850 guests.
    earn more | Crane drivers in Leeds earn more than their colleagues in Ghent. | Crane drivers in Leeds earn 900 pounds a week, 5 percent less than those in Ghent.
    40 days | In the end the walkout lasted for 40 days. | The walkout ended on 3 October, after thirty days.
    - | In the end the walkout lasted for 40 days. | The drought ended after thirty days.
    ventilation | The mould was caused by the ventilation. | The ventilation worked as designed and had not contributed.
    - | The mould was caused by the ventilation. | Whether the ventilation had caused the mould is not known.
    - | The number of rangers in the park has fallen since 2015. | The park had 41 rangers in 2015 and has 26 today.
    Ghent | Ann Lee rejected an offer from a theatre in Ghent. | Ann Lee turned down a theatre in Bruges.
    """
}
