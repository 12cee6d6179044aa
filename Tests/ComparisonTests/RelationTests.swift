// What two sentences are to each other: tables of pairs, and the laws that hold for all of them.

import Claims
import Comparison
import Testing

@Suite struct RelationTests {
  private let reader = Reader()

  @Test(arguments: ComparisonRow.rows(Pairs.all))
  func relation(_ row: ComparisonRow) {
    let faults = faults(row)
    #expect(faults.isEmpty)
  }

  private func faults(_ row: ComparisonRow) -> [String] {
    let silent = row.texts.filter { reader.postings($0).isEmpty }
    if !silent.isEmpty { return ["no claim: \(silent)"] }
    let kinds = Set(reader.relations(row.texts[0], row.texts[1]).map(\.kind.rawValue))
    let expected: Set<String> = row.expected == "nothing" ? [] : [row.expected]
    return kinds == expected ? [] : ["\(kinds.sorted())"]
  }

  @Test func relationsMirror() {
    let frames = ComparisonRow.rows(Pairs.all).flatMap(\.texts).flatMap { reader.postings($0) }
      .map(\.frame)
    var related = 0
    for (index, a) in frames.enumerated() {
      for b in frames[index...] {
        let relation = reader.comparator.relation(a, b)
        if relation != nil { related += 1 }
        #expect(relation == reader.comparator.relation(b, a))
      }
    }
    #expect(related > frames.count)
  }

  @Test func noFigureConflictsWithItself() {
    for text in ComparisonRow.rows(Pairs.all).flatMap(\.texts) {
      for posting in reader.postings(text) where posting.frame.kind == .quantity {
        let relation = reader.comparator.relation(posting.frame, posting.frame)
        #expect(relation?.kind != .conflict)
      }
    }
  }

  /// One matter in two wordings is explained by the matter, and not by the date that both give.
  @Test(arguments: [
    (
      "The jury found Leon Tessar guilty of fraud on 9 September 2021.",
      "Leon Tessar was acquitted of fraud on 9 September 2021.", "guilty"
    ),
    (
      "Ann Hill succeeded Bo Reed as head of Holm Energy in May 2018.",
      "Bo Reed was replaced as head of Holm Energy by Ida Lund in May 2018.", "successors"
    ),
  ])
  func explanationsNameTheMatter(_ a: String, _ b: String, _ word: String) {
    let conflicts = reader.relations(a, b).filter { $0.kind == .conflict }
    #expect(!conflicts.isEmpty)
    #expect(conflicts.allSatisfy { $0.explanation.contains(word) })
  }

  @Test func explanationsNameTheirAxes() {
    for row in ComparisonRow.rows(Pairs.all) {
      for relation in reader.relations(row.texts[0], row.texts[1]) {
        #expect(relation.explanation.hasSuffix("."))
        switch relation.kind {
        case .differentTime:
          #expect(relation.axes[.period] == .different)
          #expect(relation.explanation.contains("period"))
        case .differentScope:
          let differing = relation.axes.filter { $0.value == .different && $0.key != .attribution }
          #expect(differing.keys.contains { relation.explanation.contains($0.rawValue) })
        case .conflict:
          #expect(relation.axes[.value] == .different)
        case .agree:
          #expect(relation.axes[.value] == .same)
        case .agreeWithinRounding, .refines:
          #expect(relation.axes[.value] == .compatible)
        }
      }
    }
  }
}

/// Tables of pairs: the relation, then two texts.
enum Pairs {
  static let all = figures + lookAlikes + superlatives + statements

