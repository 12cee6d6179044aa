// What each kind of value looks like and how it must be read. A row is a marked text, then for every
// mark its family and reading, counted from 14 August 2021. Readings of figures are the words of
// their interval; those of times their first and last day, how they are tied and whether they count
// from the reference.

/// The spec tables, one for each kind.
enum ValueSpecs {
  static let numbers = #"""
    ⟦about 103⟧ countries signed | number 97.35 to 108.65
    The ⟦27⟧ soldiers left. | number exactly 27
    Its ⟦2,030⟧ workers struck. | number 2,025 to 2,035
    The ⟦1,250⟧ houses burned. | number 1,245 to 1,255
    The ⟦three⟧ climbers were found. | number exactly 3
    ⟦nine⟧ nodes were run | number exactly 9
    The plan covers ⟦29.8 million⟧ people | number 29.75 to 29.85 million
    a crowd of ⟦2.3bn⟧ | number 2.25 to 2.35 billion
    ⟦some 5k⟧ runners | number 4,625 to 5,375
    ⟦5,000⟧ homes | number 4,875 to 5,125
    ⟦1 234 567⟧ voters | number 1.2346 to 1.2346 million
    ⟦10 000⟧ seats | number 9,750 to 10,250
    ⟦half a million⟧ homes | number 487,500 to 512,500
    ⟦two and a half million⟧ voters | number 2.45 to 2.55 million
    ⟦a dozen⟧ eggs | number exactly 12
    ⟦two dozen⟧ ships | number exactly 24
    ⟦twenty-eight⟧ towns | number exactly 28
    ⟦sixteen hundred⟧ cattle | number 1,560 to 1,640
    ⟦two hundred and fifty thousand⟧ birds | number 245,000 to 255,000
    ⟦3 million and a half⟧ | number 3.45 to 3.55 million
    ⟦4.35 million⟧ copies | number 4.345 to 4.355 million
    ⟦1.2m⟧ listeners | number 1.17 to 1.23 million
    ⟦1845⟧ soldiers | number 1,844.5 to 1,845.5
    ⟦minus twelve⟧ | number exactly -12
    ⟦at least 20⟧ people died | range at least 20
    ⟦no more than 7⟧ seats | range at most 7
    ⟦500 or more⟧ guests | range at least 500
    ⟦100+⟧ flights | range at least 100
    ⟦fewer than 60⟧ remained | range less than 60
    ⟦as many as 900⟧ homes | range at most 900
    ⟦exactly 12⟧ jurors | number exactly 12
    ⟦nearly 400⟧ schools | number 360 to 400
    ⟦more than a million⟧ visitors | range more than 1 million
    ⟦upwards of 3,000⟧ trees | range more than 3,000
    ⟦between 2 and 3 million⟧ birds | range 2 to 3 million
    ⟦from 10 to 15⟧ boats | range 10 to 15
    ⟦15–20⟧ boats | range 15 to 20
    """#

  static let percentages = #"""
    ⟦44 percent⟧ | percent 43.5 to 44.5 percent
    ⟦3.5%⟧ of exports | percent 3.45 to 3.55 percent
    ⟦30 per cent⟧ | percent 29.25 to 30.75 percent
    ⟦two percentage points⟧ | percent 1.95 to 2.05 percentage point
    ⟦about 30 percent⟧ | percent 27.75 to 32.25 percent
    ⟦up to 44 percent⟧ | percent at most 44 percent
    ⟦almost 45 percent⟧ | percent 40.5 to 45 percent
    ⟦more than 60%⟧ | percent more than 60 percent
    ⟦just under 20 percent⟧ | percent 18 to 20 percent
    ⟦12,5 percent⟧ | percent 12.45 to 12.55 percent
    ⟦15–20%⟧ | percent 15 to 20 percent
    ⟦between 2 and 3 percent⟧ | percent 2 to 3 percent
    ⟦from 3% to 5%⟧ | percent 3 to 5 percent
    ⟦3 to 5 percent⟧ | percent 3 to 5 percent
    ⟦about 5-6 percent⟧ | percent 4.7 to 6.3 percent
    ⟦half⟧ of the crop | percent 48.75 to 51.25 percent
    ⟦a third⟧ of voters | percent 32.5 to 34.1667 percent
    ⟦two-thirds⟧ of seats | percent 65 to 68.3333 percent
    ⟦three quarters⟧ of farmers | percent 73.125 to 76.875 percent
    ⟦more than half⟧ | percent more than 50 percent
    ⟦nearly a third⟧ | percent 30 to 33.3333 percent
    ⟦a quarter⟧ of all | percent 24.375 to 25.625 percent
    ⟦one in five⟧ | percent 19.5 to 20.5 percent
    ⟦nine out of 10⟧ | percent 87.75 to 92.25 percent
    ⟦1 in 100,000⟧ | percent 0.001 to 0.001 percent
    ⟦-3.5 percent⟧ | percent -3.55 to -3.45 percent
    ⟦0.5 percent⟧ | percent 0.4875 to 0.5125 percent
    ⟦44 percent⟧of it | percent 43.5 to 44.5 percent
    ⟦1.1. percent⟧ of it | percent 1.0725 to 1.1275 percent
    """#

  static let money = #"""
    ⟦$612 million⟧ | money 611.5 to 612.5 million USD
    ⟦$600 million⟧ | money 585 to 615 million USD
    ⟦$4.5bn⟧ | money 4.45 to 4.55 billion USD
    ⟦$3 billion⟧ | money 2.925 to 3.075 billion USD
    ⟦€4.5bn⟧ | money 4.45 to 4.55 billion EUR
    ⟦US$1.5 trillion⟧ | money 1.4625 to 1.5375 trillion USD
    ⟦USD 18.19 billion⟧ | money 18.185 to 18.195 billion USD
    ⟦A$2m⟧ | money 1.95 to 2.05 million AUD
    ⟦4.5 billion euros⟧ | money 4.45 to 4.55 billion EUR
    ⟦RUB 30bn⟧ | money 29.25 to 30.75 billion RUB
    ⟦₹1.5 lakh crore⟧ | money 1.4625 to 1.5375 trillion INR
    ⟦£250,000⟧ | money 245,000 to 255,000 GBP
    ⟦3 million pounds⟧ | money 2.925 to 3.075 million GBP
    ⟦50 cents⟧ | money 0.4875 to 0.5125 USD
    ⟦thirteen dollars and forty-five cents⟧ | money 13.445 to 13.455 USD
    ⟦500 Swiss francs⟧ | money 487.5 to 512.5 CHF
    ⟦more than $200 million⟧ | money more than 200 million USD
    ⟦nearly $625 million⟧ | money 562.5 to 625 million USD
    ⟦$2–3 million⟧ | money 2 to 3 million USD
    ⟦$2bn to $3bn⟧ | money 2 to 3 billion USD
    ⟦between $2 and $3 billion⟧ | money 2 to 3 billion USD
    ⟦€5 to €7⟧ | money 5 to 7 EUR
    ⟦under $5⟧ | money less than 5 USD
    """#

  static let quantities = #"""
    ⟦120,000 ETH⟧ | quantity 117,000 to 123,000 ETH
    ⟦173,600 ether⟧ | quantity 173,550 to 173,650 ETH
    ⟦25.5 million USDC⟧ | quantity 25.45 to 25.55 million USDC
    ⟦29.8 million tonnes⟧ | quantity 29.75 to 29.85 million tonne
    ⟦29.8 Mt⟧ | quantity 29.75 to 29.85 million tonne
    ⟦1.2m barrels a day⟧ | quantity 1.17 to 1.23 million barrel per day
    ⟦70,000 barrels per day⟧ | quantity 68,250 to 71,750 barrel per day
    ⟦25 km⟧ | quantity 24.5 to 25.5 kilometre
    ⟦100 km2⟧ | quantity 97.5 to 102.5 square kilometre
    ⟦5,000 km²⟧ | quantity 4,875 to 5,125 square kilometre
    ⟦17,000 square kilometres⟧ | quantity 16,575 to 17,425 square kilometre
    ⟦12 sq km⟧ | quantity 11.7 to 12.3 square kilometre
    ⟦4 kg⟧ of grain | quantity 3.9 to 4.1 kilogram
    ⟦25 pounds⟧ | quantity 24.5 to 25.5 pound
    They paid ⟦25 pounds⟧ of flour for it | quantity 24.5 to 25.5 pound
    A fee of ⟦25 pounds⟧ is charged | money 24.5 to 25.5 GBP
    ⟦40 degrees Celsius⟧ | quantity 39 to 41 degree celsius
    ⟦15 °C⟧ | quantity 14.625 to 15.375 degree celsius
    ⟦1.5 Celsius⟧ | quantity 1.4625 to 1.5375 degree celsius
    ⟦60 km/h⟧ | quantity 58.5 to 61.5 kilometre per hour
    ⟦120 mph⟧ | quantity 117 to 123 mile per hour
    ⟦12.5 GW⟧ | quantity 12.45 to 12.55 gigawatt
    ⟦300 megawatts⟧ | quantity 292.5 to 307.5 megawatt
    ⟦9.6 tonnes per capita⟧ | quantity 9.55 to 9.65 tonne per person
    a ⟦68-ounce⟧ can | quantity 67.5 to 68.5 ounce
    the ⟦100m⟧ final | quantity 97.5 to 102.5 metre
    ⟦5 feet 2 inches⟧ | quantity 5.125 to 5.2083 foot
    ⟦7.8-magnitude⟧ | quantity 7.75 to 7.85 magnitude
    ⟦magnitude 6.1⟧ | quantity 6.05 to 6.15 magnitude
    ⟦three times⟧ as many | quantity 2.925 to 3.075 times
    a ⟦tenfold⟧ rise | quantity 9.75 to 10.25 times
    output ⟦doubled⟧ | quantity 1.95 to 2.05 times
    ⟦2.5x⟧ | quantity 2.45 to 2.55 times
    ⟦twice⟧ the size | quantity 1.95 to 2.05 times
    the ⟦fourth-largest⟧ field | ordinal exactly 4 rank
    the ⟦second largest⟧ | ordinal exactly 2 rank
    ranked ⟦third⟧ | ordinal exactly 3 rank
    ⟦No. 2⟧ in the world | ordinal exactly 2 rank
    ⟦number one⟧ | ordinal exactly 1 rank
    her ⟦fourth⟧ child | ordinal exactly 4 rank
    the ⟦46th⟧ president | ordinal exactly 46 rank
    a ⟦13-day⟧ war | duration exactly 13 day 1123200 s
    ⟦five years⟧ | duration exactly 5 year 157680000 s
    ⟦half an hour⟧ | duration 0.4875 to 0.5125 hour 1800 s
    for ⟦three months and two weeks⟧ | duration 3.38 to 3.5533 month 8985600 s
    ⟦more than five years⟧ | duration more than 5 year 157680000 s
    """#

  static let times = #"""
    ⟦In 2019⟧, it rose | period 2019-01-01..2019-12-31
    ⟦In September 2013⟧ | period 2013-09-01..2013-09-30
    ⟦14 August 2021⟧ | date 2021-08-14..2021-08-14
    ⟦March 23, 2022⟧ | date 2022-03-23..2022-03-23
    ⟦17 Apr 2019⟧ | date 2019-04-17..2019-04-17
    ⟦2022-03-30⟧ | date 2022-03-30..2022-03-30
    ⟦04.07.2011⟧ | date 2011-07-04..2011-07-04
    ⟦on March 23rd⟧ | date 2021-03-23..2021-03-23 relative
    ⟦Tuesday, March 29⟧ | date 2022-03-29..2022-03-29 relative
    ⟦on Tuesday⟧ | date 2021-08-10..2021-08-10 relative
    ⟦next Tuesday⟧ | date 2021-08-17..2021-08-17 relative
    ⟦yesterday⟧ | date 2021-08-13..2021-08-13 relative
    ⟦last year⟧ | period 2020-01-01..2020-12-31 relative
    ⟦this month⟧ | period 2021-08-01..2021-08-31 relative
    ⟦this decade⟧ | period 2020-01-01..2029-12-31 relative
    ⟦by the end of the decade⟧ | period ..2030-12-31 until relative
    ⟦the past decade⟧ | period 2011-08-14..2021-08-14 relative
    ⟦in the past five years⟧ | period 2016-08-14..2021-08-14 relative
    ⟦the last two decades⟧ | period 2001-08-14..2021-08-14 relative
    ⟦two years ago⟧ | period 2019-01-01..2019-12-31 relative
    ⟦from 2004 to 2019⟧ | period 2004-01-01..2019-12-31
    ⟦between 2005 and 2019⟧ | period 2005-01-01..2019-12-31
    ⟦1991-2020⟧ | period 1991-01-01..2020-12-31
    ⟦2019/20⟧ | period 2019-07-01..2020-06-30
    ⟦FY2021/22⟧ | period 2021-07-01..2022-06-30
    ⟦Q3 2021⟧ | period 2021-07-01..2021-09-30
    ⟦the third quarter of 2021⟧ | period 2021-07-01..2021-09-30
    ⟦the first nine months of 2021⟧ | period 2021-01-01..2021-09-30
    ⟦early 2022⟧ | period 2022-01-01..2022-04-30
    ⟦mid-2010⟧ | period 2010-05-01..2010-08-31
    ⟦the first half of 2020⟧ | period 2020-01-01..2020-06-30
    ⟦the 1990s⟧ | period 1990-01-01..1999-12-31
    ⟦by the 2040s⟧ | period ..2040-12-31 until
    ⟦19th century⟧ | period 1801-01-01..1900-12-31
    ⟦since 2003⟧ | period 2003-01-01.. since
    ⟦until August 2021⟧ | period ..2021-08-31 until
    ⟦by 2030⟧ | period ..2030-12-31 until
    ⟦after 2020⟧ | period 2021-01-01.. after
    ⟦before 1990⟧ | period ..1989-12-31 before
    ⟦as of April 2021⟧ | period 2021-04-01..2021-04-30
    ⟦summer 2021⟧ | period 2021-06-01..2021-08-31
    ⟦last November⟧ | period 2020-11-01..2020-11-30 relative
    ⟦in August⟧ | period 2021-08-01..2021-08-31 relative
    ⟦June to August 2021⟧ | period 2021-06-01..2021-08-31
    ⟦10 to 12 May 2020⟧ | period 2020-05-10..2020-05-12
    """#

  /// Texts in which there is no value.
  static let nothing = #"""
    COVID-19 spread.
    The G7 met.
    Leaders of the G20 agreed.
    COP26 began in Glasgow.
    An F-16 crashed.
    A Boeing 737 landed.
    The 9/11 attacks.
    See Article 5 of the treaty.
    Chapter 4 tells more.
    version v2.1 is out
    release 1.2.3
    Windows 10 is old.
    Apollo 11 flew.
    an iPhone 12 user
    Formula 1 racing
    a Category 4 hurricane
    5G masts
    a B2B firm
    Call 206-555-1212.
    Call (206) 555-1212.
    Ring +44 20 7946 0958.
    The number is 123-12-1234.
    at 3:30 pm
    at 10 a.m.
    by 5pm
    It kicked off at 20:45.
    http://example.org/2019/03/12/story-44
    See www.example.org/30-percent now.
    Write to desk2020@example.org.
    @user2020 wrote
    #vote2024
    It won 3-1.
    The court ruled 5-4.
    a 6-3, 6-4 win
    open 24/7
    One of the best.
    No one came.
    Each one counts.
    That one is fine.
    at one point
    It may rain.
    They march on.
    You may not.
    a second wave of talks
    on second thought
    First, some context.
    Hundreds of people came.
    Tens of thousands fled.
    Dozens were hurt.
    Several hundred came.
    A few hundred came.
    page 44
    [12]
    (3)
    a double murder
    half-time
    the other half
    multi-million deals
    192.168.0.1
    It came to an end.
    The spring was broken.
    They fall asleep.
    He is from the north.
    ISBN 978-3-16-148410-0
    under-21s
    pro-abc123
    """#
}
