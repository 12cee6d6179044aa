// Further rows of the spec tables: parts of a percent, bare fractions, numbers joined by hyphens,
// measures in two units, coins, ages in apposition, what lies ahead, times of day beside a date; and
// names, telephone numbers and citations, which have no value.

extension ValueSpecs {
  /// Wordings of amounts.
  static let wordings = #"""
    Sales fell ⟦half of one percent⟧ | percent 0.4875 to 0.5125 percent
    Wages rose ⟦a quarter of one per cent⟧ | percent 0.2438 to 0.2563 percent
    Output slipped ⟦two-tenths of a percentage point⟧ | percent 0.195 to 0.205 percentage point
    The rate was cut by ⟦a quarter of a percentage point⟧ | percent 0.2438 to 0.2563 percentage point
    The board voted for ⟦a half-point⟧ cut | percent 0.4875 to 0.5125 percentage point
    ⟦A quarter-point⟧ rise is near | percent 0.2438 to 0.2563 percentage point
    Loans fell ⟦a fifth⟧ in the spring | percent 19.5 to 20.5 percent
    Rents are up ⟦a tenth⟧ ⟦on last year⟧ | percent 9.75 to 10.25 percent ; period 2020-01-01..2020-12-31 relative
    ⟦A third⟧ are nurses | percent 32.5 to 34.1667 percent
    The reservoir is ⟦half⟧ full | percent 48.75 to 51.25 percent
    Takings fell by ⟦half⟧ | percent 48.75 to 51.25 percent
    Bookings are ⟦a third or more⟧ of sales | percent at least 33.3333 percent
    The bank lost ⟦-$2.4bn⟧ | money -2.45 to -2.35 billion USD
    A loss of ⟦−€3m⟧ was booked | money -3.075 to -2.925 million EUR
    The result was ⟦minus $5m⟧ | money -5.125 to -4.875 million USD
    Growth was ⟦–0.4%⟧ in the north | percent -0.41 to -0.39 percent
    The margin is ⟦±4%⟧ | percent -4 to 4 percent
    Trains ran for a ⟦second⟧ day | ordinal exactly 2 rank
    It is the ⟦second⟧ time that the dam broke | ordinal exactly 2 rank
    She won a ⟦second⟧ term | ordinal exactly 2 rank
    The ⟦third-placed⟧ team lost | ordinal exactly 3 rank
    The ⟦2,000th⟧ visitor came | ordinal exactly 2,000 rank
    ⟦Two or three⟧ ships sank | range 2 to 3
    The trial lasts ⟦five or six weeks⟧ | duration 5 to 6 week 3326400 s
    A ⟦12- to 15-metre⟧ wall is planned | quantity 12 to 15 metre
    A ⟦3-to-5-tonne⟧ load | quantity 3 to 5 tonne
    ⟦Two-and-a-half million⟧ hens were lost | number 2.45 to 2.55 million
    A ⟦three-and-a-half-hour⟧ debate began | duration 3.45 to 3.55 hour 12600 s
    ⟦One-hundred-and-twenty⟧ cows died | number 117 to 123
    ⟦More than 2000⟧ were hurt | range more than 2,000
    ⟦At least 1900⟧ huts burned | range at least 1,900
    The toll reached ⟦2011⟧ | number 2,010.5 to 2,011.5
    The depot lost ⟦2004⟧ fighters | number 2,003.5 to 2,004.5
    Lena Okafor, ⟦34⟧, was hurt | duration exactly 34 year 1072224000 s
    Her son, ⟦nine⟧, was there | duration exactly 9 year 283824000 s
    People ⟦65 and over⟧ queue first | duration at least 65 year 2049840000 s
    ⟦Over the age of 70⟧ | duration more than 70 year 2207520000 s
    A ticket costs ⟦50p⟧ | money 0.4875 to 0.5125 GBP
    Milk is ⟦75c a litre⟧ | money 0.745 to 0.755 USD per litre
    Shares closed at ⟦212.5p⟧ | money 2.1245 to 2.1255 GBP
    The bill was ⟦R40bn⟧ | money 39 to 41 billion ZAR
    Debts of ⟦N40 billion⟧ | money 39 to 41 billion NGN
    The fund holds ⟦$A40m⟧ | money 39 to 41 million AUD
    The plan costs ⟦E£30m⟧ | money 29.25 to 30.75 million EGP
    A grant of ⟦SKr25m⟧ | money 24.5 to 25.5 million SEK
    The wage is ⟦$15-an-hour⟧ | money 14.625 to 15.375 USD per hour
    The rent is ⟦£250pw⟧ | money 245 to 255 GBP per week
    The boy is ⟦6ft 2in⟧ tall | quantity 6.125 to 6.2083 foot
    The guard is ⟦5'10"⟧ tall | quantity 5.7917 to 5.875 foot
    A ⟦6-foot-4⟧ bowler | quantity 6.2917 to 6.375 foot
    She weighs ⟦11 stone 4 pounds⟧ | quantity 11.25 to 11.3214 stone
    The baby weighed ⟦6lb 4oz⟧ | quantity 6.2188 to 6.2813 pound
    The film runs ⟦2h 20m⟧ | duration 136.5 to 143.5 minute 8400 s
    It took ⟦1 hour, 20 minutes⟧ | duration 78 to 82 minute 4800 s
    It took ⟦two weeks and three days⟧ | duration 16.575 to 17.425 day 1468800 s
    The mean was ⟦12 µg/m3⟧ | quantity 11.7 to 12.3 microgram per cubic metre
    The test showed ⟦110 mg/dL⟧ | quantity 107.25 to 112.75 milligram per decilitre
    The car emits ⟦95 g/km⟧ | quantity 94.5 to 95.5 gram per kilometre
    The spill fills ⟦500 m3/s⟧ | quantity 487.5 to 512.5 cubic metre per second
    The field gives ⟦40,000 barrels of oil a day⟧ | quantity 39,000 to 41,000 barrel per day
    Waves of ⟦4m⟧ hit the pier | quantity 3.9 to 4.1 metre
    The ferry sank in ⟦20m⟧ of water | quantity 19.5 to 20.5 metre
    She won the ⟦100m⟧ in ⟦10.9 seconds⟧ | quantity 97.5 to 102.5 metre ; duration 10.85 to 10.95 second 10 s
    The yield fell ⟦12 bp⟧ | quantity 11.7 to 12.3 basis point
    Snow was ⟦8in⟧ deep | quantity 7.8 to 8.2 inch
    The pulse lasts ⟦20 milliseconds⟧ | duration exactly 20 millisecond 0 s
    ⟦A half-hour⟧ talk | duration 0.4875 to 0.5125 hour 1800 s
    ⟦A quarter-century⟧ of peace | duration 0.2438 to 0.2563 century 788400000 s
    It lasts ⟦a month⟧ | duration exactly 1 month 2592000 s
    ⟦Three of every four⟧ voters | percent 73.125 to 76.875 percent
    """#

  /// Times that lie ahead, times of day, quarters and weekends.
  static let outlooks = #"""
    The ferry must leave ⟦by August 31⟧ | period ..2021-08-31 until relative
    The fair opens ⟦on Wednesday⟧ | date 2021-08-18..2021-08-18 relative
    Polls close ⟦in October⟧ | period 2021-10-01..2021-10-31 relative
    The strike is to begin ⟦in October⟧ | period 2021-10-01..2021-10-31 relative
    The ban runs ⟦until 5 September⟧ | period ..2021-09-05 until relative
    He has ⟦until Monday⟧ to pay | period ..2021-08-16 until relative
    The toll will apply ⟦from October⟧ | period 2021-10-01.. since relative
    The mayor spoke ⟦at 8pm on Tuesday⟧ | date 2021-08-10..2021-08-10 relative
    Fire broke out ⟦on Monday at 0930 GMT⟧ | date 2021-08-09..2021-08-09 relative
    Rain began ⟦on the evening of 5 May⟧ | date 2021-05-05..2021-05-05 relative
    Looters came ⟦late on Sunday⟧ | date 2021-08-08..2021-08-08 relative
    They met ⟦on Friday night⟧ | date 2021-08-13..2021-08-13 relative
    He called ⟦this morning⟧ | date 2021-08-14..2021-08-14 relative
    Under pre-⟦2008⟧ rules | period ..2007-12-31 before
    Sales fell ⟦in Q2⟧ | period 2021-04-01..2021-06-30 relative
    ⟦Two weekends ago⟧ | period 2021-07-31..2021-08-01 relative
    """#

  /// Numbers of things, lines and laws.
  static let nothingInCodes = #"""
    A Porsche 911 burned.
    The Leopard 2 tanks came.
    Reactor 4 blew up.
    Sections 3 and 4 were cut.
    Chapters 3 to 5 were read.
    Page 3 of 12
    Terminals 1 and 2 shut.
    HB 1523 was passed.
    Symphony No. 9 was played.
    No 10 declined to comment.
    He lives at 12 Elm Road.
    The shop at 1600 Pennsylvania Avenue burned.
    The house on 5th Street burned.
    The 9th Circuit ruled.
    The First World War ended.
    The Five Eyes met.
    The Six-Day War ended.
    Call 0800 123 4567.
    Call 911 now.
    Tel: 01632 960983
    A book, ISBN 978 0 14 044913 6, sold.
    See 42 U.S.C. § 1983.
    Gray v. Hill, 347 U.S. 483, is cited.
    The case is No. 20-1199.
    A 501(c)(3) charity was sued.
    It filed a 10-K report.
    The TV shows 4K video.
    He lives in Apt 4B.
    The BA.5 variant spread.
    He beat her 11-7, 9-11, 11-4.
    The Sunday Times said so.
    Net zero is near.
    A sixth sense helped.
    The chance is fifty-fifty.
    In phase 3 trials it failed.
    a mass of 1e308 million
    -1e999
    The row reads 1,2,3,4,5,6.
    The wall fell in 2000 BC.
    Opinion was split on net zero.
    """#
}
