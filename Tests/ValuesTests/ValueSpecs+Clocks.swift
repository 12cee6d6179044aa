// Further rows of the spec tables: times of day with a full stop and what only looks like them, ages
// without their years, and years that are no calendar years.

extension ValueSpecs {
  /// Times, ages, seasons and financial years.
  static let clocks = #"""
    Kick-off is ⟦at 19.45 on Sunday⟧. | date 2021-08-08..2021-08-08 relative
    ⟦At 17.49 on 14 January⟧ the train hit the wall. | date 2021-01-14..2021-01-14 relative
    Polls close at 8.00 ⟦tonight⟧. | date 2021-08-14..2021-08-14 relative
    The strike began at ten ⟦on Sunday night⟧. | date 2021-08-08..2021-08-08 relative
    The toll stood at ⟦12⟧ ⟦on Sunday night⟧. | number exactly 12 ; date 2021-08-08..2021-08-08 relative
    They held ⟦about 20⟧ ⟦on Sunday night⟧. | number 19 to 21 ; date 2021-08-08..2021-08-08 relative
    They looked at ⟦nine⟧ bridges ⟦on Sunday⟧. | number exactly 9 ; date 2021-08-08..2021-08-08 relative
    Rates rose ⟦17.05 percent⟧. | percent 17.045 to 17.055 percent
    It closed at ⟦9.35 dollars⟧. | money 9.345 to 9.355 USD
    Shares closed at ⟦9.35⟧ on the exchange. | number 9.345 to 9.355
    The index stood at ⟦17.05⟧, up from ⟦16.25⟧. | number 17.045 to 17.055 ; number 16.245 to 16.255
    The ratio fell from ⟦2.35⟧ to ⟦1.45⟧. | number 2.345 to 2.355 ; number 1.445 to 1.455
    The average is ⟦between 2.35 and 4.05⟧. | range 2.35 to 4.05
    It traded at ⟦8.45 euros⟧. | money 8.445 to 8.455 EUR
    Inflation stood at ⟦4.25⟧ in spring. | number 4.245 to 4.255
    The krone rose by ⟦4.15⟧ to ⟦18.25⟧. | number 4.145 to 4.155 ; number 18.245 to 18.255
    A loaf costs ⟦2.45⟧ now. | number 2.445 to 2.455
    The jump measured ⟦8.45 metres⟧. | quantity 8.445 to 8.455 metre
    The water was at a pH of ⟦7.45⟧. | number 7.445 to 7.455
    A girl of ⟦nine⟧ was found. | duration exactly 9 year 283824000 s
    a photograph of a boy of ⟦eleven⟧ with a dog | duration exactly 11 year 346896000 s
    He was ⟦fifteen⟧ when they let him go. | duration exactly 15 year 473040000 s
    She was ⟦32⟧ when she left. | duration exactly 32 year 1009152000 s
    She was ⟦nineteen⟧, the youngest of all. | duration exactly 19 year 599184000 s
    He turned ⟦forty⟧ ⟦last spring⟧. | duration exactly 40 year 1261440000 s ; period 2021-03-01..2021-05-31 relative
    She is ⟦seven⟧. | duration exactly 7 year 220752000 s
    The victims, aged ⟦24⟧, ⟦31⟧ and ⟦45⟧, lived nearby. | duration exactly 24 year 756864000 s ; duration exactly 31 year 977616000 s ; duration exactly 45 year 1419120000 s
    boys aged ⟦12⟧, ⟦13⟧ and ⟦14⟧ were hurt | duration exactly 12 year 378432000 s ; duration exactly 13 year 409968000 s ; duration exactly 14 year 441504000 s
    a girl of ⟦six⟧ and a boy of ⟦four⟧ | duration exactly 6 year 189216000 s ; duration exactly 4 year 126144000 s
    The ⟦24-year⟧-old left. | duration exactly 24 year 756864000 s
    the man of ⟦50⟧ faces | number exactly 50
    a mother of ⟦nine⟧ | number exactly 9
    a crew of ⟦four⟧ | number exactly 4
    a team of ⟦eleven⟧ | number exactly 11
    There were ⟦fifteen⟧ of them. | number exactly 15
    The score was ⟦15⟧. | number exactly 15
    people aged ⟦24⟧, ⟦31⟧ people said | duration exactly 24 year 756864000 s ; number exactly 31
    losses ⟦in 2018-19⟧ and ⟦2018/19⟧ | period 2018-07-01..2019-06-30 ; period 2018-07-01..2019-06-30
    ⟦the 2019-20⟧ season and ⟦the 2020-21⟧ season | period 2019-07-01..2020-06-30 ; period 2020-07-01..2021-06-30
    ⟦in 1999/00⟧ | period 1999-07-01..2000-06-30
    ⟦fiscal year 2018-19⟧ | period 2018-07-01..2019-06-30
    ⟦the 2014-18⟧ war | period 2014-01-01..2018-12-31
    ⟦from 2019-2022⟧ | period 2019-01-01..2022-12-31
    ⟦in 2019-2020⟧ | period 2019-01-01..2020-12-31
    ⟦between 2018-19 and 2019-20⟧ | period 2018-07-01..2020-06-30
    ⟦the winter of 2019-20⟧ | period 2019-12-01..2020-02-29
    They came ⟦ninth⟧ ⟦last season⟧ | ordinal exactly 9 rank ; period 2020-07-01..2021-06-30 relative
    ⟦this season⟧ and ⟦next season⟧ | period 2021-07-01..2022-06-30 relative ; period 2022-07-01..2023-06-30 relative
    ⟦two seasons ago⟧ | period 2019-07-01..2020-06-30 relative
    ⟦first-half⟧ profit fell | period 2021-01-01..2021-06-30 relative
    ⟦the second quarter of last year⟧ | period 2020-04-01..2020-06-30
    ⟦the second half of last year⟧ | period 2020-07-01..2020-12-31 relative
    ⟦the first six months of this year⟧ | period 2021-01-01..2021-06-30 relative
    ⟦the final quarter of 2020⟧ | period 2020-10-01..2020-12-31
    ⟦fiscal 2020⟧ | period 2020-01-01..2020-12-31
    ⟦in the previous twelve months⟧ | period 2020-08-14..2021-08-14 relative
    ⟦in the year to June⟧ | period 2020-07-01..2021-06-30 relative
    ⟦in the year to the end of June⟧ | period 2020-07-01..2021-06-30 relative
    ⟦the year to 31 March⟧ | period 2020-04-01..2021-03-31 relative
    ⟦in the 12 months to March 2020⟧ | period 2019-04-01..2020-03-31
    ⟦in the twelve months to May⟧ | period 2020-06-01..2021-05-31 relative
    ⟦in the three months to September⟧ | period 2020-07-01..2020-09-30 relative
    ⟦30 crowns⟧ of ⟦2 billion crowns⟧ | money 29.25 to 30.75 CZK ; money 1.95 to 2.05 billion CZK
    ⟦two⟧ crowns of gold | number exactly 2
    """#

  /// Times of day, agencies' slugs, halves of a match.
  static let nothingInClocks = #"""
    They were heard at about four that morning, at eleven at night and at nine in the evening.
    The man drove the 17.05 from Leeds.
    The express, the 17.05 from Verrin to Port Ann, was full.
    It showed red when the train passed it at 17.48.
    The meeting opened at 9.30.
    Doors close at 6.15pm.
    He slept between 2.30 and 4.00 in the afternoon.
    The 17.48 train never came.
    The 8.05 service was late.
    They took the 22.10 bus home.
    The 6.45 flight to Oslo was cancelled.
    She left the house by 7.15.
    The shop is open from 8.30 to 17.00.
    The siren sounded at 03.12.
    Rain fell until 4.45 in the morning.
    The 10.15 to Bristol did not stop.
    The 7.52 train from Stoke was full, and the 8.10 was not.
    The quake struck at 4.17 in the morning.
    Trains leave from 6.15 until 23.15.
    The office opens at 8.30, and by 8.45 nobody was left.
    He was caught at 3.15 a.m.
    a woman of many talents
    a man of few words
    UPDATE 2-Oslo cuts rates
    WRAPUP 1-Markets slide
    RPT-UPDATE 3-Bank profit falls
    UPDATE 10-Storm hits coast
    They scored in the first half.
    the first half was dull
    The rainy season began.
    She is one.
    """#
}
