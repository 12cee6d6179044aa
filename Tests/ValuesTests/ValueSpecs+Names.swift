// Names with numbers and time words, labels, parts of codes: further texts in which there is no value.

extension ValueSpecs {
  /// Names, labels and idioms.
  static let nothingInNames = #"""
    Player 9 was substituted by number.
    City Hall is on the corner.
    She is second to none.
    The second-in-command left.
    On the other half of the street
    the quarter-finals were held
    He quartered the orange.
    The Times reported it.
    Three's a crowd, they say.
    one-sided talks
    a one-off payment
    the one-child policy
    a first-class seat
    first-ever talks
    The first of many
    Second, the court erred.
    Thirdly, it is late.
    Easter Island is far.
    Christmas sales were poor.
    Christmas shopping began.
    Halloween costumes sold well.
    Thanksgiving dinner was late.
    France's Independence Day is in summer.
    a Black Friday sale
    Bloody Sunday is remembered.
    Super Tuesday
    Sun rose over Mon state.
    Sat images were shown.
    Mark Wed his cousin.
    Mar-a-Lago
    Jan Novak
    April Ludlow spoke.
    May Lin won.
    an august body
    They march in step.
    Fall in line.
    Spring forward
    the fall of the wall
    to fall short
    the night shift
    a day trip
    the day job
    week in, week out
    weeks went by
    in due course
    in no time
    time and again
    long ago
    some day soon
    these days
    the good old days
    for years
    years of neglect
    decades of war
    a century-old feud
    a year-round ban
    year after year
    every other week
    several times
    many times over
    time-tested
    at times
    a 4x4 truck
    a 2x4 plank
    Mi-8 helicopters
    Su-27 fighters
    a T-72 tank
    an S-400 battery
    Falcon 9 flew.
    Soyuz 7 docked.
    Ariane 6 waits.
    Apollo 13
    Voyager 2
    Chang'e-5
    the A38 road
    the E40 road
    Junction 12
    Platform 9
    Section 8 housing
    Title IX
    Chapter 11
    Article 50
    Rule 34
    Paragraph 3
    Annex II
    Clause 7
    Proposition 8
    Amendment 14
    UN Resolution 242
    Protocol 1
    Case C-131/12
    ISO 9001
    RFC 2119
    HTTP/2
    Windows 11
    iOS 15
    Android 12
    Python 3
    USB 3
    WiFi 6
    5G networks
    4G phones
    3D printing
    an MP4 file
    Level 3 lockdown
    Tier 2 rules
    Phase 3 trials
    Type 2 diabetes
    Category 5 storms
    Stage 4 cancer
    Group B
    Division One
    League Two
    Formula One
    Formula E
    Serie A
    World War II
    the Second World War
    the First World War
    Henry VIII
    Elizabeth II
    Pope John XXIII
    Malcolm X
    Generation Z
    Gen Z
    Studio 54
    Channel 5 News
    Radio 4
    Agent 007
    Route 128
    Highway 61
    Interstate 95
    Bus 73
    Flight 370
    Flight UA93
    Terminal 5
    Gate B12
    Room 237
    Suite 600
    Apt 4
    Box 12
    PO Box 1234
    Lot 42
    Cell 3
    Ward 6
    Block B
    Unit 731
    Camp 14
    Sector 7
    Zone 2
    Area 51
    District 9
    Precinct 13
    Station 19
    Pier 39
    Exit 3
    Lane 4
    Size 8
    Grade 3
    Class 2
    Volume 2
    Vol. 3
    Episode 4
    Season Two
    Part 2
    Verse 3
    Psalm 23
    Page 3
    p. 12
    pp. 44
    fig. 2
    [1][2]
    (iii)
    a)
    1)
    2.
    #1234abc
    abc123
    x86 chips
    R2D2
    K2
    B12 vitamins
    CO2 levels
    H2O
    PM10
    O2
    G7
    G20 summit
    P5+1 talks
    E3 powers
    F1 racing
    A4 paper
    the 5-7 pm slot
    between 3 and 5 p.m.
    Nov 31 is no day.
    the 5-7 pm slot
    the P5+1 talks
    the 9/11 anniversary
    the 7/7 attacks
    every Monday
    Temperatures reached the 70s.
    a part 24703L202 of it
    """#
}
