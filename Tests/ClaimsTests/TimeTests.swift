// When: dates of events, "since", relative dates, and on what ground a figure has its period.

import Claims
import Documents
import SourceText
import Testing
import Values

@Suite struct TimeTests {
  private let extractor = Extractor()
  /// A Wednesday.
  private let reference = Day(2022, 6, 15)!

  @Test(arguments: ClaimRow.rows(Tables.dates))
  func dates(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  @Test(arguments: ClaimRow.rows(Tables.relativeDates))
  func relativeDates(_ row: ClaimRow) {
    let read = extractor.extract(row.text, reference: reference)
    let faults = row.faults(read.assertions)
    #expect(faults.isEmpty)
  }

  @Test func yearsAreCarriedToTheNextSentenceAndDaysAreNot() throws {
    func basis(_ text: String) throws -> TimeBasis? {
      let read = extractor.extract(text, reference: reference).assertions
      return try #require(read.first { $0.value?.number == 118 }).time?.basis
    }
    #expect(try basis("The club hired Ann Keller in 2019. She played 118 times.") == .carried)
    #expect(try basis("The club hired Ann Keller on 3 May. She played 118 times.") == nil)
  }

  @Test(arguments: ["Sales rose by 4 percent last year.", "The mayor resigned on Tuesday."])
  func relativeDatesStayOpenWithoutReference(_ text: String) {
    let times = extractor.extract(text).assertions.compactMap(\.time)
    #expect(times.count == 1)
    #expect(times.allSatisfy { $0.period == nil })
  }

  @Test func aDatedDocumentLendsItsDay() {
    let day = Day(2020, 2, 3)!
    let text = "The port handles 40 ships. It opened in 1965."
    let document = Articles.document([(.paragraph, text)], published: day)
    let times = extractor.extract(document).assertions.map(\.time)
    #expect(times.count == 2)
    #expect(times.first??.basis == .publication)
    #expect(times.first??.period == Period(day))
    #expect(times.last??.basis == .explicit)
    #expect(times.last??.period == Period(year: 1965))
  }

  /// What is so when it is printed is of that day; what was done was done by then.
  @Test(arguments: [
    ("The port handles ships.", false), ("The port was sold.", true),
    ("The port is still run by Hale.", false), ("The port has closed its gates.", false),
    ("The port didn’t pay its guards.", true), ("The port will be sold.", false),
    ("The port hired guards.", true), ("The port is being rebuilt.", false),
    ("Guards had left the port.", true), ("There was a dispute over the port.", true),
  ])
  func aPastDeedWasDoneByTheDayOfPrinting(_ text: String, isPast: Bool) throws {
    let day = Day(2020, 2, 3)!
    let document = Articles.document([(.paragraph, text)], published: day)
    let time = try #require(extractor.extract(document).assertions.first?.time)
    #expect(time.basis == .publication)
    #expect(time.period?.end == day)
    #expect(time.period?.start == (isPast ? nil : day))
    #expect(time.relation == (isPast ? .until : .during))
  }

  @Test func anUndatedDocumentLendsNothing() {
    let document = Articles.document([(.paragraph, "The port handles 40 ships.")])
    let assertions = extractor.extract(document).assertions
    #expect(assertions.count == 1)
    #expect(assertions.first?.time == nil)
  }

  @Test func aParagraphEndsWhatIsCarried() {
    let first = "Output was 30 percent in 2014."
    let second = "Imports were 12 percent."
    let together = extractor.extract(first + " " + second).assertions
    let document = Articles.document([(.paragraph, first), (.paragraph, second)])
    let apart = extractor.extract(document).assertions
    #expect(together.map { $0.time?.basis } == [.explicit, .carried])
    #expect(apart.map { $0.time?.basis } == [.explicit, nil])
  }
}

extension Tables {
  static let dates = """
    Before the bridge opened in 2004, the ferry took ⟦an hour⟧.
    > quantity 1 hour; time /2003-12-31; relation before; basis carried

    ⟦Seven people⟧ died when the ferry Alba sank off Elba in 2019.
    > quantity 7 person; time 2019; basis carried

    After the strike ended in 2019, output fell by ⟦40 tonnes⟧.
    > quantity 40 tonne; time 2019-01-01/; relation since; basis carried

    Peru recorded ⟦2,000 cases⟧ in 2024, ⟦twice⟧ as many as the year before. It spent ⟦3 million euros⟧.
    > quantity 2000; time 2024
    > quantity 2 times; time 2024
    > quantity 3000000 EUR; time 2024; basis carried

    The price fell to ⟦4 dollars⟧ from a peak of ⟦10 dollars⟧ in February 2023. Without tax, it was ⟦3 dollars⟧.
    > quantity 4 USD; time -
    > quantity 10 USD; time 2023-02
    > quantity 3 USD; time -

    Exports were worth ⟦7 billion euros⟧ in 2023, up from ⟦2 billion euros⟧ the year before.
    > quantity 7000000000 EUR; time 2023
    > quantity 2000000000 EUR; time 2022

    The club lost ⟦3 million euros⟧ in 2024, after a loss of ⟦2 million euros⟧ in 2023.
    > quantity 3000000 EUR; time 2024
    > quantity 2000000 EUR; time 2023

    The Channel Tunnel ⟦opened⟧ in 1994.
    > date; subject Channel Tunnel; predicate opened; time 1994

    The prime minister ⟦resigned⟧ on 7 July 2022.
    > date; subject prime minister; predicate resigned; time 2022-07-07

    The company was ⟦founded⟧ in March 1999.
    > date; subject company; predicate founded; time 1999-03

    Argentina ⟦won⟧ the World Cup in 2022.
    > date; subject Argentina; object World Cup; time 2022

    The telescope has ⟦operated⟧ since 1990.
    > date; subject telescope; relation since; time 1990-01-01/

    The agency ⟦approved⟧ the drug in June 2021.
    > date; subject agency; object drug; time 2021-06

    The volcano ⟦erupted⟧ on 15 January 2022.
    > date; subject volcano; time 2022-01-15

    The two states ⟦signed⟧ the treaty in 1963.
    > date; predicate signed; object treaty; time 1963

    Parliament ⟦passed⟧ the law in May 2016.
    > date; subject parliament; object law; time 2016-05

    The bank ⟦collapsed⟧ on September 15, 2008.
    > date; subject bank; time 2008-09-15

    Iceland has ⟦belonged⟧ to the alliance since 1949.
    > date; subject Iceland; object alliance; relation since

    The rover ⟦landed⟧ on Mars in February 2021.
    > date; subject rover; object Mars; time 2021-02

    Output fell in 2019. Exports rose by ⟦4 percent⟧.
    > quantity 4 percent; subject exports; time 2019; basis carried

    In 2017 the port handled ⟦200 ships⟧.
    > quantity 200 ship; subject port; time 2017; basis explicit

    Jacinda Ardern was ⟦prime minister⟧ of New Zealand from 2017 to 2023.
    > role; subject Ardern; object New Zealand; time 2017-01-01/2023-12-31

    Maria Silva became ⟦mayor⟧ of Lisbon in 2019.
    > role; subject Silva; object Lisbon; time 2019

    Canada, Mexico and Peru ⟦signed⟧ the pact on 8 March 2018.
    > date; subject Canada Mexico Peru; object pact; time 2018-03-08

    The library was ⟦destroyed⟧ by fire in the 1990s.
    > date; about library fire; time 1990-01-01/1999-12-31

    Peru has ⟦followed⟧ a mild policy since its independence from Spain in 1821.
    > date; subject Peru; time 1821-01-01/; relation since

    The museum has been ⟦closed⟧ since 3 May 2019.
    > date; subject museum; relation since; time 2019-05-03/

    On 2 June 1953 the queen was ⟦crowned⟧.
    > date; subject queen; time 1953-06-02

    The drought ⟦ended⟧ in the third quarter of 2012.
    > date; subject drought; time 2012-07-01/2012-09-30

    Turkey is a ⟦member⟧ of NATO.
    > membership; subject Turkey; object NATO; polarity affirmed

    More than ⟦90 countries⟧ agreed in 2019 to cut emissions by 2030.
    > quantity 90 country; time 2019; basis explicit

    The league joined a plan to close ⟦40 mines⟧ by 2030.
    > quantity 40 mine; time /2030-12-31

    Peru exported ⟦40 tonnes⟧ of tin in 2018 and ⟦30 tonnes⟧ the year before.
    > quantity 40 tonne; time 2018; basis explicit
    > quantity 30 tonne; subject Peru; time 2017; basis carried

    The mine ⟦closed⟧ in 2019. That year ⟦300 workers⟧ left.
    > date; subject mine; time 2019
    > quantity 300 worker; time 2019; basis carried

    Troops ⟦arrived⟧ in January 2022. They ⟦left⟧ on 19 February.
    > date; subject troops; time 2022-01
    > date; subject troops; time 2022-02-19; basis carried

    When Lund ⟦visited⟧ Peru in 2018, Reyes ⟦praised⟧ the port.
    > date; subject Lund; time 2018; basis explicit
    > date; subject Reyes; time 2018; basis carried

    In May 2020 the mill ⟦cut⟧ wages and ⟦sold⟧ its land.
    > date; subject mill; object wages; time 2020-05; basis explicit
    > date; subject mill; object land; time 2020-05; basis carried

    The fund bought ⟦30 percent⟧ of the wheat that Canada sold in 2015.
    > quantity 30 percent; subject fund; time 2015

    Trade with Peru grew to ⟦$24 billion⟧, from ⟦$18 billion⟧ in 2021, and trade with Chile passed ⟦$3 billion⟧.
    > quantity 24000000000 USD; time -
    > quantity 18000000000 USD; time 2021
    > quantity 3000000000 USD; time -

    The mayor ⟦praised⟧ the firemen after the January 2021 floods.
    > event; subject mayor; time -; object January 2021 floods

    The festival ⟦ran⟧ from 3 to 9 August 2014.
    > date; subject festival; time 2014-08-03/2014-08-09


    """

