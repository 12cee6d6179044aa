// What is possible, to come, planned, alleged or held by somebody, and not said as a fact.

import Claims
import Testing

@Suite struct ModalityTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.modality))
  func modality(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }
}

extension Tables {
  static let modality = """
    The drought could mean farmers ⟦sell⟧ their cattle.
    > event; modality possible

    The tunnel is due to be ⟦opened⟧ in 2031.
    > date; predicate is due to be opened; modality planned

    The jewels were probably ⟦stolen⟧ in May 2019.
    > date; modality possible

    The price is that each side ⟦asks⟧ Peru to wait.
    > status; by -

    The skipper is accused of smuggling ⟦90 kilos⟧ of cocaine.
    > quantity; modality possible; by -

    The nurse was charged with stealing ⟦12 vials⟧ of morphine.
    > quantity; modality possible; by -

    The alleged ringleader ⟦fled⟧ to Malta.
    > event; hedge alleged

    Inflation is expected to fall to ⟦2 percent⟧ next year.
    > quantity; by -; modality predicted

    The club intends to ⟦buy⟧ the stadium.
    > event; modality planned; by -

    The navy plans to scrap ⟦six frigates⟧.
    > quantity; modality planned; by -

    If the dam breaks, the valley will ⟦flood⟧.
    > event; modality predicted

    Unless it rains, the harvest could fall by ⟦40 percent⟧.
    > quantity; modality possible

    The team would have ⟦won⟧ the cup if the keeper had stayed.
    > event; modality possible

    It was reported that the tanker ⟦sank⟧.
    > event; by -; hedge reported

    The tanker reportedly ⟦sank⟧ off Madeira.
    > event; hedge reportedly

    The queen is said to ⟦own⟧ the island.
    > event; hedge said

    The painter is believed to have ⟦burned⟧ the canvas.
    > event; hedge believed

    The gang is thought to control ⟦40 percent⟧ of the trade.
    > quantity; hedge thought

    The star is likely to ⟦explode⟧.
    > status; modality predicted

    The merger is unlikely to ⟦succeed⟧.
    > status; polarity negated; modality predicted

    The mission might not ⟦reach⟧ orbit.
    > event; polarity negated; modality possible

    A man suspected of robbing ⟦six banks⟧ was arrested in Porto.
    > quantity; modality possible

    The party has pledged to ⟦abolish⟧ the tax.
    > event; modality planned

    The court is due to ⟦rule⟧ in June.
    > date; modality planned

    The two sides agreed to ⟦withdraw⟧ their troops.
    > event; modality planned

    The company threatened to ⟦sue⟧ the newspaper.
    > event; modality planned

    The so-called caliphate ⟦controlled⟧ the refinery.
    > event; hedge so-called

    The "humanitarian" corridor ⟦closed⟧ on Sunday.
    > date; hedge humanitarian

    The airline will close the lounge and ⟦sell⟧ the hangar.
    > event; modality predicted

    The trader is alleged to have ⟦bribed⟧ an inspector.
    > event; hedge alleged

    It is alleged that the trader ⟦bribed⟧ an inspector.
    > event; hedge alleged; by -

    The suspected bomber ⟦crossed⟧ the border.
    > event; hedge suspected

    The allegation that the trader ⟦bribed⟧ an inspector is false.
    > event; modality possible; hedge allegation

    There is a risk that the levee ⟦breaks⟧.
    > event; modality possible

    The hope that the talks ⟦succeed⟧ is fading.
    > event; modality planned

    The rover is about to ⟦land⟧.
    > status; modality predicted

    The team is going to ⟦appeal⟧.
    > event; modality predicted

    The court is to ⟦hear⟧ the case in May.
    > date; modality planned

    The rocket was to have ⟦carried⟧ a telescope.
    > status; modality planned

    The cathedral is set to ⟦reopen⟧.
    > event; modality planned

    The fund may have ⟦lost⟧ the money.
    > event; modality possible

    The pilot must have ⟦misread⟧ the altimeter.
    > event; modality possible

    Were it not for the dam, the town would ⟦flood⟧.
    > event; modality predicted

    The league wants to ⟦expand⟧.
    > event; modality planned

    The firm tried to ⟦hide⟧ the spill.
    > event; modality asserted

    The firm is trying to ⟦hide⟧ the spill.
    > event; modality planned

    The striker was reported to have ⟦signed⟧ for Porto.
    > event; hedge reported

    It is unlikely that the reactor will ⟦restart⟧.
    > event; polarity negated; modality predicted

    It is likely that the bridge ⟦leaked⟧.
    > event; polarity affirmed; modality predicted

    It is possible that the comet ⟦struck⟧ the moon.
    > event; modality possible

    Scientists are not certain that the bone is ⟦human⟧.
    > status; modality possible; polarity affirmed

    The envoy appears to have ⟦left⟧ Geneva.
    > event; hedge appears

    The prince is not thought to have ⟦known⟧ about the payments.
    > event; polarity negated; hedge thought

    It is hoped that the ferry will be back in ⟦service⟧.
    > status; by -; modality predicted

    Experts are sceptical that the battery ⟦works⟧.
    > event; modality possible

    The new rules, due to take effect in January, will not ⟦apply⟧ to farms.
    > event; polarity negated; modality predicted
    """
}
