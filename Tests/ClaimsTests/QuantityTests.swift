// Figures: value, unit, what is measured, when, by whom, and which figures are none.

import Claims
import Documents
import SourceText
import Testing
import Values

@Suite struct QuantityTests {
  private let extractor = Extractor()

  @Test(
    arguments: ClaimRow.rows(
      Tables.figures + Tables.severalFigures + Tables.names + Tables.lengths))
  func figures(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  /// "2019.2" is a year with the marker of note 2, no number.
  @Test func aNoteMarkerIsNoFigure() {
    let text = "The port handled 40 ships in 2019.2 It employs 90 sailors."
    var document = Articles.document([(.paragraph, text)])
    let marker = Array("The port handled 40 ships in 2019.".utf8).count
    document.markers = [NoteMarker(span: Span(marker, marker + 1), label: "2")]
    let assertions = extractor.extract(document).assertions
    #expect(assertions.map { $0.value?.number } == [40, 90])
    #expect(assertions.first?.time?.period == Period(year: 2019))
    #expect(
      assertions.first?.sentence.end == marker || assertions.first?.sentence.end == marker + 1)
  }

  @Test func aHeadingWithoutAVerbStillGivesItsFigure() {
    let document = Articles.document([(.heading, "Exports to Asia: 40 percent of the total")])
    let assertions = extractor.extract(document).assertions
    #expect(assertions.map(\.kind) == [.quantity])
    #expect(assertions.first?.value?.number == 40)
    #expect(assertions.first?.subject.text.contains("Exports") == true)
  }

  @Test func theSameSentenceTwiceIsTwoClaims() {
    let text = "The port handled 40 ships. The port handled 40 ships."
    let assertions = extractor.extract(text).assertions
    #expect(assertions.count == 2)
    #expect(Set(assertions.map(\.span)).count == 2)
  }
}

/// Tables of marked text, a section for each thing that is tried.
enum Tables {
  static let lengths = """
    Officials held a ⟦13-day⟧ summit in Oslo.
    > quantity 13 day; subject summit

    The siege lasted ⟦872 days⟧.
    > quantity 872 day; subject siege

    The bank sold a ten-year bond to a five-year-old club.

    Ana Morales, 54, a lawyer, slept.

    Pre-tax profit was ⟦$61 million⟧, up from ⟦$52 million⟧ in 2022.
    > quantity 61000000 USD; subject profit
    > quantity 52000000 USD; subject profit; time 2022

    ⟦Six⟧ of the world's top ten tin producers have joined.
    > quantity 6 producer

    The shelter housed ⟦40 people⟧, and ⟦19⟧ were missing.
    > quantity 40 person; subject shelter
    > quantity 19 -; predicate were


    """

