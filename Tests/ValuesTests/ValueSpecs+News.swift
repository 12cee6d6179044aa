// Further rows of the spec tables, from the habits of news: changes with their new level, prices for
// each of something, ages, times told before; and what looks like a value and is none.

extension ValueSpecs {
  /// Changes, rates, ballots and prices.
  static let changes = #"""
    Crude rose ⟦$2.10⟧ to ⟦$84.30 a barrel⟧ | money 2.05 to 2.15 USD per barrel ; money 84.25 to 84.35 USD per barrel
    Shares fell ⟦20%⟧ to ⟦$1.88⟧ | percent 19.5 to 20.5 percent ; money 1.875 to 1.885 USD
    The index was up ⟦3⟧ points to ⟦45⟧ | number exactly 3 ; number exactly 45
    Bookings climbed ⟦2 percent⟧ to ⟦3 percent⟧ | percent 1.95 to 2.05 percent ; percent 2.925 to 3.075 percent
    Profit rose ⟦5 million⟧ to ⟦7 million euros⟧ | money 4.875 to 5.125 million EUR ; money 6.825 to 7.175 million EUR
    Output dropped by ⟦3 tonnes⟧ to ⟦12 tonnes⟧ | quantity 2.925 to 3.075 tonne ; quantity 11.7 to 12.3 tonne
    Rates were lifted from ⟦0.25⟧ to ⟦0.5 percent⟧ | percent 0.245 to 0.255 percent ; percent 0.4875 to 0.5125 percent
    Sales fell from ⟦3⟧ to ⟦2 million⟧ | number 2.925 to 3.075 million ; number 1.95 to 2.05 million
    Arrivals went from ⟦10⟧ to ⟦15 percent⟧ | percent 9.75 to 10.25 percent ; percent 14.625 to 15.375 percent
    Rates range ⟦from 0.25 to 0.5 percent⟧ | percent 0.25 to 0.5 percent
    Prices will rise ⟦2 to 3 percent⟧ | percent 2 to 3 percent
    The trip takes ⟦5 to 7 days⟧ | duration 5 to 7 day 518400 s
    It passed by ⟦214⟧ votes to ⟦201⟧ | number 213.5 to 214.5 ; number 200.5 to 201.5
    The chamber voted ⟦204⟧ to ⟦312⟧ | number 203.5 to 204.5 ; number 311.5 to 312.5
    Members voted ⟦312⟧ to ⟦204⟧ | number 311.5 to 312.5 ; number 203.5 to 204.5
    a price of ⟦$50 a barrel⟧ | money 48.75 to 51.25 USD per barrel
    ⟦€40 per head⟧ | money 39 to 41 EUR per person
    ⟦$3 per night⟧ | money 2.925 to 3.075 USD per night
    ⟦£1,200 per tonne⟧ | money 1,170 to 1,230 GBP per tonne
    ⟦$15 an hour⟧ | money 14.625 to 15.375 USD per hour
    ⟦$5 million a year⟧ | money 4.875 to 5.125 million USD per year
    ⟦$84⟧ ⟦a year ago⟧ | money 83.5 to 84.5 USD ; period 2020-01-01..2020-12-31 relative
    ⟦€7 per square metre⟧ | money 6.825 to 7.175 EUR per square metre
    ⟦12 cents a share⟧ | money 0.117 to 0.123 USD per share
    ⟦$80 to $84 a barrel⟧ | money 80 to 84 USD per barrel
    ⟦12,000 tonnes⟧ ⟦a year earlier⟧ | quantity 11,700 to 12,300 tonne ; period relative
    """#

  /// Ages, lengths of time, and times that other times tell.
  static let ages = #"""
    aged ⟦16⟧ | duration exactly 16 year 504576000 s
    aged ⟦16 to 24⟧ | duration 16 to 24 year 630720000 s
    aged ⟦between 18 and 30⟧ | duration 18 to 30 year 756864000 s
    aged ⟦over 65⟧ | duration more than 65 year 2049840000 s
    at the age of ⟦70⟧ | duration exactly 70 year 2207520000 s
    a ⟦16-year⟧-old boy | duration exactly 16 year 504576000 s
    ⟦872 days⟧ | duration 871.5 to 872.5 day 75340800 s
    He spent ⟦178 days⟧ in orbit | duration 177.5 to 178.5 day 15379200 s
    ⟦14 hours⟧ | duration exactly 14 hour 50400 s
    ⟦seven years⟧ | duration exactly 7 year 220752000 s
    ⟦at the end of 2023⟧ | date 2023-12-31..2023-12-31
    ⟦at the end of March 2023⟧ | date 2023-03-31..2023-03-31
    ⟦by the end of 2023⟧ | period ..2023-12-31 until
    ⟦in late 2023⟧ | period 2023-09-01..2023-12-31
    towards ⟦the end of 2023⟧ | period 2023-09-01..2023-12-31
    ⟦that year⟧ | period relative
    ⟦in the same year⟧ | period relative
    ⟦the year before⟧ | period relative
    ⟦a year earlier⟧ | period relative
    ⟦the previous year⟧ | period relative
    ⟦two years later⟧ | period relative
    ⟦prior to 2005⟧ | period ..2004-12-31 before
    ⟦from 2026⟧ | period 2026-01-01.. since
    ⟦from 3 to 9 August 2014⟧ | period 2014-08-03..2014-08-09
    ⟦from 2026 to 2030⟧ | period 2026-01-01..2030-12-31
    data ⟦from 2019⟧ | period 2019-01-01..2019-12-31
    In a speech ⟦from 2014⟧ | period 2014-01-01..2014-12-31
    up ⟦5%⟧ ⟦from 2019⟧ | percent 4.875 to 5.125 percent ; period 2019-01-01..2019-12-31
    ⟦as of 1 July 2023⟧ | date 2023-07-01..2023-07-01
    ⟦effective 1 July 2023⟧ | period 2023-07-01.. since
    """#

  /// More texts in which there is no value.
  static let nothingInNews = #"""
    City beat United 3-0 at home.
    The match ended 2-2.
    Smith won 6-4, 7-5.
    They lost 21-19, 21-12.
    a 2-1 defeat in extra time
    The series stands at 3-2.
    Carlsen led 5.5-3.5.
    She leads the match 6½-5½.
    The panel split 4-3.
    a 5-4 ruling
    shops open 24/7
    a 50-50 chance
    a 9-to-5 job
    outnumbered 3-to-1
    a 10-to-6 shift
    United won 4–1 away.
    Rovers drew 0-0 with Athletic.
    a 4-4-2 formation
    a goalless draw
    The Group of Seven met in Rome.
    A Covid-19 ward was shut.
    An Airbus A320 turned back.
    The B-52 took off.
    A MiG-29 was shot down.
    an AK-47 rifle
    the M25 motorway
    Route 66 was closed.
    Flight MH370 vanished.
    She plays for the under-23s.
    Channel 4 reported it.
    Radio 1 played it.
    Area 51 draws visitors.
    Terminal 3 was shut.
    Gate 22 is closed.
    Room 101 is empty.
    PlayStation 5 sales
    a Type 45 destroyer
    HTTP 404
    Section 230 protects them.
    Resolution 1701 was passed.
    Act II
    Boeing's 747s are old.
    an MP3 player
    H1N1 spread.
    a PM2.5 monitor
    CO2 is a gas.
    the S&P is an index
    at 7:15 p.m.
    around 6 a.m.
    by 23:59
    Dial 911.
    Call 1-800-555-0199.
    https://news.example.com/2021/05/04/oil-up-20-percent
    editor2021@news.example.org
    #Euro2020
    @reporter24
    One must be careful.
    No one knows why.
    It is one of many.
    The one that got away.
    On the one hand, it is new.
    one another
    Once upon a time
    second-hand cars
    third-party software
    the first lady
    First Minister
    First of all, it rained.
    at first sight
    the other half of the team
    half-hearted talks
    a half brother
    quarter-final draw
    The quarterback fell.
    a semi-final
    Millions of people fled.
    Thousands marched.
    Scores were injured.
    several dozen fans
    a few thousand fans
    many hundreds more
    a multi-billion deal
    a decade-long feud
    year-on-year growth
    month after month
    day and night
    from time to time
    at the same time
    at that time
    all year round
    for years to come
    day by day
    the daily paper
    a weekly briefing
    the monthly report
    The march was peaceful.
    May he rest in peace.
    They may win.
    A march went past the house.
    Spring water is sold here.
    a fall in prices
    Prices rose and fell.
    Sun and rain are due.
    He sat down.
    The mark was missed.
    a pound of flesh
    the dollar fell
    The euro is weak.
    Cents and dollars matter.
    He won the point.
    [citation needed]
    (a)
    see note (4)
    page 12
    p. 44
    pp. 10
    Chapter Four
    Table 3 shows it.
    Figure 2 shows it.
    Appendix 7
    Bus 42 is late.
    size 10 shoes
    lot 49
    """#
}