  static let relativeDates = """
    The minister ⟦promised⟧ a report by May.
    > date; time /2023-05-31; relation until

    The furnace ⟦goes cold⟧ on 30 May. It ⟦cooled⟧ on 3 May.
    > date; time 2023-05-30
    > date; time 2022-05-03

    2 March: The ship ⟦leaves⟧ Oslo. 9 March – A storm ⟦breaks⟧ its mast.
    > date; time 2022-03-02
    > date; time 2022-03-09

    The pool ⟦stayed⟧ open from July to September. It ⟦will stay⟧ open from July to September.
    > date; time 2021-07-01/2021-09-30
    > date; time 2022-07-01/2022-09-30

    Voters have ⟦rejected⟧ a bid to host the games in 2038. The mayor ⟦promised⟧ to resign in 2027.
    > event; subject voters; time -
    > date; subject mayor; time 2027

    The first log-in ⟦dates⟧ from 27 May.
    > date; time 2022-05-27

    The shop was ⟦shut⟧ from May to July.
    > date; time 2021-05-01/2021-07-31

    The sale is expected to ⟦close⟧ in the third quarter.
    > date; time 2022-07-01/2022-09-30

    The mill will ⟦stop⟧ work for nine days from Monday.
    > date; time 2022-06-20/; relation since

    The rules, due to take effect on 1 May, will ⟦ban⟧ the ads.
    > event; subject rules; time -

    Sales rose by ⟦4 percent⟧ last year.
    > quantity 4 percent; subject sales; time 2021; basis relative

    The senator ⟦resigned⟧ yesterday.
    > date; subject senator; time 2022-06-14; basis relative

    The plant made ⟦500 engines⟧ last month.
    > quantity 500 engine; subject plant; time 2022-05; basis relative

    The court ⟦ruled⟧ on the case in 2018.
    > date; subject court; time 2018; basis explicit

    Exports grew by ⟦9 percent⟧ this year.
    > quantity 9 percent; subject exports; time 2022; basis relative

    Police arrested ⟦nine people⟧ during Sunday's march. They paid ⟦3 euros⟧ more than in Sunday's sale.
    > quantity 9 person; time 2022-06-12; basis relative
    > quantity 3

    Last year's profit came to ⟦4 million euros⟧.
    > quantity 4000000; time 2021; basis relative

    Storms ⟦closed⟧ the harbour on Sunday.
    > date; subject storms; object harbour; time 2022-06-12; basis relative

    The committee will ⟦meet⟧ next week.
    > date; subject committee; modality predicted; basis relative

    The bishop ⟦died⟧ in March.
    > date; subject bishop; time 2022-03

    The ministry said on Monday that ⟦40 people⟧ had died.
    > quantity 40 person; time -

    The ferry ⟦sank⟧ on Monday.
    > date; subject ferry; time 2022-06-13; basis relative


    """
}
