// Which of many articles tell one story. Whether two do follows from what their frames know of their articles
// (`Frame.isOfOneStory`), which is silent of one pair in five; so two that several others have in common are
// of one story too. Only articles that have anything in common are held together.

/// Finds reports of one story.
public struct Stories {
  /// Of a story that very many tell, each report is held against so many at least, those that share most with
  /// it: one more report costs what its own are worth.
  static let mostReports = 32
  /// So many reports that two have in common make the two reports of one story.
  private static let sharedReports = 2

  /// Pairs of articles that tell one story, by their places, in order.
  ///
  /// - Parameter articles: for each any of its frames.
  public static func pairs(_ articles: [Frame]) -> [(first: Int, second: Int)] {
    let stories = Stories(articles)
    var others = [Set<Int>](repeating: [], count: articles.count)
    var shared = [Int](repeating: 0, count: articles.count)
    for place in articles.indices {
      for other in stories.reports(near: place, &shared) {
        others[place].insert(other)
        others[other].insert(place)
      }
    }
    var met = others
    for place in articles.indices {
      for other in indirect(place, others)
      where articles[place].isOfOtherArticle(than: articles[other]) {
        met[place].insert(other)
        met[other].insert(place)
      }
    }
    return articles.indices.flatMap { place in
      met[place].filter { $0 > place }.sorted().map { (first: place, second: $0) }
    }
  }

  /// Whether two articles may tell one story, as far as they themselves tell.
  public static func mayBeOne(_ a: Frame, _ b: Frame) -> Bool {
    a.isOfOtherArticle(than: b)
      && (a.isOfOneStory(as: b) || !Set(a.mentions).isDisjoint(with: b.mentions)
        || a.story.count(where: b.story.contains) >= NamesOfText.fewWords)
  }

  private let articles: [Frame]
  /// Articles by what they have, see `features`.
  private var having: [[Int]]

  private init(_ articles: [Frame]) {
    self.articles = articles
    having = [[Int]](repeating: [], count: 4 * Self.marks)
    for (place, frame) in articles.enumerated() {
      for feature in Self.features(frame) { having[feature].append(place) }
    }
  }

  /// How many marks there are, see `NamesOfText.mark`.
  private static let marks = 1 << 12

  /// Marks of the words that an article uses most, of its names, of the names that it is about and of its figures.
  private static func features(_ frame: Frame) -> [Int] {
    let names = frame.sets.main.map { 2 * marks + NamesOfText.mark($0) }
    let figures = frame.oddFigures.map { 3 * marks + $0 }
    return frame.story + frame.mentions.map { marks + $0 } + Set(names) + figures
  }

  /// The reports of an article's story that share most with it, the first of equal ones.
  ///
  /// - Parameter shared: a zero for each article, and again afterwards.
  private func reports(near place: Int, _ shared: inout [Int]) -> [Int] {
    var met: [Int] = []
    for feature in Self.features(articles[place]) {
      for other in having[feature] where other != place {
        if shared[other] == 0 { met.append(other) }
        shared[other] += 1
      }
    }
    let near = met.filter { articles[place].isOfAnotherReport(of: articles[$0]) }
      .sorted { (-shared[$0], $0) < (-shared[$1], $1) }
    for other in met { shared[other] = 0 }
    return Array(near.prefix(Self.mostReports))
  }

  /// Articles that an article does not know, but several that it knows do; none where it knows enough.
  private static func indirect(_ place: Int, _ others: [Set<Int>]) -> Set<Int> {
    guard others[place].count < mostReports else { return [] }
    var ways: [Int: Int] = [:]
    for other in others[place] { for third in others[other] { ways[third, default: 0] += 1 } }
    return Set(ways.filter { $0.value >= sharedReports && $0.key != place }.keys)
  }
}
