// Further rows of the spec tables: every way to write a date, what counts from the reference, and days
// with a name.

extension ValueSpecs {
  /// Dates with signs, in words, without month or year; years, quarters, fiscal years.
  static let dates = #"""
    filed ⟦on 22/Jan/2019⟧ | date 2019-01-22..2019-01-22
    filed ⟦on 2019/Aug/01⟧ | date 2019-08-01..2019-08-01
    a report of ⟦Dec/2018⟧ | period 2018-12-01..2018-12-31
    ⟦since 12/2018⟧ | period 2018-12-01.. since
    The visit ran ⟦from 10/1 to 11/7⟧ | period 2020-10-01..2020-11-07 relative
    open ⟦5/1-5/7, 2020⟧ | period 2020-05-01..2020-05-07
    ⟦on 5/12⟧ | date 2021-05-12..2021-05-12 relative
    ⟦3/23/2022⟧ | date 2022-03-23..2022-03-23
    ⟦20210905⟧ | date 2021-09-05..2021-09-05
    ⟦2017 April⟧ | period 2017-04-01..2017-04-30
    ⟦in July 2019⟧, ⟦in may⟧ | period 2019-07-01..2019-07-31 ; period 2021-05-01..2021-05-31 relative
    ⟦the third day of March 2020⟧ | date 2020-03-03..2020-03-03
    ⟦the 15th day of next month⟧ | date 2021-09-15..2021-09-15 relative
    ⟦the 3rd of the month⟧ | date 2021-08-03..2021-08-03 relative
    ⟦on the 18th⟧ | date 2021-07-18..2021-07-18 relative
    ⟦from the ninth to the seventeenth of April⟧ | period 2021-04-09..2021-04-17 relative
    ⟦April 27 to the third⟧ | period 2021-04-27..2021-05-03 relative
    ⟦May twenty-nine⟧ | date 2021-05-29..2021-05-29 relative
    ⟦January first two thousand and twelve⟧ | date 2012-01-01..2012-01-01
    ⟦14 April of '87⟧ | date 1987-04-14..1987-04-14
    ⟦on the eleventh of June, nineteen ninety-six⟧ | date 1996-06-11..1996-06-11
    He retired ⟦in nineteen ninety-six⟧ | period 1996-01-01..1996-12-31
    built ⟦in two thousand and four⟧ | period 2004-01-01..2004-12-31
    in ⟦two thousand⟧ cases | number 1,950 to 2,050
    the treaty ends ⟦in 2150⟧ | period 2150-01-01..2150-12-31
    founded ⟦in 1066⟧ | period 1066-01-01..1066-12-31
    ⟦Thu 14th⟧ | date 2021-10-14..2021-10-14 relative
    ⟦Tuesday the tenth⟧ | date 2021-08-10..2021-08-10 relative
    ⟦Friday 13 August⟧ | date 2021-08-13..2021-08-13 relative
    ⟦Monday of last week⟧ | date 2021-08-02..2021-08-02 relative
    ⟦Monday next week⟧ | date 2021-08-16..2021-08-16 relative
    ⟦next week Wednesday⟧ | date 2021-08-18..2021-08-18 relative
    ⟦two Fridays ago⟧ | date 2021-08-06..2021-08-06 relative
    ⟦2019-20⟧ and ⟦2019/2020⟧ | period 2019-07-01..2020-06-30 ; period 2019-07-01..2020-06-30
    ⟦1Q21⟧ and ⟦2H 2020⟧ | period 2021-01-01..2021-03-31 ; period 2020-07-01..2020-12-31
    ⟦Q3-2019⟧ | period 2019-07-01..2019-09-30
    ⟦third-quarter⟧ profit | period 2021-07-01..2021-09-30 relative
    ⟦the fiscal year ended June 30, 2021⟧ | period 2020-07-01..2021-06-30
    ⟦the year to March 2021⟧ | period 2020-04-01..2021-03-31
    ⟦the six months to June 30, 2021⟧ | period 2021-01-01..2021-06-30
    ⟦12 months to May 2021⟧ | period 2020-06-01..2021-05-31
    ⟦the week ended Aug. 7⟧ | period 2021-08-01..2021-08-07 relative
    ⟦in the 1800s⟧ | period 1800-01-01..1899-12-31
    ⟦the 17th and 18th centuries⟧ | period 1601-01-01..1800-12-31
    ⟦2010 or later⟧ | period 2010-01-01.. since
    ⟦in 1999 or before⟧ | period ..1999-12-31 until
    ⟦no later than 2025⟧ | period ..2025-12-31 until
    ⟦on or after 1 June 2021⟧ | period 2021-06-01.. since
    ⟦2014~2018⟧ | period 2014-01-01..2018-12-31
    ⟦between August and October last year⟧ | period 2020-08-01..2020-10-31 relative
    ⟦from November 18 to 19⟧ | period 2020-11-18..2020-11-19 relative
    plan ⟦for 2018-Dec⟧ | period 2018-12-01..2018-12-31
    filed ⟦on Aug/05/2016⟧ | date 2016-08-05..2016-08-05
    ⟦newer than 2018⟧ | period 2019-01-01.. after
    ⟦in cy 2008⟧ | period 2008-01-01..2008-12-31
    ⟦this past weekend⟧ | period 2021-08-07..2021-08-08 relative
    this ⟦coming Friday⟧ | date 2021-08-20..2021-08-20 relative
    ⟦the rest of the current year⟧ | period 2021-08-14..2021-12-31 relative
    ⟦2015 till 2018⟧ | period 2015-01-01..2018-12-31
    ⟦in the 70s⟧ | period 1970-01-01..1979-12-31
    an early fire ⟦in the 1970's⟧ | period 1970-01-01..1979-12-31
    """#

  /// What counts from 14 August 2021, ahead where the sentence looks ahead.
  static let relatives = #"""
    The vote will be held ⟦on November 15⟧ | date 2021-11-15..2021-11-15 relative
    The vote was held ⟦on November 15⟧ | date 2020-11-15..2020-11-15 relative
    The shop will reopen ⟦on Monday⟧ | date 2021-08-16..2021-08-16 relative
    The shop will close, she said ⟦on Monday⟧ | date 2021-08-09..2021-08-09 relative
    It will start ⟦in March⟧ | period 2022-03-01..2022-03-31 relative
    It will happen ⟦in two weeks⟧ | date 2021-08-28..2021-08-28 relative
    Sales fell in ⟦two weeks⟧ | duration exactly 2 week 1209600 s
    The court will rule ⟦within three months⟧ | period 2021-08-14..2021-11-14 relative
    ⟦in a fortnight's time⟧ | date 2021-08-28..2021-08-28 relative
    ⟦three weeks from tomorrow⟧ | date 2021-09-05..2021-09-05 relative
    ⟦two days after 12 January 2020⟧ | date 2020-01-14..2020-01-14
    ⟦the day after tomorrow⟧ | date 2021-08-16..2021-08-16 relative
    ⟦the day before yesterday⟧ | date 2021-08-12..2021-08-12 relative
    ⟦the week before last⟧ | period 2021-07-26..2021-08-01 relative
    ⟦the year after next⟧ | period 2023-01-01..2023-12-31 relative
    ⟦a year and a half ago⟧ | period 2020-01-01..2020-12-31 relative
    ⟦48 hours ago⟧ | date 2021-08-12..2021-08-12 relative
    ⟦a couple of weeks ago⟧ | date 2021-07-31..2021-07-31 relative
    ⟦a few days ago⟧ | period relative
    ⟦more than two years ago⟧ | period ..2018-12-31 before relative
    ⟦about two months ago⟧ | period 2021-06-01..2021-06-30 relative
    ⟦3 days starting on 1 May 2020⟧ | period 2020-05-01..2020-05-03
    ⟦the past two quarters⟧ | period 2021-01-01..2021-06-30 relative
    ⟦the next 4 business days⟧ | period 2021-08-16..2021-08-19 relative
    ⟦the previous 4 business days⟧ | period 2021-08-10..2021-08-13 relative
    ⟦the 3 next weeks⟧ | period 2021-08-15..2021-09-04 relative
    ⟦the last 3 months and 2 weeks⟧ | period 2021-04-30..2021-08-14 relative
    ⟦in the last 24 hours⟧ | period 2021-08-13..2021-08-14 relative
    ⟦over the next year⟧ | period 2021-08-15..2022-08-14 relative
    ⟦the next couple of months⟧ | period 2021-08-15..2021-10-14 relative
    ⟦the past few years⟧ | period relative
    ⟦earlier this month⟧ | period 2021-08-01..2021-08-14 relative
    ⟦later this year⟧ | period 2021-08-14..2021-12-31 relative
    ⟦so far this year⟧ | period 2021-01-01..2021-08-14 relative
    ⟦the rest of the week⟧ | period 2021-08-14..2021-08-15 relative
    ⟦year to date⟧ | period 2021-01-01..2021-08-14 relative
    sales ⟦to date⟧ | period ..2021-08-14 until relative
    ⟦by year-end⟧ | period ..2021-12-31 until relative
    ⟦this working week⟧ | period 2021-08-09..2021-08-13 relative
    ⟦from Monday to Friday⟧ | period 2021-08-09..2021-08-13 relative
    ⟦from 2010 to the present⟧ | period 2010-01-01..2021-08-14 relative
    ⟦between now and November 15⟧ | period 2021-08-14..2021-11-15 relative
    shops will open ⟦from May to September⟧ | period 2021-05-01..2021-09-30 relative
    ⟦the second Monday in May⟧ | date 2021-05-10..2021-05-10 relative
    ⟦the last Friday of the month⟧ | date 2021-08-27..2021-08-27 relative
    ⟦the third week of January⟧ | period 2021-01-18..2021-01-24 relative
    ⟦week 23⟧ | period 2021-06-07..2021-06-13 relative
    ⟦the week of the 18th⟧ | period 2021-07-12..2021-07-18 relative
    ⟦w/c Feb 4⟧ | period 2021-02-04..2021-02-10 relative
    ⟦week beginning 9 August⟧ | period 2021-08-09..2021-08-15 relative
    ⟦the weekend of May 4⟧ | period 2021-05-08..2021-05-09 relative
    ⟦before the end of the year⟧ | period ..2021-12-31 until relative
    the year is ⟦greater than 2015⟧ | period 2016-01-01.. after
    ⟦the day after Christmas⟧ | date 2020-12-26..2020-12-26 relative
    """#

  /// Days with a name, fixed or counted from Easter or by weekday.
  static let holidays = #"""
    ⟦on Christmas Eve⟧ | date 2020-12-24..2020-12-24 relative
    ⟦Easter 2018⟧ | date 2018-04-01..2018-04-01
    ⟦Good Friday⟧ is quiet | date 2021-04-02..2021-04-02 relative
    ⟦Thanksgiving of 2016⟧ | date 2016-11-24..2016-11-24
    ⟦next Thanksgiving⟧ | date 2021-11-25..2021-11-25 relative
    ⟦last Christmas⟧ | date 2020-12-25..2020-12-25 relative
    ⟦St. Patrick's Day 2020⟧ | date 2020-03-17..2020-03-17
    ⟦Mother's Day⟧ | date 2021-05-09..2021-05-09 relative
    ⟦Labor Day 2019⟧ | date 2019-09-02..2019-09-02
    ⟦before Independence Day⟧ | period ..2021-07-03 before relative
    ⟦the weekend of Halloween⟧ | period 2020-10-31..2020-11-01 relative
    ⟦New Year's Day 2020⟧ | date 2020-01-01..2020-01-01
    ⟦May Day, 2019⟧ | date 2019-05-01..2019-05-01
    ⟦International Workers' Day 2018⟧ | date 2018-05-01..2018-05-01
    ⟦Memorial Day 2021⟧ | date 2021-05-31..2021-05-31
    ⟦three weeks after Easter 2021⟧ | date 2021-04-25..2021-04-25
    The parade will be ⟦on Bastille Day⟧ | date 2022-07-14..2022-07-14 relative
    """#
}
