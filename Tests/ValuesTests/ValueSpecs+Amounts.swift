// Further rows of the spec tables: fractions and powers, bounds that make ranges, the whole list of
// currencies and units, and money as reports and tables write it.

extension ValueSpecs {
  /// Fractions in words and signs, parts of large numbers, powers.
  static let fractions = #"""
    The wall is ⟦two and three quarters metres⟧ thick | quantity 2.6813 to 2.8188 metre
    Each hive holds ⟦five and a fifth litres⟧ of honey | quantity 5.07 to 5.33 litre
    It grew to ⟦one hundred and three quarters acres⟧ | quantity 98.2313 to 103.2688 acre
    The dose was ⟦two hundred and fifty-four hundredths⟧ | number 195.5265 to 205.5535
    ⟦twenty-three fifths⟧ | number 4.485 to 4.715
    ⟦one twenty-fifth⟧ | number 0.039 to 0.041
    the odds were ⟦one over twenty⟧ | number 0.0488 to 0.0513
    ⟦A quarter of a million⟧ ballots were spoiled | number 243,750 to 256,250
    ⟦Three quarters of a billion dollars⟧ went missing | money 731.25 to 768.75 million USD
    The bridge cost ⟦3 million and a quarter⟧ | number 3.1688 to 3.3313 million
    ⟦nearly half-a-million⟧ letters | number 450,000 to 500,000
    ⟦1/3⟧ of voters stayed at home | percent 32.5 to 34.1667 percent
    ⟦one-half⟧ of the crew was ill | percent 48.75 to 51.25 percent
    ⟦a thousandth⟧ of the cost | percent 0.0975 to 0.1025 percent
    ⟦¼⟧ | number 0.2438 to 0.2563
    ⟦⅚⟧ | number 0.8125 to 0.8542
    ⟦minus three quarters⟧ | number -0.7688 to -0.7313
    ⟦1 and 1/2⟧ cups of rice | number 1.4625 to 1.5375
    ⟦.45⟧ of a point | number 0.445 to 0.455
    a reading of ⟦-.5⟧ | number -0.5125 to -0.4875
    ⟦4 thousand 3 hundred⟧ | number 4,250 to 4,350
    ⟦three dozens⟧ | number exactly 36
    ⟦nine point nought four⟧ | number 9.035 to 9.045
    ⟦1.234,50⟧ | number 1,234.45 to 1,234.55
    ⟦1e6⟧ cells | number 975,000 to 1.025 million
    ⟦6.02 × 10^23⟧ atoms | number 6.015e+23 to 6.025e+23
    ⟦3.5x10^-4⟧ | number 0.0003 to 0.0004
    ⟦10⁶⟧ copies | number 975,000 to 1.025 million
    ⟦three hundred and twenty-fifth⟧ | ordinal exactly 325 rank
    """#

  /// Bounds on both sides, vague lengths, letters for units of time.
  static let bounds = #"""
    ⟦between 1000 and 2000⟧ birds | range 1,000 to 2,000
    ⟦1,900 to 2000⟧ people | range 1,900 to 2,000
    ⟦between three thousand and four thousand⟧ | range 3,000 to 4,000
    ⟦below -5⟧ | range less than -5
    ⟦3 m/s⟧ | quantity 2.925 to 3.075 metre per second
    ⟦more than 20 but fewer than 30⟧ votes | range 20 to 30
    ⟦at least 5 and at most 10 percent⟧ | percent 5 to 10 percent
    ⟦Larger than 100 and smaller than 300 pixels⟧ | quantity 100 to 300 pixel
    ⟦below 40 and above 30 degrees⟧ | quantity 30 to 40 degree
    ⟦above 1,000 and below 1,500⟧ | range 1,000 to 1,500
    ⟦no fewer than 8 but no more than 12⟧ jurors | range 8 to 12
    ⟦greater than or equal to 60⟧ | range at least 60
    ⟦5 through 9 percent⟧ | percent 5 to 9 percent
    ⟦equal to 16⟧ rows | range exactly 16
    a crowd of ⟦300 or larger⟧ | range at least 300
    ⟦a few hours⟧ later it rained | duration 2 to 9 hour 10800 s
    It took ⟦a few days⟧ | duration 2 to 9 day 259200 s
    ⟦a couple of hours⟧ | duration 2 to 3 hour 7200 s
    ⟦3h⟧ of talks | duration exactly 3 hour 10800 s
    It lasted ⟦10d⟧ | duration exactly 10 day 864000 s
    a ⟦45min⟧ drive | duration exactly 45 minute 2700 s
    ⟦one and a half hours⟧ | duration 1.4625 to 1.5375 hour 5400 s
    ⟦a quarter of an hour⟧ | duration 0.2438 to 0.2563 hour 900 s
    """#

  /// Codes, scale letters on codes, names of currencies.
  static let currencies = #"""
    The bank set aside ⟦SEK 250m⟧ | money 245 to 255 million SEK
    a loan of ⟦MSEK 250⟧ | money 245 to 255 million SEK
    losses of ⟦30 MUSD⟧ | money 29.25 to 30.75 million USD
    a grant of ⟦40 KEUR⟧ | money 39,000 to 41,000 EUR
    a grant of ⟦250 TEUR⟧ | money 245,000 to 255,000 EUR
    ⟦75 USD million⟧ | money 74.5 to 75.5 million USD
    It sold for ⟦5.5 US$ per barrel⟧ | money 5.45 to 5.55 USD per barrel
    ⟦usd 20⟧ | money 19.5 to 20.5 USD
    ⟦C $ 300 million⟧ | money 292.5 to 307.5 million CAD
    ⟦nzd$ 15 per kilo⟧ | money 14.625 to 15.375 NZD per kilogram
    ⟦RMB 10⟧, ⟦USD 20⟧ | money 9.75 to 10.25 CNY ; money 19.5 to 20.5 USD
    ⟦15 dollars 50⟧. | money 15.495 to 15.505 USD
    ⟦two thirds of a million pounds⟧ | money 650,000 to 683,333.3333 GBP
    ⟦40,000 Albanian lek⟧ | money 39,000 to 41,000 ALL
    ⟦30 Ukrainian hryvnias⟧ | money 29.25 to 30.75 UAH
    ⟦12 kopiykas⟧ | money 0.117 to 0.123 UAH
    ⟦3.5 billion Cuban pesos⟧ | money 3.45 to 3.55 billion CUP
    ⟦600 CFA francs⟧ | money 585 to 615 XOF
    a fee of ⟦40 dirhams⟧ | money 39 to 41 AED
    Euro ⟦2020⟧ was put off | period 2020-01-01..2020-12-31
    He gave us ⟦$5⟧ | money 4.875 to 5.125 USD
    a ⟦$300 million⟧ charge | money 292.5 to 307.5 million USD
    ⟦TRY 400m⟧ | money 390 to 410 million TRY
    """#

  /// Units beyond the everyday ones.
  static let units = #"""
    ⟦12 fluid ounces⟧ of milk | quantity 11.7 to 12.3 fluid ounce
    ⟦3 cubic inches⟧ | quantity 2.925 to 3.075 cubic inch
    ⟦9 furlongs⟧ | quantity 8.775 to 9.225 furlong
    ⟦six nautical miles⟧ | quantity 5.85 to 6.15 nautical mile
    ⟦two light-years⟧ | quantity 1.95 to 2.05 light year
    ⟦40 megabits per second⟧ | quantity 39 to 41 megabit per second
    ⟦1.5 exabytes⟧ | quantity 1.4625 to 1.5375 exabyte
    ⟦15 arcseconds⟧ | quantity 14.625 to 15.375 arcsecond
    ⟦twelve stone⟧ | quantity 11.7 to 12.3 stone
    ⟦300 hectolitres⟧ of wine | quantity 292.5 to 307.5 hectolitre
    ⟦2 teaspoons⟧ of salt | quantity 1.95 to 2.05 teaspoon
    ⟦50 kilometres per second⟧ | quantity 48.75 to 51.25 kilometre per second
    ⟦20 (kg)⟧ | quantity 19.5 to 20.5 kilogram
    ⟦4 MeV⟧ | quantity 3.9 to 4.1 megaelectronvolt
    ⟦900 hPa⟧ | quantity 877.5 to 922.5 hectopascal
    ⟦30 miles per gallon⟧ | quantity 29.25 to 30.75 mile per gallon
    ⟦25 troy ounces⟧ of gold | quantity 24.5 to 25.5 troy ounce
    a ⟦500-lumen⟧ lamp | quantity 487.5 to 512.5 lumen
    a yield of ⟦80 quintals⟧ | quantity 78 to 82 quintal
    """#
}
