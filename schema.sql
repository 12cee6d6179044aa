-- The schema of a Concord database: the one place where it is written down.
--
-- Concord reads articles, notes what they assert with the exact place of each assertion, and says
-- where they agree and where they conflict. The file is plain SQLite; any tool may read it (start
-- with the views at the end). Write to it with Concord only.
--
--   article ─ document ─ block ─ claim ─ posting ─ answer ─ question
--                      ├ marker, note, sentence       ├ answer_key
--                                                     ├ answer_group ─ derivation
--                                                     └ relation
--   review (stands by itself)
--
-- Conventions: `id` is a row number that means nothing outside this file; `hash` is the id that
-- Concord shows, a content hash of 16 hex digits that is the same in every database. Offsets count
-- UTF-8 bytes from the start of the document's text, `_start` inclusive, `_end` exclusive. Days are
-- ISO 8601. Columns marked JSON hold arrays or objects with sorted keys. NULL means "not given".

PRAGMA application_id = 0x434F4E43;  -- "CONC"
PRAGMA user_version = 8;             -- version of this schema

-- Articles and their text ------------------------------------------------------------------------

-- What stays the same while its text changes.
CREATE TABLE article (
  id       INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE      -- URL, else path, else "-" with the hash of what stdin gave
) STRICT;

-- One version of an article. Only current versions have sentences and claims; the text of older
-- ones stays, for citations made of them.
CREATE TABLE document (
  id              INTEGER PRIMARY KEY,
  hash            TEXT NOT NULL,     -- of the text with its URL or file name
  article         INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  current         INTEGER NOT NULL CHECK (current IN (0, 1)),
  rules           INTEGER NOT NULL,  -- version of the rules that derived the claims
  path            TEXT NOT NULL,     -- as it was given to `ingest`
  sha256          TEXT NOT NULL,     -- of all blocks' text together, 64 hex digits
  title           TEXT,
  authors         TEXT NOT NULL,     -- JSON array of names
  publisher       TEXT,
  url             TEXT,
  published       TEXT,              -- day; NULL when unknown or ambiguous
  not_before      TEXT,              -- bounds for an unknown day
  not_after       TEXT,
  evidence        TEXT,              -- why the day is what it is
  published_start INTEGER,           -- where the day stands in the text
  published_end   INTEGER,
  origins         TEXT NOT NULL,     -- JSON object: field → who said it
  url_key         TEXT,              -- normal forms, by which cited works are found
  title_key       TEXT,
  UNIQUE (article, hash)
) STRICT;
CREATE UNIQUE INDEX document_article ON document (article) WHERE current;
CREATE UNIQUE INDEX document_hash ON document (hash) WHERE current;
CREATE INDEX document_path ON document (path) WHERE current;
CREATE INDEX document_url_key ON document (url_key) WHERE current AND url_key IS NOT NULL;
CREATE INDEX document_title_key ON document (title_key) WHERE current AND title_key IS NOT NULL;

-- Blocks tile the document: their texts in order of `ordinal` are the document, byte for byte.
CREATE TABLE block (
  id            INTEGER PRIMARY KEY,
  document      INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  ordinal       INTEGER NOT NULL,
  kind          TEXT NOT NULL,       -- headline, paragraph, note, furniture, …
  block_start   INTEGER NOT NULL,
  block_end     INTEGER NOT NULL,
  content_start INTEGER NOT NULL,    -- without white space and marks around it
  content_end   INTEGER NOT NULL,
  text          TEXT NOT NULL,       -- at most 64 KiB
  UNIQUE (document, ordinal),
  CHECK (block_end - block_start = length(CAST(text AS BLOB)) AND block_end - block_start <= 65536)
) STRICT;

CREATE TRIGGER block_is_final BEFORE UPDATE ON block BEGIN
  SELECT RAISE(ABORT, 'the text of a document is never altered');
END;

