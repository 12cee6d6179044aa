#!/usr/bin/env python3
"""Growth: ingests generated articles in steps into one database and measures what an answer costs at the end.

usage: scale.py [--concord PATH] [--articles 100000] [--steps 10] [--seed 1] [--keep FOLDER]

Each article has about 700 words and about ten claims: a dozen sentences on companies, towns and goods, the rest what pages
carry beside (navigation, newsletters, questions, calls, advice). Companies have fixed figures for a year; one report in
twenty has another one, so that there are conflicts to find. Prints, for each step, words a second of wall time and the
most memory; at the end the size of the database over that of the texts, the median time of `concord check` for 100
claims and of `concord conflicts --limit 50`, each as a whole process. Machines are noisy: compare figures of one run.
"""
import argparse, os, pathlib, random, shutil, statistics, subprocess, tempfile

from ingest import timed

ONSETS = "b br c cr d dr f fl g gr h j k kl l m n p pr r s sk st t tr v w z".split()
VOWELS = "a e i o u ai ea io ou".split()
CODAS = "l n r s t m nd rk lt sh nt rm x".split()
TRADES = "Mining Energy Shipping Steel Foods Paper Textiles Chemicals Timber Motors Cement Optics".split()
GOODS = ("copper zinc nickel wheat barley salmon timber cement steel paper cotton wool salt cocoa coffee tea sugar rice "
         "tin lead coal iron glass rubber butter cheese wine beer leather silk").split()
FIRST = "Anna Boris Clara David Elena Farid Greta Hugo Irene Jonas Karin Luis Marta Nadia Oscar Paula".split()
ADVICE = ["The council should look at {w} again.", "Readers ought to ask what {w} means for them.",
          "Should {w} matter more to the region?", "What will become of {w} in the years ahead?",
          "Who decides about {w}, and for whom?", "How much would {w} help?", "Is there a better way to deal with {w}?",
          "Could {w} have been avoided at all?", "Tell us what you think about {w}.", "Read more about {w} in our archive.",
          "Why does nobody speak of {w}?", "Sign up for our letter on {w} and other matters.",
          "Share this page with friends who care about {w}.", "When will somebody look into {w}?"]
MATTERS = "trade ports roads schools wages rents rivers forests harvests harbours markets prices taxes jobs ships".split()


class World:
    """Names and the figures that hold in it."""

    def __init__(self, seed):
        chance = random.Random(seed)
        def word(): return "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(2)) + chance.choice(CODAS)
        self.towns = sorted({word().capitalize() for _ in range(900)})
        self.companies = sorted({f"{word().capitalize()} {chance.choice(TRADES)}" for _ in range(12000)})
        self.surnames = sorted({word().capitalize() for _ in range(2500)})
        self.seed = seed

    def figure(self, *what, low, high):
        return random.Random(f"{self.seed} {what}").randint(low, high)


def number(value): return f"{value:,}"


def sentence(world, chance):
    """One claim; now and then with a figure that others contradict."""
    company, year = chance.choice(world.companies), chance.randint(2008, 2023)
    town, good = chance.choice(world.towns), chance.choice(GOODS)
    def told(value): return value if chance.random() < 0.95 else round(value * chance.uniform(1.2, 1.9)) + 1
    kind = chance.randrange(8)
    if kind == 0:
        return f"{company} produced {number(told(world.figure(company, good, year, low=1200, high=99000)))} tonnes of {good} in {year}."
    if kind == 1:
        return f"Sales of {company} rose by {told(world.figure(company, 'growth', year, low=2, high=48))} percent in {year}."
    if kind == 2:
        return f"In {year}, {company} employed {number(told(world.figure(company, 'staff', year, low=120, high=9900)))} people in {town}."
    if kind == 3:
        boss = f"{chance.choice(FIRST)} {chance.choice(world.surnames)}"
        return f"{boss} became chief executive of {company} in {year}."
    if kind == 4:
        return f"{company} opened a plant in {town} in {year}."
    if kind == 5:
        return f"{town} exported {good} worth ${told(world.figure(town, good, year, low=11, high=980))} million in {year}."
    if kind == 6:
        return f"{company} did not pay a dividend in {year}."
    return f"The town of {town} had {number(told(world.figure(town, 'people', year, low=4100, high=880000)))} residents in {year}."


def article(world, index):
    """The text of one article and how many words it has."""
    chance = random.Random(f"{world.seed} article {index}")
    lines = [f"{chance.choice(world.towns)} {chance.choice(MATTERS)} report {index}", ""]
    day = f"{chance.randint(2022, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    head = f"---\ntitle: {lines[0]}\ndate: {day}\npublisher: The {chance.choice(world.towns)} Post\n---\n\n"
    claims, words, said = [sentence(world, chance) for _ in range(10)], 0, []
    while words < 620 or claims:
        here = [chance.choice(ADVICE).format(w=f"{chance.choice(MATTERS)} and {chance.choice(MATTERS)} in {chance.choice(world.towns)}")
                for _ in range(6)]
        if claims: here.insert(chance.randrange(3), claims.pop())
        said.append(" ".join(here))
        words += sum(len(text.split()) for text in here)
    return head + "\n\n".join(said) + "\n", words


def main():
    here = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concord", default=str(here / ".build/release/concord"))
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="keep the database in this folder")
    options = parser.parse_args()
    world, step = World(options.seed), options.articles // options.steps
    folder = options.keep or tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    database, size = f"{folder}/base.db", 0
    for number_of_step in range(options.steps):
        texts, words = f"{folder}/articles-{number_of_step:03}", 0
        os.makedirs(texts)
        for index in range(number_of_step * step, (number_of_step + 1) * step):
            text, count = article(world, index)
            words, size = words + count, size + len(text.encode())
            pathlib.Path(f"{texts}/{index:07}.md").write_text(text, encoding="utf-8")
        wall, processor, memory = timed([options.concord, "ingest", texts, "--db", database])
        shutil.rmtree(texts)
        print(f"{(number_of_step + 1) * step} articles: {words / wall:,.0f} words a second, {words / processor:,.0f} "
              f"a second of processor time, {memory:,.0f} MiB at most", flush=True)
    print(f"database {os.path.getsize(database) / 1e6:,.0f} MB, {os.path.getsize(database) / size:.2f} times the texts")
    chance = random.Random(options.seed + 1)
    checks = [timed([options.concord, "check", "--db", database, "--", sentence(world, chance)], (0, 1))[0] for _ in range(100)]
    print(f"check: median {1000 * statistics.median(checks):.0f} ms, slowest {1000 * max(checks):.0f} ms")
    lists = [timed([options.concord, "conflicts", "--limit", "50", "--db", database])[0] for _ in range(5)]
    print(f"conflicts --limit 50: median {1000 * statistics.median(lists):.0f} ms")
    print(subprocess.run([options.concord, "stats", "--db", database], capture_output=True, text=True).stdout)
    if not options.keep: shutil.rmtree(folder)


if __name__ == "__main__":
    main()