  static let figures = """
    agree | Norway exported 40 percent of its gas in 2019. | In 2019 Norway exported 40 percent of its gas.
    conflict | Norway exported 40 percent of its gas in 2019. | In 2019 Norway exported 55 percent of its gas.
    different_time | Norway exported 40 percent of its gas in 2019. | Norway exported 55 percent of its gas in 2015.
    agree | Chile produced 5.7 million tonnes of copper in 2020. | Copper production of Chile was 5.7 million tonnes in 2020.
    conflict | Chile produced 5.7 million tonnes of copper in 2020. | Chile produced 4.1 million tonnes of copper in 2020.
    agree | Chile produced 5.7 million tonnes of copper in 2020. | Chile produced about 5.7 million tonnes of copper in 2020.
    agree_within_rounding | Unemployment in Spain was 12.9 percent in 2022. | Unemployment in Spain was 13 percent in 2022.
    conflict | Unemployment in Spain was 12.9 percent in 2022. | Unemployment in Spain was 14.1 percent in 2022.
    different_time | Unemployment in Spain was 12.9 percent in 2022. | Unemployment in Spain was 24 percent in 2014.
    refines | The earthquake in Nepal killed more than 8,000 people in 2015. | The earthquake in Nepal killed 8,964 people in 2015.
    conflict | The earthquake in Nepal killed 8,964 people in 2015. | The earthquake in Nepal killed 5,100 people in 2015.
    agree | The bridge cost €394 million. | The bridge cost €394 million to build.
    agree | American companies pumped 30 percent of Kazakh oil in 2019. | In 2019, US firms produced 30 percent of the oil of Kazakhstan.
    conflict | American companies pumped 30 percent of Kazakh oil in 2019. | In 2019, US firms produced 17 percent of the oil of Kazakhstan.
    agree | The club paid €222 million for the striker in 2017. | In 2017 the club paid €222 million for the striker.
    conflict | The club paid €222 million for the striker in 2017. | In 2017 the club paid €180 million for the striker.
    conflict | Inflation in Turkey was 64 percent in 2022. | Inflation in Turkey was 85 percent in 2022.
    agree | Inflation in Turkey reached 64 percent in 2022. | Turkish inflation was 64 percent in 2022.
    different_time | Inflation in Turkey was 64 percent in 2022. | Inflation in Turkey was 36 percent in 2021.
    agree | The vaccine prevented 94 percent of infections. | 94 percent of infections were prevented by the vaccine.
    agree | India launched 104 satellites in 2017. | In 2017, India launched 104 satellites.
    conflict | India launched 104 satellites in 2017. | In 2017, India launched 88 satellites.
    refines | Wildfires in Greece burned more than 100,000 hectares of forest in 2021. | Wildfires in Greece burned 130,000 hectares of forest in 2021.
    conflict | Wildfires in Greece burned more than 100,000 hectares of forest in 2021. | Wildfires in Greece burned 60,000 hectares of forest in 2021.
    refines | Volkswagen sold at least 8 million cars in 2021. | Volkswagen sold 8.9 million cars in 2021.
    conflict | Volkswagen sold at least 8 million cars in 2021. | Volkswagen sold 7.2 million cars in 2021.
    refines | The flood in Pakistan displaced up to 33 million people in 2022. | The flood in Pakistan displaced 20 million people in 2022.
    conflict | The flood in Pakistan displaced up to 33 million people in 2022. | The flood in Pakistan displaced 50 million people in 2022.
    agree | Samsung spent $17 billion on the plant in Texas. | Samsung spent $17 billion on the Texas plant.
    conflict | Samsung spent $17 billion on the plant in Texas. | Samsung spent $25 billion on the plant in Texas.
    agree | Revenue of Nestle was 94 billion francs in 2022. | The revenue of Nestle was 94 billion francs in 2022.
    agree_within_rounding | The tunnel is about 57 kilometres long. | The tunnel is 57.1 kilometres long.
    conflict | The tunnel is 57.1 kilometres long. | The tunnel is 38 kilometres long.
    agree | Brazil grew 36 percent of the world's coffee in 2018. | In 2018, 36 percent of the coffee of the world was grown by Brazil.
    conflict | Brazil grew 36 percent of the world's coffee in 2018. | In 2018, 29 percent of the coffee of the world was grown by Brazil.
    agree_within_rounding | The tower is 828 metres high. | The tower is about 830 metres high.
    conflict | The tower is 828 metres high. | The tower is 632 metres high.
    agree_within_rounding | Inflation in Egypt was 33.7 percent in 2023. | In 2023, inflation in Egypt was 34 percent.
    conflict | The minister said that exports of Ghana fell by 6 percent in 2015. | Exports of Ghana fell by 11 percent in 2015.
    refines | Toyota recalled over 1 million cars in 2023. | Toyota recalled 1.12 million cars in 2023.
    conflict | Toyota recalled fewer than 500,000 cars in 2023. | Toyota recalled 1.12 million cars in 2023.
    agree | Germany approved €100 billion for its army in 2022. | In 2022 Germany approved €100 billion for the army.
    agree | The wildfire destroyed 2,207 homes in Maui. | 2,207 homes in Maui were destroyed by the wildfire.
    conflict | The wildfire destroyed 2,207 homes in Maui. | 1,400 homes in Maui were destroyed by the wildfire.
    conflict | The population of Lagos was 15 million in 2020. | The population of Lagos was 21 million in 2020.
    agree_within_rounding | The distance to the star is 4.2 light years. | The distance to the star is 4.24 light years.
    conflict | Ethiopia planted 350 million trees in July 2019. | In July 2019, Ethiopia planted 220 million trees.
    conflict | The police said 14 miners died in the blast at Soma. | The blast at Soma killed 17 miners.
    conflict | Fourteen miners died in the blast at Soma on 3 May 2021. | The blast at Soma on 3 May 2021 killed 17 miners.
    agree | Exports account for 47 percent of German GDP in 2021. | German exports were 47 percent of GDP in 2021.
    conflict | The Eiffel Tower is 330 metres tall. | The Eiffel Tower is 300 metres tall.
    agree_within_rounding | The Eiffel Tower is 330 metres tall. | The Eiffel Tower has a height of 1,083 feet.
    conflict | The Amazon is 6,400 km long. | The Amazon is 6,992 km long.
    agree | Pfizer earned $37 billion from the vaccine in 2021. | The vaccine brought Pfizer $37 billion in 2021.
    agree | Nigeria has a population of 206 million. | The population of Nigeria is 206 million.
    agree | Messi scored 91 goals in 2012. | Lionel Messi scored 91 goals in 2012.
    conflict | Messi scored 91 goals in 2012. | Messi scored 86 goals in 2012.
    agree | Denmark gets 57 percent of its electricity from wind. | Wind supplied 57 percent of Denmark's electricity.
    conflict | Remittances make up 30 percent of Tajikistan's GDP. | Remittances account for 51 percent of the GDP of Tajikistan.
    conflict | Real Madrid has won the Champions League 14 times. | Real Madrid has won the Champions League 15 times.
    agree | The mine disaster in Chile caused 31 deaths in 2019. | The mine disaster in Chile killed 31 people in 2019.
    conflict | The mine disaster in Chile caused 31 deaths in 2019. | The mine disaster in Chile killed 45 people in 2019.
    agree | The firm employs 9,200 people in Spain. | The firm has a staff of 9,200 in Spain.
    conflict | The bridge cost €394 million. | The bridge cost $394 million.
    agree | Norway aims to cut emissions of methane by 40 percent by 2035. | Norway has committed itself to cutting emissions of methane by 40 percent by 2035.
    refines | The flood killed 180 people in Germany. | At least 184 people died in the floods in Germany.
    conflict | Unemployment in Norway rose to 4.2 percent in March 2023. | Unemployment in Norway was 3.6 percent in March 2023.
    agree | Unemployment in Norway rose to 4.2 percent in March 2023. | In March 2023 unemployment in Norway fell to 4.2 percent.
    agree | Some 34 countries signed the treaty on turtles, including Peru, Chile and Norway. | The treaty on turtles was signed by some 34 countries.
    agree | Brazil paid $480 million for the satellite. | The satellite cost Brazil $480 million.
    agree_within_rounding | The mayor of Lima put the damage at $1.2 billion or more. | The mayor of Lima put the damage at $1.2 billion.
    agree_within_rounding | In 2021 goods worth $18.19 billion left Peru. | In 2021 ships, trains and lorries of farmers carried goods worth $18.2 billion out of Peru.
    conflict | Ghana emits half of the methane of the region. | Ghana emits 20 percent of the methane of the region.

    """

