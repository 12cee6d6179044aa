// Which of many articles tell one story. Whether two do follows from what their frames know of their articles
// (`Frame.isOfOneStory`), which is silent of one pair in five; so two that several others have in common are
// of one story too. Only articles that have anything in common are held together.

/// Finds reports of one story.
public struct Stories {
  /// Pairs of articles that tell one story, by their places, in order.
  ///
  /// - Parameter articles: for each any of its frames.
  public static func pairs(_ articles: [Frame]) -> [(first: Int, second: Int)] {
    var stories = Stories()
    var others = [Set<Int>](repeating: [], count: articles.count)
    for (place, frame) in articles.enumerated() {
      for other in stories.places(near: frame) where frame.isOfAnotherReport(of: articles[other]) {
        others[place].insert(other)
        others[other].insert(place)
      }
      stories.note(frame, at: place)
    }
    return articles.indices.flatMap { place in
      let met = others[place].union(indirect(place, others))
      return met.filter { $0 > place }.sorted().map { (first: place, second: $0) }
    }
  }

  /// So many reports that two have in common make the two reports of one story.
  private static let sharedReports = 2

  /// Articles that an article does not know, but several that it knows do.
  private static func indirect(_ place: Int, _ others: [Set<Int>]) -> Set<Int> {
    var ways: [Int: Int] = [:]
    for other in others[place] { for third in others[other] { ways[third, default: 0] += 1 } }
    return Set(ways.filter { $0.value >= sharedReports && $0.key != place }.keys)
  }

  private var byWord: [Int: [Int]] = [:]
  private var byName: [Int: [Int]] = [:]
  /// Articles of so few words that their names alone tell.
  private var short: [Int] = []
  private var all: [Int] = []

  private mutating func note(_ frame: Frame, at place: Int) {
    for mark in frame.story { byWord[mark, default: []].append(place) }
    for mark in frame.mentions { byName[mark, default: []].append(place) }
    if frame.isOfFewWords { short.append(place) }
    all.append(place)
  }

  /// Articles noted before that share a name, or as many words as a main name needs beside it.
  private func places(near frame: Frame) -> [Int] {
    if frame.isOfFewWords { return all }
    var shared: [Int: Int] = [:]
    for mark in frame.story { for place in byWord[mark] ?? [] { shared[place, default: 0] += 1 } }
    var found = Set(short + frame.mentions.flatMap { byName[$0] ?? [] })
    for (place, count) in shared where count >= NamesOfText.fewWords { found.insert(place) }
    return found.sorted()
  }
}