  static let figures = """
    The factory produced ⟦4,200 cars⟧ in 2018.
    > quantity 4200 car; subject factory; predicate produced; time 2018; basis explicit; by -; polarity affirmed; modality asserted

    Norway exported ⟦$52 billion⟧ of natural gas in 2021.
    > quantity 52000000000 USD; subject Norway; object natural gas; time 2021

    Unemployment in Spain fell to ⟦12.9 percent⟧ in March 2023.
    > quantity 12.9 percent; subject unemployment Spain; predicate fell; time 2023-03

    ⟦More than 300 villages⟧ were flooded by the river.
    > quantity 300 village; hedge more than

    The bridge is ⟦1,280 metres⟧ long.
    > quantity 1280 metre; subject bridge

    The rocket carried ⟦22 satellites⟧ into orbit on 14 May 2022.
    > quantity 22 satellite; subject rocket; time 2022-05-14

    The vaccine prevented ⟦94 percent⟧ of infections.
    > quantity 94 percent; subject vaccine; predicate prevented; object infections

    ⟦About 70 percent⟧ of the patients recovered within a week.
    > quantity 70 percent; hedge about; subject patients; predicate recovered

    The trial enrolled ⟦3,045 patients⟧.
    > quantity 3045 patient; subject trial; predicate enrolled

    Inflation reached ⟦8.6%⟧ in June 2022.
    > quantity 8.6 percent; subject inflation; time 2022-06

    The club paid ⟦€45 million⟧ for the striker in 2017.
    > quantity 45000000 EUR; subject club; object striker; time 2017

    Sales rose by ⟦7 percent⟧ in 2019.
    > quantity 7 percent; subject sales; predicate rose; time 2019

    The airline carried ⟦up to 2 million passengers⟧ in 2014.
    > quantity 2000000 passenger; hedge up to; time 2014

    The dam holds ⟦16 billion cubic metres⟧ of water.
    > quantity 16000000000 cubic metre; subject dam; object water

    Turnout was ⟦66.6 percent⟧ in 2020.
    > quantity 66.6 percent; subject turnout; time 2020

    The probe travelled ⟦4.8 billion kilometres⟧.
    > quantity 4800000000 kilometre; subject probe; predicate travelled

    ⟦A third⟧ of the forest burned in 2003.
    > quantity 33.333333333333336 percent; subject forest; time 2003

    Japan imported ⟦3.2 million barrels per day⟧ of crude oil in 2016.
    > quantity 3200000 barrel per day; subject Japan; predicate imported; object crude oil; time 2016

    The fund lost ⟦£1.4 billion⟧ in 2008.
    > quantity 1400000000 GBP; subject fund; predicate lost; time 2008

    The stadium seats ⟦81,000 spectators⟧.
    > quantity 81000 spectator; subject stadium

    The parliament has ⟦120 members⟧.
    > quantity 120 member; subject parliament

    The storm brought winds of ⟦210 km/h⟧.
    > quantity 210 kilometre per hour; subject storm

    The glacier lost ⟦nearly 9 percent⟧ of its ice between 2000 and 2010.
    > quantity 9 percent; hedge nearly; subject glacier; time 2000-01-01/2010-12-31

    ⟦Forty percent⟧ of the oil was produced by American companies in 2019.
    > quantity 40 percent; subject american companies; object oil; predicate produced; time 2019

    ⟦17 percent⟧ of the steel was bought by Turkey in 2012.
    > quantity 17 percent; subject Turkey; object steel; time 2012

    The bank had lent ⟦$310 million⟧ to the airline by 2011.
    > quantity 310000000 USD; subject bank; object airline; relation until

    The court fined the supermarket ⟦€2.5 million⟧ in 2016.
    > quantity 2500000 EUR; subject court; object supermarket

    Volunteers planted ⟦5,000 trees⟧ in April 2020.
    > quantity 5000 tree; subject volunteers; time 2020-04

    The surgeons removed ⟦two tumours⟧.
    > quantity 2 tumour; subject surgeons

    The budget deficit widened to ⟦$1.7 trillion⟧ in 2023.
    > quantity 1700000000000 USD; subject budget deficit; time 2023

    The team won ⟦14 games⟧ in 2015.
    > quantity 14 game; subject team; predicate won; time 2015

    The satellite weighs ⟦640 kg⟧.
    > quantity 640 kilogram; subject satellite

    Ticket prices went up by ⟦€3⟧ in 2018.
    > quantity 3 EUR; subject ticket prices; time 2018

    Greece owed its creditors ⟦€323 billion⟧ in 2015.
    > quantity 323000000000 EUR; subject Greece; object creditors; time 2015

    Temperatures reached ⟦48.8 degrees Celsius⟧ in Sicily.
    > quantity 48.8 degree celsius; subject temperatures; object Sicily

    Almost ⟦40 people⟧ died in the landslide.
    > quantity 40; hedge almost; predicate died; object landslide

    The company employs ⟦12,000 people⟧ in Germany.
    > quantity 12000; subject company; object Germany

    The earthquake killed ⟦at least 1,200 people⟧ in 2015.
    > quantity 1200; hedge at least; subject earthquake; time 2015

    Turkey raised the minimum wage by ⟦34 percent⟧ in July 2023.
    > quantity 34 percent; subject Turkey; object minimum wage; time 2023-07

    Airbus delivered ⟦735 aircraft⟧ in 2023.
    > quantity 735 aircraft; subject Airbus; predicate delivered; time 2023

    The wildfire destroyed ⟦2,200 homes⟧ in Maui.
    > quantity 2200 home; subject wildfire; predicate destroyed; object Maui

    The opposition won ⟦31 percent⟧ of the vote.
    > quantity 31 percent; subject opposition; predicate won; object vote

    The orchestra gave ⟦over 100 concerts⟧ in 2011.
    > quantity 100 concert; hedge over; subject orchestra; time 2011

    The lake covers ⟦31,500 square kilometres⟧.
    > quantity 31500 square kilometre; subject lake; predicate covers

    Rents in Dublin rose by ⟦a quarter⟧ between 2012 and 2016.
    > quantity 25 percent; subject rents Dublin; time 2012-01-01/2016-12-31

    Germany approved ⟦€100 billion⟧ for its army in 2022.
    > quantity 100000000000 EUR; subject Germany; object army; time 2022

    The tax raised ⟦¥3 trillion⟧ in 2019.
    > quantity 3000000000000 JPY; subject tax; time 2019

    The marathon attracted ⟦some 26,000 runners⟧.
    > quantity 26000 runner; hedge some; subject marathon

    Ethiopia planted ⟦350 million trees⟧ in July 2019.
    > quantity 350000000 tree; subject Ethiopia; time 2019-07

    Users uploaded ⟦two thirds⟧ of the videos.
    > quantity 66.66666666666667 percent; subject users; object videos

    Imports from Vietnam fell to ⟦$9 billion⟧ in 2020.
    > quantity 9000000000 USD; subject imports Vietnam; time 2020

    The reservoir is ⟦27 percent⟧ full.
    > quantity 27 percent; subject reservoir; object full

    The city has a population of ⟦3.4 million⟧.
    > quantity 3400000; subject city; object population

    The debt amounts to ⟦$26 billion⟧.
    > quantity 26000000000 USD; subject debt

    Prices were ⟦3.1 percent⟧ higher in May 2024.
    > quantity 3.1 percent; subject prices; object higher; time 2024-05

    The flood left ⟦4,500 families⟧ without power.
    > quantity 4500 family; subject flood; predicate left; object power

    Police arrested ⟦63 protesters⟧ in Tbilisi.
    > quantity 63 protester; subject police; object Tbilisi

    The study covered ⟦nine hospitals⟧ in Kenya.
    > quantity 9 hospital; subject study; object Kenya

    The museum lent ⟦eleven paintings⟧ to the gallery.
    > quantity 11 painting; subject museum; object gallery


    """

