#!/usr/bin/env python3
"""Makes the table of what else a thing may be called, for `Sources/Claims/Lexicons/`.

usage: hypernyms.py WORDNET_FOLDER

WORDNET_FOLDER holds `data.noun`, `index.noun` and `cntlist.rev` of WordNet 3.0, as Debian's `wordnet-base` installs them.

hypernyms.tsv
: a noun and the nouns of wider sense that a text may take it up by ("trawler": "boat", "vessel"), with what
WordNet leaves out written below. Of a noun's senses those with a quarter of its uses count. The same input gives the
same table.
"""
import argparse, collections, pathlib

LEXICONS = pathlib.Path(__file__).resolve().parent.parent / "Sources/Claims/Lexicons"
NOTICE = """# Nouns and what else a text may call the thing: a trawler is "the boat" as well. Made by Training/hypernyms.py; facts
# from WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and
# distribute this database and its documentation for any purpose and without fee or royalty is granted, provided that
# this copyright notice and these statements appear on all copies. The database is provided "as is", and Princeton
# University makes no representations or warranties about it.
"""
# The wider noun, and a word of its sense: its synset has both.
WIDER = {"aircraft": "aircraft", "animal": "beast", "bird": "bird", "boat": "boat", "building": "edifice", "car": "automobile",
         "crime": "criminal_offense", "disease": "disease", "drug": "drug", "fish": "fish", "fruit": "fruit", "insect": "insect",
         "painting": "picture", "plane": "aeroplane", "sculpture": "sculpture", "ship": "ship", "statue": "statue",
         "tree": "tree", "vehicle": "vehicle", "vessel": "watercraft", "virus": "virus", "weapon": "arm"}
# Houses that news calls buildings, and words whose sense in news WordNet has not.
OWN = """
accident: incident
acquisition: deal purchase takeover transaction
act: law legislation measure
agreement: accord deal pact
air: airline carrier
airline: carrier company firm
airliner: aircraft jet plane
airlines: airline carrier
airways: airline carrier
alliance: bloc
arson: attack crime
assault: attack
athletic: club side team
attack: incident
avalanche: disaster
bank: company firm lender
bankruptcy: collapse
bill: legislation measure proposal
blackout: outage
blast: explosion incident
blaze: fire
bombing: attack blast
brewer: company firm
brewery: building company firm plant
bridge: crossing structure
buyout: acquisition deal takeover
capsule: craft spacecraft
carmaker: company firm manufacturer
cathedral: building church
ceasefire: agreement deal truce
chapel: building church
charity: group organisation organization
church: building
cinema: building
collision: accident crash
concert: event
convention: treaty
crash: accident
cruiser: ship vessel warship
cyclone: storm
dam: structure
decree: order
depot: building facility
derailment: accident crash
developer: company firm
directive: law
dispute: row
documentary: film movie
dredger: ship vessel
drought: disaster
drugmaker: company firm manufacturer
earthquake: disaster quake tremor
epidemic: outbreak
exhibition: event show
explosion: accident blast incident
factory: building facility plant site
fair: event
ferry: boat ship vessel
festival: event
final: game match
fire: blaze incident
flood: disaster
foods: manufacturer
frigate: ship vessel warship
grocer: chain company firm retailer
heatwave: heat
helicopter: aircraft chopper
hospital: building facility
hostel: building
hotel: building
hurricane: storm
importer: company firm
inquest: hearing
inquiry: investigation
insurer: company firm
investigation: inquiry probe
jail: prison
killing: murder
lander: craft probe spacecraft
landslide: disaster
law: legislation measure
lawsuit: action case suit
lender: bank company firm
library: building
lorry: truck vehicle
maker: company firm
manufacturer: company firm
medicine: drug treatment
memoir: book
merger: deal
mill: building factory plant
miner: company firm
monument: structure
mosque: building
motors: carmaker
mudslide: landslide
museum: building
newspaper: daily paper
novel: book
operator: company firm
orbiter: craft probe spacecraft
ordinance: law
outbreak: epidemic
pact: accord agreement deal
palace: building
papermaker: company firm
petition: appeal
pharma: drugmaker
play: production
poll: survey
portrait: painting picture
prison: building jail
probe: craft spacecraft
publisher: company firm
quake: disaster earthquake
quarry: site
raid: attack operation
reactor: plant
recession: downturn
refinery: facility plant
regulation: rule
retailer: chain company firm
robbery: crime raid theft
rocket: launcher
rover: craft vehicle
rovers: club side team
ruling: decision judgement judgment verdict
satellite: craft spacecraft
school: building
settlement: agreement deal
shooting: attack incident
spacecraft: craft
stabbing: attack
stadium: arena ground venue
startup: company firm
statue: sculpture
steel: steelmaker
steelmaker: company firm manufacturer
storm: weather
strike: action stoppage walkout
study: paper research
summit: meeting talks
supermarket: shop store
survey: poll study
takeover: deal
tanker: ship vessel
temple: building
theater: building
theatre: building
theft: crime
therapeutics: drugmaker
tornado: storm twister
tournament: competition event
tower: building
trawler: boat vessel
treaty: accord agreement pact
tremor: earthquake quake
truce: ceasefire
typhoon: storm
utility: company firm
vaccine: drug jab shot
villa: building house
walkout: strike
warehouse: building
wildfire: blaze fire
workshop: building
"""