  static let lookAlikes = """
    different_scope | Delta Timber sold 400 tonnes of salt in 2019. | Sigma Timber sold 700 tonnes of salt in 2019.
    nothing | Delta Timber did not pay a dividend in 2019. | Sigma Timber did not pay a dividend in 2019.
    different_scope | Norway exported 40 percent of its gas in 2019. | Norway imported 55 percent of its gas in 2019.
    different_scope | Norway exported 40 percent of its gas in 2019. | Sweden exported 55 percent of its gas in 2019.
    different_scope | Chile produced 5.7 million tonnes of copper in 2020. | Peru produced 2.2 million tonnes of copper in 2020.
    nothing | The bridge cost €394 million. | The bridge cost $450 million.
    nothing | Unemployment in Norway rose to 4.2 percent in March 2023. | Unemployment in Norway rose by 0.3 percent in March 2023.
    nothing | Norway is the largest trading partner of Ghana. | Norway is the largest military partner of Ghana.
    nothing | Ghana accounts for 20 percent of emissions. | Ghana accounts for half of methane emissions.
    nothing | Emissions of Ghana fell by 30 percent between 2020 and 2025. | Ghana calls on farmers to cut emissions by 30 percent by 2035.
    nothing | About a third of the citizens of Ghana are farmers. | Norway planted a third more trees than the year before.
    nothing | The rocket weighs 500 tonnes. | The rocket costs $60 million.
    nothing | The club paid €222 million for the striker in 2017. | The club has 140,000 members.
    conflict | Exports of Brazil rose by 8 percent in 2018. | Exports of Brazil fell by 5 percent in 2018.
    different_scope | Exports of Brazil rose by 8 percent in 2018. | Imports of Brazil rose by 5 percent in 2018.
    different_scope | The economy of Japan will grow by 2 percent in 2024. | The economy of Japan grew by 1 percent in 2024.
    different_scope | The treaty was signed by 96 countries in 2017. | In 2017 the treaty was signed by 24 more countries.
    nothing | The company employs 12,000 engineers in Germany. | Turnout in the election was 66 percent.
    different_time | Greece owed €323 billion in 2015. | Greece owed €357 billion in 2022.
    different_scope | The population of Ghana grew by 2 percent in 2020. | The population of Kenya grew by 3 percent in 2020.
    nothing | Rain fell on 12 days in May 2021. | The airline cancelled 300 flights in May 2021.
    different_time | Toyota sold 10.5 million cars in 2022. | Toyota sold 9.5 million cars in 2020.
    different_scope | Toyota sold 10.5 million cars in 2022. | Volkswagen sold 8.3 million cars in 2022.
    different_scope | Trade between China and Brazil was $130 billion in 2021. | Trade between China and India was $95 billion in 2021.
    different_scope | Ethiopia planted 350 million trees in July 2019. | In July 2019, Kenya planted 220 million trees.
    different_time | Ethiopia planted 350 million trees in July 2019. | In August 2020, Ethiopia planted 220 million trees.
    nothing | Airbus delivered 735 aircraft in 2023. | Airbus employed 148,000 people in 2023.
    nothing | The tower is 828 metres high. | The tower cost $1.5 billion.
    nothing | Brazil grew 36 percent of the world's coffee in 2018. | Brazil exported 3 million tonnes of sugar in 2018.
    different_scope | Brazil grew 36 percent of the world's coffee in 2018. | Vietnam grew 17 percent of the world's coffee in 2018.
    different_scope | Oil output in Iraq may rise by 8 percent in 2025. | Oil output in Iraq rose by 3 percent in 2025.
    different_scope | The top 10 firms made 45 percent of sales in 2019. | The top 30 firms made 71 percent of sales in 2019.
    nothing | The vaccine prevented 94 percent of infections. | The storm destroyed 94 homes.
    different_scope | The rate of urban poverty in India was 12 percent in 2019. | The rate of rural poverty in India was 26 percent in 2019.
    nothing | Inflation in Egypt was 33.7 percent in 2023. | The central bank of Egypt has 4,000 employees.
    different_time | Rents in Dublin rose by 8 percent in the first quarter of 2019. | Rents in Dublin rose by 4 percent in the third quarter of 2019.
    different_scope | Over a 20-year period, methane warms 84 times as much as carbon dioxide. | Over a 100-year period, methane warms 28 times as much as carbon dioxide.
    conflict | Brent crude fell 4 percent on 3 May 2021. | Brent crude rose 4 percent on 3 May 2021.
    conflict | The company posted a profit of $3 billion in 2020. | The company posted a loss of $3 billion in 2020.
    conflict | Japan's population shrank by 0.5 percent in 2022. | Japan's population grew by 0.5 percent in 2022.
    different_scope | Poland took in 1.5 million refugees from Ukraine in 2022. | Germany took in 1 million refugees from Ukraine in 2022.
    different_time | In May 2021 unemployment in Texas was 6 percent. | Unemployment in Texas was 5 percent in June 2021.
    different_scope | Median income in Chile was $9,000 in 2019. | Average income in Chile was $14,000 in 2019.
    different_scope | Coffee exports of Uganda reached 6 million bags in 2020. | Tea exports of Uganda reached 2 million bags in 2020.
    different_scope | Denmark gets 57 percent of its electricity from wind. | Denmark gets 8 percent of its electricity from solar power.
    nothing | The treaty was signed by more than 30 countries. | The treaty was signed by 96 countries.
    nothing | Cattle account for 32 percent of methane emissions. | Cattle account for 12 percent of emissions.
    nothing | German and French firms sold 40 percent of the turbines in 2019. | German firms sold 25 percent of the turbines in 2019.
    nothing | [2024-05-02] Turnover of Obermann Motors was €96 million. | [2024-11-20] Turnover of Obermann Motors fell to €88 million in 2024.
    nothing | Two people died during the trial of the drug. | Some 104 people died of the fever.
    different_scope | Men made up 61 percent of the prisoners in Chile in 2018. | Women made up 39 percent of the prisoners in Chile in 2018.

    """