  static let severalFigures = """
    Output fell to ⟦85 million tonnes⟧ in 2020 from ⟦90 million⟧ the year before.
    > quantity 85000000 tonne; time 2020
    > quantity 90000000 tonne; subject output

    The signers account for about ⟦half⟧ of the zinc of the world.
    > quantity 50 percent; subject signers; predicate account

    The police are working with a bank to recover ⟦300 coins⟧ and ⟦20 bars⟧ from the thief.
    > quantity 300 coin; predicate recover
    > quantity 20 bar; predicate recover

    Brazil grew ⟦36 percent⟧ of the world's coffee in 2018, compared with ⟦17 percent⟧ by Vietnam.
    > quantity 36 percent; subject Brazil; time 2018; basis explicit
    > quantity 17 percent; subject Vietnam; predicate grew; object coffee; time 2018; basis carried; rule ellipsis

    The mine produced ⟦40 tonnes⟧ of gold in 2017 and ⟦46 tonnes⟧ in 2018.
    > quantity 40 tonne; subject mine; time 2017
    > quantity 46 tonne; predicate produced; time 2018

    Revenue rose ⟦12 percent⟧ to ⟦$640 million⟧ in 2021.
    > quantity 12 percent; subject revenue; time 2021
    > quantity 640000000 USD; subject revenue; time 2021

    Exports to Japan fell by ⟦8 percent⟧, while exports to Korea rose by ⟦5 percent⟧.
    > quantity 8 percent; subject exports Japan; predicate fell
    > quantity 5 percent; subject exports Korea; predicate rose

    The city spent ⟦$90 million⟧ on roads and ⟦$30 million⟧ on schools.
    > quantity 90000000 USD; subject city; object roads
    > quantity 30000000 USD; object schools

    Trade with Brazil (⟦$4.1 billion⟧) fell in 2019.
    > quantity 4100000000 USD; subject trade Brazil

    The hospital treated ⟦230 patients⟧; ⟦18 patients⟧ died.
    > quantity 230 patient; subject hospital; predicate treated
    > quantity 18 patient; predicate died

    The reactor was built in 1974 and produced ⟦900 megawatts⟧.
    > quantity 900 megawatt; predicate produced

    Hurricane Delta killed ⟦31 sailors⟧ in Honduras and left ⟦12,000 families⟧ homeless, the agency said.
    > quantity 31 sailor; subject Delta; object Honduras; by agency
    > quantity 12000 family; predicate left; by agency

    China accounted for ⟦54 percent⟧ of steel output in 2019 and India for ⟦6 percent⟧.
    > quantity 54 percent; subject China; time 2019; basis explicit
    > quantity 6 percent; subject India; object steel; time 2019; basis carried

    Steel output rose from ⟦40 million tonnes⟧ in 2010 to ⟦62 million tonnes⟧ in 2020.
    > quantity 40000000 tonne; subject steel output; time 2010
    > quantity 62000000 tonne; subject steel output; time 2020

    The lake covers ⟦31,500 square kilometres⟧ and is ⟦up to 1,642 metres⟧ deep.
    > quantity 31500 square kilometre; subject lake
    > quantity 1642 metre; subject lake; hedge up to; object deep

    Germany spent ⟦€52 billion⟧ on defence in 2020, and France spent ⟦€39 billion⟧.
    > quantity 52000000000 EUR; subject Germany; time 2020
    > quantity 39000000000 EUR; subject France; predicate spent; time 2020; basis carried

    The ministry bought ⟦60 tanks⟧ in 2018 and ⟦24 helicopters⟧ in 2019.
    > quantity 60 tank; subject ministry; time 2018
    > quantity 24 helicopter; predicate bought; time 2019

    Of the patients, ⟦40 percent⟧ recovered and ⟦12 percent⟧ died.
    > quantity 40 percent; predicate recovered
    > quantity 12 percent; predicate died

    Canada sold ⟦20 percent⟧ of the wheat and Argentina ⟦11 percent⟧.
    > quantity 20 percent; subject Canada; object wheat
    > quantity 11 percent; subject Argentina; object wheat

    Profit fell by ⟦14 percent⟧ to ⟦£88 million⟧ and the dividend was cut to ⟦2 pence⟧.
    > quantity 14 percent; subject profit
    > quantity 88000000 GBP; subject profit
    > quantity 0.02 GBP; subject dividend

    The party won ⟦84 seats⟧ in 2010, up from ⟦61 seats⟧ in 2006.
    > quantity 84 seat; subject party; time 2010
    > quantity 61 seat; time 2006

    The party won ⟦84 seats⟧ in 2010, compared with ⟦61 seats⟧ in 2006.
    > quantity 84 seat; subject party; time 2010
    > quantity 61 seat; time 2006

    Wheat prices rose ⟦18 percent⟧ in 2021; maize prices rose ⟦44 percent⟧.
    > quantity 18 percent; subject wheat prices; time 2021
    > quantity 44 percent; subject maize prices


    """

  static let names = """
    A Boeing 737 crashed near the village.

    The two countries signed an agreement.

    The meeting began at 10 a.m. in Geneva.

    Apollo 11 landed on the Moon.

    Formula 1 returned to Las Vegas.

    The article cites Article 5 of the treaty.

    The treaty was signed in 1998.


    """
}
