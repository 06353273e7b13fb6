-- The library as it began: articles and what was read out of them, companies, prices.
-- A change of the schema is a new numbered file, never an edit of this one.

-- One content, whatever the place it was opened from.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,         -- SHA-256 of the file's bytes
  name TEXT NOT NULL,
  encoding TEXT,                       -- NULL for a binary format
  text TEXT NOT NULL,
  title TEXT,
  byline TEXT,
  outlet TEXT,                         -- what the file says; the prose's word is below
  published TEXT,                      -- ISO 8601
  language TEXT NOT NULL,
  doubts TEXT NOT NULL,                -- a sentence a line
  stated_outlet TEXT,
  stated_sources TEXT,                 -- nearest first, one a line
  stated_published TEXT,
  extractor_version INTEGER NOT NULL,
  opened INTEGER NOT NULL,             -- microseconds since 1970, UTC
  n_figures INTEGER NOT NULL DEFAULT 0, -- of the figures in force, so that a list need not count
  companies TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX articles_by_opening ON articles (opened);

-- Where the content was found. A file that changes moves its place to another article.
CREATE TABLE places (
  uri TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  opened INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX places_by_article ON places (article, opened);

CREATE TABLE paragraphs (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,              -- bytes of the text
  "end" INTEGER NOT NULL,
  first_char INTEGER NOT NULL,
  direction INTEGER NOT NULL,          -- MzDirection
  language TEXT NOT NULL,
  role INTEGER NOT NULL,               -- MzParagraphRole
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- What the extractor read. Numbers are exact decimals as text.
CREATE TABLE figures (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,            -- in the order of the text
  start INTEGER NOT NULL,              -- code points of the text
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  high TEXT NOT NULL,
  currency TEXT NOT NULL,
  metric TEXT NOT NULL,
  definition TEXT,
  role TEXT NOT NULL,
  change TEXT NOT NULL,
  qualifier TEXT NOT NULL,
  modality TEXT NOT NULL,
  period TEXT NOT NULL,
  first_day INTEGER NOT NULL,          -- julian days, 0 unknown
  last_day INTEGER NOT NULL,
  company TEXT,
  share_index TEXT,
  speaker TEXT,
  confidence REAL NOT NULL,
  trace TEXT,
  same_as INTEGER NOT NULL,
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- The analyst's own word, which outranks the extractor's on the words it stands on.
CREATE TABLE corrections (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  high TEXT NOT NULL,
  currency TEXT NOT NULL,
  metric TEXT NOT NULL,
  definition TEXT,
  role TEXT NOT NULL,
  change TEXT NOT NULL,
  qualifier TEXT NOT NULL,
  modality TEXT NOT NULL,
  period TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  company TEXT,
  share_index TEXT,
  speaker TEXT,
  confidence REAL NOT NULL,
  trace TEXT,
  same_as INTEGER NOT NULL,
  rejected INTEGER NOT NULL,           -- 1: these words are no figure
  orphan INTEGER NOT NULL DEFAULT 0,   -- 1: the words are not in the text any more
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- Numbers that were seen and not taken.
CREATE TABLE unread (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

-- The analyst's companies; those that ship are in the lexicon.
CREATE TABLE companies (
  name TEXT PRIMARY KEY,
  arabic TEXT,
  names TEXT NOT NULL,                 -- one a line
  ticker TEXT,
  exchange TEXT,
  currency TEXT,
  is_index INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,              -- 0 is the analyst's own hand
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO sources (id, name) VALUES (0, '');

CREATE TABLE symbols (
  id INTEGER PRIMARY KEY,
  symbol TEXT NOT NULL UNIQUE,
  currency TEXT,
  source INTEGER REFERENCES sources,   -- of the newest import
  imported INTEGER NOT NULL            -- microseconds since 1970, UTC
) STRICT;

-- Prices are whole numbers of 1/100,000,000; NULL where the source does not say. Rows come by
-- the million, sorted; a foreign key would look its symbol up for each of them, so removing a
-- symbol removes its bars by hand.
CREATE TABLE bars (
  symbol INTEGER NOT NULL,
  day INTEGER NOT NULL,                -- julian
  open INTEGER,
  high INTEGER,
  low INTEGER,
  close INTEGER,
  adjusted INTEGER,
  volume INTEGER,
  source INTEGER NOT NULL,
  PRIMARY KEY (symbol, day)
) STRICT, WITHOUT ROWID;