def senses(folder):
    """Synsets by offset, and of each noun its senses with their share of its uses."""
    synsets, ranks, counts = {}, {}, collections.Counter()
    for line in open(folder / "data.noun", encoding="utf-8"):
        if not line.startswith(" "):
            fields = line.split("|")[0].split()
            last = 4 + 2 * int(fields[3], 16)
            pointers = [fields[at + 1] for at in range(last + 1, last + 1 + 4 * int(fields[last]), 4) if fields[at] == "@"]
            synsets[fields[0]] = (fields[4:last:2], pointers)
    for line in open(folder / "cntlist.rev", encoding="utf-8"):
        key, number, count = line.split()
        if key.split("%")[1][0] == "1":
            counts[key.split("%")[0], int(number)] += int(count)
    for line in open(folder / "index.noun", encoding="utf-8"):
        if not line.startswith(" "):
            fields = line.split()
            if fields[0].isalpha() and fields[0].islower():
                weights = [(offset, counts[fields[0], rank + 1] + 0.5 / (rank + 1))
                           for rank, offset in enumerate(fields[6 + int(fields[3]):])]
                whole = sum(weight for _, weight in weights)
                ranks[fields[0]] = [offset for offset, weight in weights if weight >= 0.25 * whole]
    return synsets, ranks


def above(offset, synsets):
    """A sense and all wider ones."""
    found, waiting = set(), [offset]
    while waiting:
        offset = waiting.pop()
        if offset not in found:
            found.add(offset)
            waiting += synsets[offset][1]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=pathlib.Path)
    synsets, ranks = senses(parser.parse_args().wordnet)
    wider = {}
    for offset, (words, _) in synsets.items():
        for noun, mark in WIDER.items():
            if noun in words and mark in words and (noun != mark or offset == ranks[noun][0]):
                wider[offset] = noun
    known = {line.split("\t")[0] for line in open(LEXICONS / "kinds.tsv", encoding="utf-8")}
    rows = {noun: set() for noun in known}
    for noun in known & ranks.keys():
        for offset in ranks[noun]:
            rows[noun] |= {wider[at] for at in above(offset, synsets) if at in wider}
    for line in OWN.split("\n"):
        if line:
            noun, names = line.split(": ")
            rows[noun] = rows.get(noun, set()) | set(names.split())
    with open(LEXICONS / "hypernyms.tsv", "w", encoding="utf-8") as out:
        out.write(NOTICE)
        for noun in sorted(rows):
            names = sorted(rows[noun] - {noun})
            if names:
                out.write('\t'.join([noun, *names]) + '\n')


if __name__ == "__main__":
    main()