-- Full text over all blocks but furniture. Case and diacritics do not count. Words are not stemmed,
-- so that a beginning is one: Concord asks for other forms itself. What comes is added by Concord,
-- a document at a time, since a trigger would write each block's words to the disk by itself; what
-- goes is taken out by a trigger.
CREATE VIRTUAL TABLE block_words USING fts5 (
  text, content = 'block', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER block_words_delete AFTER DELETE ON block WHEN OLD.kind <> 'furniture' BEGIN
  INSERT INTO block_words (block_words, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;

-- Where the text refers to a note.
CREATE TABLE marker (
  document     INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  marker_start INTEGER NOT NULL,
  marker_end   INTEGER NOT NULL,
  label        TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

-- Foot- and endnotes, and what they cite.
CREATE TABLE note (
  id         INTEGER PRIMARY KEY,
  document   INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  label      TEXT NOT NULL,
  note_start INTEGER NOT NULL,
  note_end   INTEGER NOT NULL,
  work       TEXT,                   -- JSON object; NULL for an explanatory note
  url_key    TEXT,
  title_key  TEXT,
  cites      INTEGER REFERENCES document ON DELETE SET NULL,  -- the stored document that it cites
  UNIQUE (document, ordinal)
) STRICT;
CREATE INDEX note_url_key ON note (url_key) WHERE url_key IS NOT NULL;
CREATE INDEX note_title_key ON note (title_key) WHERE title_key IS NOT NULL;
CREATE INDEX note_cites ON note (cites) WHERE cites IS NOT NULL;

-- What the extractor went through.
CREATE TABLE sentence (
  document       INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  ordinal        INTEGER NOT NULL,
  block          INTEGER NOT NULL,   -- ordinal of its block
  sentence_start INTEGER NOT NULL,
  sentence_end   INTEGER NOT NULL,
  silence        TEXT,               -- why it gave no claim; NULL when it gave one
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

-- Questions and answers --------------------------------------------------------------------------

-- What comparable claims answer. The id of a question and of an answer is its content hash as a
-- number; `printf('%016x', id)` shows it as Concord does.
CREATE TABLE question (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL                 -- in words, of its postings' texts the shortest
) STRICT;

-- Claims that say the same of the same period.
CREATE TABLE answer (
  id       INTEGER PRIMARY KEY,
  question INTEGER NOT NULL REFERENCES question ON DELETE CASCADE
) STRICT;
CREATE INDEX answer_question ON answer (question);

-- Under which keys an answer is found: two answers can only be related when they share one. The
-- keys are hashes that follow from the chosen frame; Concord keeps them in step.
CREATE TABLE answer_key (
  key    INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  mark   INTEGER NOT NULL,           -- 6 bits: weight of the terms, in quarters; of what is dated
                                     -- 5 bits: year, 4 bits: hash of an odd number or of a thing's
                                     -- name; of a role, of its holder's given name
  PRIMARY KEY (key, answer)
) STRICT, WITHOUT ROWID;

-- More of the same: what came in last. It goes over into `answer_key` when it is much; no row stands in
-- both.
CREATE TABLE answer_key_new (
  key    INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  mark   INTEGER NOT NULL,
  PRIMARY KEY (key, answer)
) STRICT, WITHOUT ROWID;

-- Under which row an answer stands among those that are reckoned with together: shares of one whole in
-- one period, levels of one measure in one year with its growth and its parts. The rows follow from the
-- chosen frame, as the keys do.
CREATE TABLE answer_group (
  grouping INTEGER NOT NULL,
  answer   INTEGER NOT NULL,
  role     INTEGER NOT NULL,         -- 0 whole, 1 part, 2 growth, 3 share
  PRIMARY KEY (grouping, answer)
) STRICT, WITHOUT ROWID;

-- What answers contradict together that none contradicts alone. What is found in a group is found anew
-- whenever one of its answers comes or goes.
CREATE TABLE derivation (
  grouping INTEGER NOT NULL,
  ordinal  INTEGER NOT NULL,
  inputs   TEXT NOT NULL,            -- JSON array of answers, 16 hex digits each
  working  TEXT NOT NULL,            -- "65 percent + 55 percent = 120 percent, more than the whole"
  PRIMARY KEY (grouping, ordinal)
) STRICT, WITHOUT ROWID;

-- The frames in which an answer was given: what claims are compared by, without their wording. Of
-- each answer's frames the one that sorts first is the chosen one and speaks for it, so that the
-- order of ingesting does not matter. Postings are never altered and their ids never reused.
CREATE TABLE posting (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  answer        INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  digest        INTEGER NOT NULL,    -- of question_text and frame, for finding equals
  question_text TEXT NOT NULL,
  frame         TEXT NOT NULL,       -- fields between 1F, items between 1E, lists between 1D
  chosen        INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  UNIQUE (answer, digest)
) STRICT;

-- Which answers are related; a < b. How they are, axis by axis, follows from their frames, and so
-- do "different_time" and "different_scope", which are not stored.
CREATE TABLE relation (
  a    INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  b    INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('agree', 'agree_within_rounding', 'refines', 'conflict')),
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_b ON relation (b);
CREATE INDEX relation_conflict ON relation (a, b) WHERE kind = 'conflict';

-- Claims -----------------------------------------------------------------------------------------

-- One assertion at one place of one document.
CREATE TABLE claim (
  id             INTEGER PRIMARY KEY,
  hash           TEXT NOT NULL UNIQUE,
  document       INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  block          INTEGER NOT NULL REFERENCES block ON DELETE CASCADE,
  posting        INTEGER NOT NULL REFERENCES posting ON DELETE CASCADE,
  claim_start    INTEGER NOT NULL,   -- the smallest words that carry it …
  claim_end      INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end   INTEGER NOT NULL,
  quote          TEXT NOT NULL,      -- … which are these, byte for byte: see the trigger
  kind           TEXT NOT NULL,      -- quantity, date, event, role, …
  subject        TEXT NOT NULL,
  predicate      TEXT NOT NULL,
  object         TEXT,
  number         REAL,               -- NULL when the claim has no value
  low            REAL,               -- what the words allow; NULL: no bound
  high           REAL,
  low_open       INTEGER,            -- 1: the bound itself is excluded
  high_open      INTEGER,
  unit           TEXT,
  currency       TEXT,               -- ISO 4217
  per            TEXT,               -- "barrel" for "$50 a barrel"
  approximate    INTEGER,
  value_hedges   TEXT,               -- JSON array: ["up to"]
  time_text      TEXT,               -- as written; NULL when the claim has no period
  time_start     TEXT,               -- day; NULL: open
  time_end       TEXT,
  time_grain     TEXT,               -- NULL when the words leave the period open
  time_relation  TEXT,               -- during, since, until, after, before
  time_basis     TEXT,               -- explicit, carried, relative, publication
  place          TEXT,
  scope          TEXT,               -- what narrows it: "among adults over 60"
  readings       TEXT NOT NULL,      -- JSON array: what is spoken of, where that is left open
  about          TEXT,               -- what its article is about, where it names nothing itself
  attributed_to  TEXT,
  polarity       TEXT NOT NULL,      -- affirmed, negated
  modality       TEXT NOT NULL,      -- asserted, possible, predicted, planned, opinion
  hedges         TEXT NOT NULL,      -- JSON array
  rules          TEXT NOT NULL,      -- JSON array: the rules that made it, in order
  notes          TEXT NOT NULL       -- JSON array: labels of the notes of its sentence
) STRICT;
CREATE INDEX claim_document ON claim (document, claim_start);
CREATE INDEX claim_block ON claim (block);
CREATE INDEX claim_posting ON claim (posting);

-- No claim without its citation: the quote is what the document has at that place.
CREATE TRIGGER claim_quote_insert BEFORE INSERT ON claim
WHEN CAST(NEW.quote AS BLOB) IS NOT (
  SELECT substr(CAST(text AS BLOB), NEW.claim_start - block_start + 1,
    NEW.claim_end - NEW.claim_start)
  FROM block
  WHERE id = NEW.block AND document = NEW.document AND NEW.claim_start <= NEW.claim_end
    AND block_start <= NEW.claim_start AND NEW.claim_end <= block_end)
BEGIN
  SELECT RAISE(ABORT, 'the quote of a claim is not what its document says at that place');
END;
CREATE TRIGGER claim_is_final BEFORE UPDATE ON claim BEGIN
  SELECT RAISE(ABORT, 'a claim is never altered');
END;

-- What nobody says any more goes: postings, answers, questions, and with them their relations.
CREATE TRIGGER claim_delete AFTER DELETE ON claim
WHEN NOT EXISTS (SELECT 1 FROM claim WHERE posting = OLD.posting) BEGIN
  DELETE FROM posting WHERE id = OLD.posting;
END;
CREATE TRIGGER posting_delete AFTER DELETE ON posting
WHEN NOT EXISTS (SELECT 1 FROM posting WHERE answer = OLD.answer) BEGIN
  DELETE FROM answer WHERE id = OLD.answer;
END;
CREATE TRIGGER answer_delete AFTER DELETE ON answer
WHEN NOT EXISTS (SELECT 1 FROM answer WHERE question = OLD.question) BEGIN
  DELETE FROM question WHERE id = OLD.question;
END;

-- Judgements -------------------------------------------------------------------------------------

-- What people made of relations: a history to which rows are added only. It refers to no other
-- table: a judgement holds wherever two claims of these words and readings stand, also after their
-- articles were taken out and read again. Of the rows of one pair and one relation the last holds.
-- Relations are stored as before; Concord applies judgements when it reads.
CREATE TABLE review (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order in which they were made or came in
  hash     TEXT NOT NULL UNIQUE,     -- of all below: the same judgement comes in once
  pair     TEXT NOT NULL,            -- what a user calls it: hash of both claims' contents
  turn     INTEGER NOT NULL,         -- its number among the judgements on the pair, from 1
  state    TEXT NOT NULL CHECK (state IN ('confirmed', 'dismissed', 'open')),
  relation TEXT NOT NULL,            -- what was judged: conflict, agree, …
  claims   TEXT NOT NULL,            -- JSON array: quote and reading of both
  note     TEXT,
  judge    TEXT,                     -- who judged
  day      TEXT                      -- as it was given: nothing here reads a clock
) STRICT;
CREATE INDEX review_pair ON review (pair);

CREATE TRIGGER review_is_final BEFORE UPDATE ON review BEGIN
  SELECT RAISE(ABORT, 'a judgement is never altered: add another');
END;
CREATE TRIGGER review_stays BEFORE DELETE ON review BEGIN
  SELECT RAISE(ABORT, 'a judgement is never taken back: add another');
END;
-- INSERT OR REPLACE would delete without asking the trigger above.
CREATE TRIGGER review_is_added BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM review WHERE id = NEW.id OR hash = NEW.hash) BEGIN
  SELECT RAISE(ABORT, 'the judgement is stored already');
END;

-- Aliases ----------------------------------------------------------------------------------------

-- Names that the user says are one. Claims are derived with them: where a document's were derived
-- without one that concerns it, its `rules` are 0 until they are derived anew.
CREATE TABLE alias (
  name  TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (name, other)
) STRICT, WITHOUT ROWID;

-- Views, for people ------------------------------------------------------------------------------

-- Every claim with its source and its question:
--   SELECT path, quote, question FROM claims_with_sources WHERE quote LIKE '%percent%';
CREATE VIEW claims_with_sources AS
SELECT claim.hash AS claim, claim.kind, claim.quote, claim.subject, claim.predicate, claim.object,
  claim.number, claim.unit, claim.currency, claim.time_text, claim.time_start, claim.time_end,
  claim.attributed_to, claim.polarity, claim.modality, claim.claim_start, claim.claim_end,
  document.path, document.title, document.publisher, document.published,
  question.text AS question, printf('%016x', question.id) AS question_hash,
  printf('%016x', answer.id) AS answer_hash
FROM claim
JOIN document ON document.id = claim.document
JOIN posting ON posting.id = claim.posting
JOIN answer ON answer.id = posting.answer
JOIN question ON question.id = answer.question;

-- Conflicts, side by side, one row for each pair of claims, dismissed ones too:
--   SELECT a_path, a_quote, b_path, b_quote FROM conflicts_readable;
CREATE VIEW conflicts_readable AS
SELECT a.question, a.path AS a_path, a.quote AS a_quote, b.path AS b_path, b.quote AS b_quote
FROM relation
JOIN claims_with_sources AS a ON a.answer_hash = printf('%016x', relation.a)
JOIN claims_with_sources AS b ON b.answer_hash = printf('%016x', relation.b)
WHERE relation.kind = 'conflict';

-- How much of each article was understood:
--   SELECT path, sentences, with_claim, claims FROM coverage ORDER BY path;
CREATE VIEW coverage AS
SELECT document.path, document.title,
  (SELECT count(*) FROM sentence WHERE sentence.document = document.id) AS sentences,
  (SELECT count(*) FROM sentence
    WHERE sentence.document = document.id AND silence IS NULL) AS with_claim,
  (SELECT count(*) FROM claim WHERE claim.document = document.id) AS claims
FROM document WHERE current;