  static let superlatives = """
    agree | Indonesia is the largest exporter of palm oil. | The largest exporter of palm oil is Indonesia.
    conflict | Indonesia is the largest exporter of palm oil. | Malaysia is the largest exporter of palm oil.
    agree | Indonesia is the largest exporter of palm oil. | Indonesia is the biggest exporter of palm oil.
    conflict | Chile is the fourth-largest producer of lithium. | Chile is the second-largest producer of lithium.
    nothing | Chile is the second-largest producer of lithium. | Australia is the largest producer of lithium.
    nothing | Lake Baikal is the deepest lake in Russia. | Lake Matano is the deepest lake in Indonesia.
    nothing | Vietnam is one of the largest exporters of rice. | Thailand is one of the largest exporters of rice.
    different_time | Brazil was the largest producer of soy in 2018. | America was the largest producer of soy in 2012.
    nothing | Malta is the smallest state in Europe. | Russia is the largest state in Europe.
    nothing | Denali is the highest mountain in North America. | Aconcagua is the highest mountain in South America.
    conflict | Mexico is the largest producer of silver. | Mexico is not the largest producer of silver.
    nothing | Vietnam is one of the largest exporters of rice. | India is the largest exporter of rice.
    agree | The most populous city in Africa is Lagos. | Lagos is the most populous city in Africa.
    conflict | The most populous city in Africa is Lagos. | The most populous city in Africa is Cairo.
    nothing | The most populous city in Africa is Lagos. | The most populous city in Asia is Tokyo.
    different_time | Samsung was the largest maker of phones in 2019. | Nokia was the largest maker of phones in 2008.
    nothing | Ganymede is the largest moon of Jupiter. | Titan is the largest moon of Saturn.
    nothing | Indonesia is the largest exporter of palm oil. | Indonesia is the largest exporter of coal.
    conflict | The Burj Khalifa is the tallest building in the world. | The tallest building in the world is the Shanghai Tower.
    conflict | China is the second-largest economy in the world. | Japan is the second-largest economy in the world.
    agree | Coal is the main source of power in Poland. | The main source of power in Poland is coal.
    conflict | Samsung was the largest maker of phones in 2019. | Apple was the largest maker of phones in 2019.
    conflict | Lake Baikal is the deepest lake in the world. | Lake Tanganyika is the deepest lake in the world.

    """

