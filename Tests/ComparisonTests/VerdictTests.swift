// What sources say of a user's claim: a claim, its sources, the verdict.

import Claims
import Comparison
import Testing

@Suite struct VerdictTests {
  private let reader = Reader()

  @Test(arguments: ComparisonRow.rows(Verdicts.all))
  func verdict(_ row: ComparisonRow) {
    let faults = faults(row)
    #expect(faults.isEmpty)
  }

  private func faults(_ row: ComparisonRow) -> [String] {
    let claims = reader.postings(row.texts[0])
    let sources = row.texts.dropFirst().map { reader.answers($0) }
    guard claims.count == 1 else { return ["\(claims.count) claims"] }
    if sources.contains(where: \.isEmpty) { return ["a source without a claim"] }
    let judgement = reader.comparator.judge(claims[0], against: sources.flatMap { $0 })
    return judgement.verdict.rawValue == row.expected
      ? [] : [judgement.verdict.rawValue + ": " + judgement.explanation]
  }

  @Test func theOrderOfSourcesDoesNotMatter() {
    for row in ComparisonRow.rows(Verdicts.all) {
      guard let claim = reader.postings(row.texts[0]).first else { continue }
      let sources = row.texts.dropFirst().flatMap { reader.answers($0) }
      let first = reader.comparator.judge(claim, against: sources)
      #expect(first == reader.comparator.judge(claim, against: sources.reversed()))
      #expect(first == Comparator().judge(claim, against: sources))
      #expect(!first.explanation.isEmpty)
    }
  }

  @Test func aLaterFigureMakesAnAnswerOutdated() {
    let claim = reader.postings("Chile produced 5.7 million tonnes of copper in 2020.")
    let then = reader.answers("Chile produced 5.7 million tonnes of copper in 2020.")
    let later = reader.answers("Chile produced 5.1 million tonnes of copper in 2022.")
    let earlier = reader.answers("Chile produced 5.1 million tonnes of copper in 2012.")
    for posting in claim {
      #expect(reader.comparator.judge(posting, against: then + later).notes.contains("outdated"))
      #expect(!reader.comparator.judge(posting, against: then + earlier).notes.contains("outdated"))
    }
  }

  @Test func aFigureThatHasBecomeAnotherIsOutdated() {
    let told = reader.answers(
      "Vessia raised its forecast of savings to £185 million from £160 million.")
    for posting in reader.postings("Vessia puts its forecast of savings at £160 million.") {
      let judgement = reader.comparator.judge(posting, against: told)
      #expect(judgement.notes.contains("outdated"), "\(judgement.explanation)")
    }
    for posting in reader.postings("Vessia puts its forecast of savings at £185 million.") {
      #expect(!reader.comparator.judge(posting, against: told).notes.contains("outdated"))
    }
  }

  @Test func theSameFigureLaterOutdatesNothing() {
    let claim = reader.postings("Chile produced 5.7 million tonnes of copper in 2020.")
    let then = reader.answers("Chile produced 5.7 million tonnes of copper in 2020.")
    let later = reader.answers("Chile produced 5.7 million tonnes of copper in 2022.")
    for posting in claim {
      #expect(!reader.comparator.judge(posting, against: then + later).notes.contains("outdated"))
    }
  }

  @Test func twoHoldersOfAnOfficeAreTwoOffices() {
    let claim = reader.postings("The interior minister, Mira Talib, opposes the plan.")
    let sources = [
      "[2021-05-04] The interior minister, Jonas Reed, opposes the plan.",
      "[2021-05-06] The interior minister, Olga Brandt, supports the plan.",
    ].flatMap { reader.answers($0) }
    for posting in claim where posting.frame.kind == .role {
      let judgement = reader.comparator.judge(posting, against: sources)
      #expect(judgement.verdict == .notEnoughEvidence)
    }
  }

