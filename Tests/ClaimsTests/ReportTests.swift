// Who says so, told by a verb: of saying, of naming, of accusing, of counting; and who does not.

import Claims
import Testing

@Suite struct ReportTests {
  private let extractor = Extractor()

  @Test(arguments: ClaimRow.rows(Tables.reports))
  func reports(_ row: ClaimRow) {
    let faults = row.faults(extractor.extract(row.text).assertions)
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    "The minister did not say that the tax fell.",
    "The paper never claimed that the envoy lied.",
    "The study did not show that coffee harms the heart.",
    "The police did not say how many hikers died.",
    "It is not known who owns the yacht.",
    "The curator has been unable to confirm that the vase is real.",
    "The board did not say who leaked the memo.",
    "The envoy refused to say whether the talks would resume.",
  ])
  func whatNobodySaysIsNoClaim(_ text: String) {
    #expect(extractor.extract(text).assertions.isEmpty)
  }
}

extension Tables {
  static let reports = """
    The prosecutor said the clerk ⟦forged⟧ the receipts.
    > event; by prosecutor; polarity affirmed; modality asserted

    Prosecutors accused the banker of stealing ⟦4 million euros⟧ from the hospital.
    > quantity; by prosecutors; modality possible

    The court found the mayor guilty of taking ⟦3 bribes⟧.
    > quantity; modality asserted

    The defendant denied ⟦killing⟧ his neighbour.
    > event; by defendant; polarity negated

    The airline denies that its engines ⟦overheated⟧.
    > event; by airline; polarity negated

    The minister did not deny that the ministry ⟦bought⟧ the software.
    > event; by minister; polarity affirmed

    Doctors warned that the fever could ⟦spread⟧ to the coast.
    > event; by doctors; modality possible

    The bank expects inflation to fall to ⟦2 percent⟧ in 2031.
    > quantity; by bank; modality predicted

    Analysts expect the carmaker to close ⟦two plants⟧.
    > quantity; by analysts; modality predicted

    The agency said it would ⟦launch⟧ the probe in 2033.
    > date; by agency; modality predicted

    The general told state television that the army ⟦captured⟧ the airport.
    > event; by general

    The ceasefire ⟦collapsed⟧, a spokesman for the militia told the Baltic Times.
    > event; by spokesman

    The army disputes that the rebels ⟦hold⟧ the town.
    > event; by army; polarity negated

    The company did not rule out that it ⟦paid⟧ the hackers.
    > event; by company; polarity affirmed

    The coach doubts that the club ⟦paid⟧ the fee.
    > event; by coach; polarity negated

    For the union, the deal ⟦betrays⟧ the miners.
    > event; by -

    The ministry puts the damage at ⟦80 million euros⟧.
    > quantity; by ministry

    The Red Crescent counted ⟦112 bodies⟧.
    > quantity; by Red Crescent

    The president spoke of ⟦300 victims⟧.
    > quantity; by president

    The relief agency put the number of homeless at ⟦9,000⟧.
    > quantity; by agency

    The study suggests the moss ⟦absorbs⟧ lead.
    > event; by study

    Researchers at Lund University found that sleep ⟦repairs⟧ the liver, and that exercise ⟦slows⟧ the disease.
    > event; by researchers
    > event; by researchers

    The auditor, he said, ⟦hid⟧ the losses.
    > event; by he

    The probe, mission scientists believe, ⟦crashed⟧ on Titan.
    > event; by mission scientists

    The harvest ⟦failed⟧ for a third year, officials in the province say.
    > event; by officials

    "It was late," he said on the steps, before an officer ⟦steered⟧ him away.
    > event; by -

    "Rivers do not phone," Hill says, and ⟦wipes⟧ her glasses.
    > event; by -

    The pump ⟦held⟧: according to the log, the tank was full.
    > event; by -

    The general claimed victory; the rebels ⟦held⟧ the bridge.
    > event; by -

    The senator called the law a ⟦disgrace⟧.
    > event; by senator; modality opinion

    The plan would ⟦cost⟧ jobs, opponents argue.
    > event; by opponents; modality predicted

    The oncologist said the tumour had not ⟦spread⟧.
    > event; by oncologist; polarity negated

    The hospital acknowledged it lost the records of ⟦300 patients⟧.
    > quantity; by hospital

    The manager does not believe that the striker ⟦dived⟧.
    > event; by manager; polarity negated

    Scientists do not expect the glacier to ⟦recover⟧.
    > event; by scientists; polarity negated; modality predicted

    Alan Brock told the court the clerk had never ⟦met⟧ the victim.
    > event; by Brock; polarity negated

    Police said a gunman ⟦opened⟧ fire, killing ⟦three guards⟧.
    > event; by police
    > quantity; by police

    A gunman opened fire, police said, ⟦wounding⟧ a guard.
    > event; by police

    The admiral insisted: "The torpedo ⟦missed⟧ the frigate."
    > event; by admiral

    The ministry confirmed the death of ⟦seven divers⟧.
    > quantity

    The war ⟦displaced⟧ the villagers, the UN refugee agency says.
    > event; by UN refugee agency

    Shares ⟦fell⟧ after the chairman said that profits had ⟦collapsed⟧.
    > event; by -
    > event; by chairman

    The chairman ⟦resigned⟧ after auditors found that managers ⟦hid⟧ losses.
    > event; by -
    > event; by auditors

    Prosecutors allege that the trader ⟦bribed⟧ an inspector.
    > event; by prosecutors

    The indictment alleges the trader ⟦moved⟧ money to Cyprus.
    > event; by indictment

    The trader was convicted of bribing ⟦three inspectors⟧.
    > quantity; modality asserted

    The minister rejected claims that the army ⟦shelled⟧ the market.
    > event; by minister; polarity negated

    The minister denied reports that the army ⟦shelled⟧ the market.
    > event; by minister; polarity negated

    Economists warn of a ⟦recession⟧.
    > event; by economists

    The bank warned that lending will shrink by ⟦4 percent⟧.
    > quantity; by bank; modality predicted

    The factory can ⟦produce⟧ tyres.
    > event; modality asserted

    The minister promised that the bridge would ⟦reopen⟧.
    > event; by minister; modality predicted

    A spokeswoman for the port, Anna Brandt, said the crane ⟦collapsed⟧.
    > event; by Brandt

    "The crane ⟦collapsed⟧," Brandt, a spokeswoman for the port, said.
    > event; by Brandt

    In a statement, the port said the crane ⟦collapsed⟧.
    > event; by port

    The crane collapsed, the port said in a statement, and a docker ⟦died⟧.
    > event

    The crane collapsed on Friday; the port ⟦closed⟧, a spokesman said.
    > event; by spokesman

    The journal Limnology reported last week that the lake had ⟦cooled⟧.
    > event; by journal Limnology

    A study published in Limnology found the lake had ⟦cooled⟧.
    > event; by study

    Figures released on Monday showed that exports ⟦fell⟧.
    > event; by figures

    Sources close to the club say that the owner ⟦sold⟧ the shares.
    > event; by sources

    The mission is widely seen as a ⟦failure⟧.
    > event

    Critics call the dam a ⟦disaster⟧.
    > event; by critics; modality opinion

    The union described the offer as ⟦insulting⟧.
    > event; by union; modality opinion

    The offer is ⟦unacceptable⟧, the union said.
    > status; by union; polarity negated

    The reactor is not ⟦unsafe⟧, the operator said.
    > status; by operator; polarity affirmed

    The defendant pleaded not ⟦guilty⟧.
    > event

    The navy did not rule out that the frigate ⟦hit⟧ a mine.
    > event; by navy; polarity affirmed

    The bank neither confirmed nor denied that it ⟦paid⟧ the hackers.
    > event; modality possible; polarity affirmed; by bank

    The company did not deny that the plant ⟦leaked⟧.
    > event; modality possible; polarity affirmed; by company

    Witnesses reported hearing ⟦two explosions⟧.
    > quantity; by witnesses; hedge -

    The report says nobody noticed that the valve ⟦leaked⟧.
    > event; by report; polarity affirmed

    The union said on Friday; the port ⟦closed⟧.
    > event; by -

    The manager said after the final that the referee ⟦erred⟧.
    > event; by manager

    The fund said in its annual report that the bank had ⟦failed⟧ to protect savers.
    > event; by fund; polarity negated

    Officials said the barrage, which opened in 1990, was likely to ⟦fail⟧.
    > status; by officials; modality predicted

    The envoy, asked about the raid, said the army had ⟦attacked⟧ nobody.
    > event; by envoy; polarity negated

    The party says rail travel ⟦pollutes⟧ less.
    > event; by party

    The ferry ⟦sank⟧; a new study suggests otherwise.
    > event; by -

    The ferry sank on Friday; the port ⟦closed⟧, a spokesman said.
    > event; by spokesman

    The drug ⟦failed⟧ to slow the tumour, the researchers said, although it ⟦eased⟧ the pain.
    > event; by researchers; polarity negated
    > event; by researchers; polarity affirmed

    "The valve is new," said Ida Holm, who ⟦runs⟧ the yard.
    > event; by -

    Their trip to Oslo signalled that the quarrel ⟦ended⟧.
    > event; by -

    The crash shows that the brakes ⟦failed⟧.
    > event; by -

    A survey shows that voters ⟦trust⟧ the judges.
    > event; by survey

    Dealers claimed an agent used forged papers to ⟦sell⟧ the vase.
    > event; by dealers

    The broker admitted the loss, saying that the fund and the trust were ⟦emptied⟧.
    > event; by broker

    The barge left a port in which the customs men ⟦struck⟧.
    > event; by -

    The tug, which pilots say could ⟦capsize⟧, is new.
    > event; by pilots; modality possible; subject tug

    The clinic treats the poor; the general ⟦resigned⟧.
    > event; by -

    The airline apologised, but denied that the crew ⟦drank⟧.
    > event; by airline; polarity negated

    The dean, who said that the lab had ⟦burned⟧, is ill.
    > event; subject lab; by dean

    The regulator, which denied that the reactor ⟦leaked⟧, is new.
    > event; subject reactor; by regulator; polarity negated

    The skipper said the mast broke. The rudder had ⟦jammed⟧, he added.
    > event; by skipper

    Under no circumstances will the union ⟦accept⟧ the deal, its leader said.
    > event; by union leader; polarity negated

    The pill may ⟦fail⟧, the study found, and trials have not ⟦begun⟧.
    > event; by study; modality possible
    > event; polarity negated

    At least ⟦12 people⟧ are believed to be trapped, rescuers said.
    > quantity; by rescuers; hedge believed

    The glacier would ⟦disappear⟧ if emissions continued, the study found.
    > event; by study; modality predicted

    Campaigners fear the road will ⟦destroy⟧ the wetland.
    > event; by campaigners; modality predicted

    The army says the village was empty; residents insist that families had ⟦stayed⟧.
    > event; by residents

    The surgeon claimed to have performed ⟦300 operations⟧.
    > quantity; by surgeon

    The opposition says the vote was ⟦rigged⟧, but observers ⟦found⟧ no fraud.
    > event; by opposition
    > event; by -; polarity negated
    """
}