  static let statements = """
    conflict | The Channel Tunnel opened in 1994. | The Channel Tunnel opened in 1996.
    agree | The Channel Tunnel opened in May 1994. | The Channel Tunnel opened in 1994.
    conflict | Nokia was founded in 1865. | Nokia was founded in 1871.
    agree | Nokia was founded in 1865. | Nokia was established in 1865.
    different_time | Argentina won the World Cup in 2022. | Argentina won the World Cup in 1986.
    conflict | Peru recognises the government of Palestine. | Peru does not recognise the government of Palestine.
    agree | Peru recognises the government of Palestine. | The government of Palestine is recognised by Peru.
    conflict | Iceland has belonged to the alliance since 1949. | Iceland has belonged to the alliance since 1955.
    conflict | Hungary ratified the treaty with Sweden. | Hungary refuses to ratify the treaty with Sweden.
    nothing | Hungary ratified the treaty with Sweden. | Volvo opened a factory in Ohio.
    nothing | The airline may cancel the route to Lima. | The airline did not cancel the route to Lima.
    agree | Volvo opened a factory in Ohio. | Volvo opened a plant in Ohio.
    nothing | Volvo opened a factory in Ohio. | Volvo opened a factory in Texas.
    conflict | Pluto was discovered in 1930. | Pluto was discovered in 1846.
    nothing | Pluto was discovered in 1930. | Neptune was discovered in 1846.
    conflict | The article “Rivers of Silt and Sand” was published on 4 May 2018. | The article “Rivers of Silt and Sand” was published on 9 May 2018.
    agree | The article “Rivers of Silt and Sand” was published on 4 May 2018. | “Rivers of Silt and Sand” was published in May 2018.
    nothing | The article “Rivers of Silt and Sand” was published on 4 May 2018. | The article “Rivers of Mud and Stone” was published on 9 May 2018.
    agree | [2021-05-04] Samsung owns the shipyard. | [2021-05-05] The shipyard is owned by Samsung.
    conflict | [2021-05-04] Samsung owns the shipyard. | [2021-05-05] Samsung does not own the shipyard.
    conflict | The treaty was ratified by Sweden in 1968. | Sweden ratified the treaty in 1974.
    agree | Sweden ratified the treaty in 1968. | The treaty was ratified by Sweden in 1968.
    conflict | Toyota acquired Subaru in 2005. | Toyota acquired Subaru in 2011.
    conflict | Turkey is a member of NATO. | Turkey is not a member of NATO.
    agree | Maria Silva became mayor of Lisbon in 2019. | In 2019 Maria Silva became mayor of Lisbon.
    conflict | Neil Armstrong died in 2012. | Neil Armstrong died in 2009.
    different_time | Serena Williams won the title in 2012. | Serena Williams won the title in 2015.
    nothing | Peru signed the pact with Chile. | Peru signed the pact with Bolivia.
    nothing | Brazil defeated Germany. | Germany defeated Brazil.
    nothing | Finland joined the alliance in 2023. | Sweden joined the alliance in 2024.
    agree | Finland joined the alliance in April 2023. | Finland joined the alliance in 2023.
    conflict | Finland joined the alliance in April 2023. | Finland joined the alliance in June 2021.
    nothing | Finland will join the alliance. | Finland did not join the alliance in 2019.
    conflict | Finland joined the alliance in 2023. | Finland joined the alliance in 2021.
    conflict | The minister did not resign. | The minister resigned.
    conflict | The strike began on 4 June 2019. | The strike began on 6 June 2019.
    nothing | The strike began on 4 June 2019. | The strike ended on 9 June 2019.
    conflict | [2021-05-04] The minister did not resign. | [2021-05-04] The minister resigned.
    agree | NASA launched the James Webb telescope on 25 December 2021. | The James Webb telescope was launched on 25 December 2021.
    conflict | NASA launched the James Webb telescope on 25 December 2021. | The James Webb telescope was launched on 18 December 2021.
    conflict | Sweden abolished the death penalty in 1972. | Sweden abolished the death penalty in 1921.
    conflict | Tesla built its first factory in Europe in Germany. | Tesla has not built a factory in Europe.
    agree | The Corda dam gave way in 2018. | The Corda dam collapsed in 2018.
    conflict | The Corda dam gave way in 2018. | The Corda dam collapsed in 2016.
    agree | Storm Ilva made landfall on 4 June 2019. | Storm Ilva came ashore on 4 June 2019.
    conflict | Storm Ilva made landfall on 4 June 2019. | Storm Ilva hit land on 6 June 2019.
    refines | Mira Talib studied in Moscow. | Mira Talib studied the history of rivers at the famous Institute for Water in Moscow.
    conflict | [2021-05-04] Ana Lopez is the mayor of Varda. | [2021-05-05] Pedro Ruiz is the mayor of Varda.
    agree | [2021-05-04] Ana Lopez is the mayor of Varda. | [2021-05-05] Lopez is the mayor of Varda.
    conflict | [2021-05-04] Ana Lopez is the interior minister of Peru. | [2021-05-05] Pedro Ruiz is the interior minister of Peru.
    nothing | [2021-05-04] Ana Lopez is a deputy minister of Peru. | [2021-05-05] Pedro Ruiz is a deputy minister of Peru.
    nothing | [2021-05-04] Ana Lopez is a former president of Peru. | [2021-05-05] Pedro Ruiz is a former president of Peru.
    conflict | The drug Zolara is safe for children. | The drug Zolara is not safe for children.

    """
}