  @Test func withoutSourcesNothingIsKnown() {
    for row in ComparisonRow.rows(Verdicts.all) {
      for claim in reader.postings(row.texts[0]) {
        let judgement = reader.comparator.judge(claim, against: [])
        #expect(judgement.verdict == .notEnoughEvidence)
        #expect(judgement.grounds.isEmpty)
      }
    }
  }

  /// An answer that the base is asked for must share a key, or the store would never offer it.
  @Test func whatDecidesSharesAKey() {
    for row in ComparisonRow.rows(Verdicts.all) where row.expected != "not_enough_evidence" {
      let claims = reader.postings(row.texts[0])
      let sources = row.texts.dropFirst().flatMap { reader.postings($0) }
      let answers = row.texts.dropFirst().flatMap { reader.answers($0) }
      for claim in claims {
        let judgement = reader.comparator.judge(claim, against: answers)
        for ground in judgement.grounds.prefix(1) {
          let source = sources.first { $0.answer == ground.answer }
          #expect(
            source.map { AnswerKeys(claim.frame, isAsked: true).meets(AnswerKeys($0.frame)) }
              == true)
        }
      }
    }
  }
}

/// Tables of verdicts: the verdict, the claim, the sources.
enum Verdicts {
  static let all = """
    supported | Norway exported 40 percent of its gas in 2019. | In 2019 Norway exported 40 percent of its gas.
    contradicted | Norway exported 40 percent of its gas in 2019. | In 2019 Norway exported 55 percent of its gas.
    disputed | Norway exported 40 percent of its gas in 2019. | In 2019 Norway exported 55 percent of its gas. | Norway exported 40 percent of its gas in 2019.
    not_enough_evidence | Norway exported 40 percent of its gas in 2019. | Norway exported 55 percent of its gas in 2015.
    not_enough_evidence | Norway exported 40 percent of its gas in 2019. | Sweden exported 40 percent of its paper in 2019.
    contradicted | The Turku bridge was closed at 11 p.m. on 6 June 2024. | The Turku bridge was closed at 9 p.m. on 6 June 2024.
    contradicted | The train left Turku at 19:30 on 6 June 2024. | On 6 June 2024 the train left Turku at 18:30.
    supported | The Turku bridge was closed at 21:00 on 6 June 2024. | The Turku bridge was closed at 9 p.m. on 6 June 2024.
    supported | The Turku bridge was closed on 6 June 2024. | The Turku bridge was closed at 9 p.m. on 6 June 2024.
    not_enough_evidence | The Turku bridge was closed at 11 p.m. on 6 June 2024. | The Turku bridge was closed on 6 June 2024.
    supported | Norway exported about 40 percent of its gas in 2019. | Norway exported 40.5 percent of its gas in 2019.
    not_enough_evidence | Seven countries signed the treaty with Norway in 2019. | At least five countries signed the treaty with Norway in 2019.
    supported | More than 30 countries signed the treaty with Norway in 2019. | In 2019, 103 countries signed the treaty with Norway.
    contradicted | More than ten countries signed the treaty with Norway in 2019. | In 2019, ten countries signed the treaty with Norway.
    contradicted | The bridge in Lima cost 394 million dollars. | The bridge in Lima cost €394 million.
    not_enough_evidence | Mira Talib was the ambassador of Peru in Chile. | Mira Talib opened a school in Chile with Peru.
    supported | Norway and Ghana together exported 58 percent of the cocoa in 2019. | Ghana exported 41 percent of the cocoa in 2019. | Norway exported 17 percent of the cocoa in 2019.
    contradicted | Norway and Ghana together exported 75 percent of the cocoa in 2019. | Ghana exported 41 percent of the cocoa in 2019. | Norway exported 17 percent of the cocoa in 2019.
    not_enough_evidence | Norway and Ghana together exported 58 percent of the cocoa in 2019. | Ghana exported 41 percent of the cocoa in 2019. | Norway exported 17 percent of the cocoa in 2020.
    not_enough_evidence | Norway and Ghana together exported 58 percent of the cocoa in 2019. | Ghana exported 41 percent of the cocoa in 2019.
    contradicted | Norway exported more than half of its gas in 2019. | Norway exported 40 percent of its gas in 2019.
    supported | Norway exported more than a third of its gas in 2019. | Norway exported 40 percent of its gas in 2019.
    supported | The earthquake in Nepal killed more than 8,000 people in 2015. | The earthquake in Nepal killed 8,964 people in 2015.
    contradicted | The earthquake in Nepal killed 3,000 people in 2015. | The earthquake in Nepal killed 8,964 people in 2015.
    supported | Chile produced 5.7 million tonnes of copper in 2020. | Copper production of Chile was 5.7 million tonnes in 2020.
    not_enough_evidence | Chile produced 5.7 million tonnes of copper in 2020. | Peru produced 2.2 million tonnes of copper in 2020.
    not_enough_evidence | Chile produced 5.7 million tonnes of copper in 2020. | Chile produced 2.2 million tonnes of iron in 2020.
    contradicted | Chile produced 5.7 million tonnes of copper in 2020. | Chile produced 4.1 million tonnes of copper in 2020.
    supported | India launched 104 satellites in 2017. | In February 2017, India launched 104 satellites.
    contradicted | India launched 88 satellites in 2017. | In 2017, India launched 104 satellites.
    not_enough_evidence | India launched 88 satellites in 2018. | In 2017, India launched 104 satellites.
    supported | The Channel Tunnel opened in 1994. | The Channel Tunnel opened on 6 May 1994.
    contradicted | The Channel Tunnel opened in 1996. | The Channel Tunnel opened in 1994.
    disputed | The Channel Tunnel opened in 1996. | The Channel Tunnel opened in 1994. | The Channel Tunnel opened in 1996.
    supported | Nokia was founded in 1865. | Nokia was established in 1865.
    contradicted | Nokia was founded in 1871. | Nokia was founded in 1865.
    not_enough_evidence | Nokia was founded in 1865. | Ericsson was founded in 1876.
    supported | Indonesia is the largest exporter of palm oil. | The largest exporter of palm oil is Indonesia.
    contradicted | Malaysia is the largest exporter of palm oil. | The largest exporter of palm oil is Indonesia.
    not_enough_evidence | Malaysia is the largest exporter of rubber. | The largest exporter of palm oil is Indonesia.
    contradicted | Chile is the second-largest producer of lithium. | Chile is the fourth-largest producer of lithium.
    supported | Peru recognises the government of Palestine. | The government of Palestine is recognised by Peru.
    contradicted | Peru recognises the government of Palestine. | Peru does not recognise the government of Palestine.
    contradicted | Peru does not recognise the government of Palestine. | Peru recognises the government of Palestine.
    supported | Peru does not recognise the government of Palestine. | Peru refuses to recognise the government of Palestine.
    not_enough_evidence | Peru recognises the government of Palestine. | Bolivia recognises the government of Cuba.
    supported | Volvo opened a factory in Ohio. | Volvo opened a plant in Ohio.
    not_enough_evidence | Volvo opened a factory in Texas. | Volvo opened a plant in Ohio.
    not_enough_evidence | Volvo opened a factory in Ohio. | Samsung sold 40 million phones in 2019.
    supported | The article “Rivers of Silt and Sand” was published on 4 May 2018. | “Rivers of Silt and Sand” was published on 4 May 2018.
    contradicted | The article “Rivers of Silt and Sand” was published on 4 May 2018. | “Rivers of Silt and Sand” was published on 9 June 2018.
    supported | Iceland has belonged to the alliance since 1949. | Iceland has belonged to the alliance since 1949.
    contradicted | Iceland has belonged to the alliance since 1955. | Iceland has belonged to the alliance since 1949.
    not_enough_evidence | The bridge cost €394 million. | The bridge cost $450 million.
    not_enough_evidence | Exports of Brazil rose by 8 percent in 2018. | Imports of Brazil rose by 8 percent in 2018.
    not_enough_evidence | The economy of Japan grew by 2 percent in 2024. | The economy of Japan will grow by 1 percent in 2024.
    contradicted | Inflation in Turkey was 85 percent in 2022. | Turkish inflation reached 64 percent in 2022.
    supported | Volkswagen sold almost 9 million cars in 2021. | Volkswagen sold 8.9 million cars in 2021.
    supported | Messi scored 91 goals in 2012. | Lionel Messi scored 91 goals in 2012.
    disputed | Messi scored 91 goals in 2012. | Messi scored 86 goals in 2012. | Lionel Messi scored 91 goals in 2012.
    contradicted | Japan is the second-largest economy in the world. | China is the second-largest economy in the world.
    supported | The James Webb telescope was launched on 25 December 2021. | NASA launched the James Webb telescope on 25 December 2021.
    contradicted | The James Webb telescope was launched on 18 December 2021. | NASA launched the James Webb telescope on 25 December 2021.
    contradicted | Real Madrid has won the Champions League 14 times. | Real Madrid has won the Champions League 15 times.
    contradicted | Exports of Ghana fell by 7 percent in 2018. | Exports of Ghana rose by 7 percent in 2018.
    contradicted | Sales of Nestlé have risen 4.5 percent. | Sales of Nestlé have fallen 4.5 percent.
    not_enough_evidence | Exports of Ghana fell by 7 percent in 2018. | Exports of Ghana rose by 9 percent in 2015.
    contradicted | Mira Talib is the interior minister. | [2021-05-04] The interior minister, Jonas Reed, opposes the plan.
    not_enough_evidence | Mira Talib is the interior minister. | [2021-05-04] The finance minister, Jonas Reed, spoke in Lima.
    not_enough_evidence | Exports of Ghana fell by 7 percent in 2018. | Imports of Ghana rose by 7 percent in 2018.
    not_enough_evidence | Volvo built the plant in Lima with Siemens. | Volvo built the plant with Siemens.
    contradicted | The thief gained control over nine keys. | The thief gained control over five keys.
    contradicted | Juno raised $3 million last year. | Juno raised $3 billion.
    contradicted | Vessia was founded in Leeds in 1921. | Vessia was founded in Hull in 1921.
    not_enough_evidence | Vessia sold a ferry in Leeds in 1921. | Vessia sold a ferry in Hull in 1921.
    contradicted | Vessia was designed by Mira Talib. | Vessia was designed by Jonas Reed.
    not_enough_evidence | Vessia was praised by Mira Talib. | Vessia was praised by Jonas Reed.
    contradicted | Mira Talib is the oldest member of the choir. | Mira Talib is the youngest member of the choir.
    not_enough_evidence | Mira Talib is the oldest member of the choir. | Jonas Reed is the youngest member of the choir.
    contradicted | The board of Vessia accepted the offer. | The board of Vessia rejected an offer of $40 million.
    not_enough_evidence | Peru signed the treaty. | More than 30 countries signed the treaty.
    supported | The board of Vessia rejected the offer. | The board of Vessia rejected an offer of $40 million.
    contradicted | In Lima 310 mm of rain fell in two days. | In Lima 310 mm of rain fell in 24 hours.
    contradicted | Mira Talib is the chief executive of Vessia. | [2021-05-04] Jonas Reed, the CEO of Vessia, spoke in Lima.
    supported | Jonas Reed is the CEO of Vessia. | [2021-05-04] Jonas Reed, the chief executive of Vessia, spoke in Lima.
    not_enough_evidence | The church of Lima was built in 1742. | The bridge of Lima was built in 1931.
    not_enough_evidence | The Volga is 3,500 km long. | The Kama is 1,800 km long and flows into the Volga.
    contradicted | The fire broke out on 3 May 2019. | The fire broke out on 5 May 2019.
    not_enough_evidence | Denmark gets 57 percent of its electricity from wind. | Denmark gets 8 percent of its electricity from solar power.
    """
}
