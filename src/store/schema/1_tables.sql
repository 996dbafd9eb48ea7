-- SPDX-License-Identifier: Apache-2.0
-- The store, version 1: docs/format/store.md says what each column means.
-- Empty is NULL, but for keys that must not be. Days are 'YYYY-MM-DD'. Offsets count code points
-- of document.text. Nothing here depends on the clock or on threads: the same inputs in the same
-- order give the same rows.

CREATE TABLE input (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,          -- as given; '-' is standard input
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,          -- nanoseconds since 1970
  records INTEGER NOT NULL,           -- how many of its records are in the store
  done INTEGER NOT NULL               -- 1: read to the end as it was at that size and time
);

CREATE TABLE document (
  id INTEGER PRIMARY KEY,             -- from 1, in the order in which they came
  key TEXT NOT NULL UNIQUE,           -- the record's id
  version INTEGER NOT NULL,           -- counts the texts found at this url, from 1
  coder TEXT NOT NULL,                -- who coded it: 'sanudo 0.1.0', 'gdelt' ...
  title TEXT, author TEXT,            -- several authors: joined by '|'
  publisher TEXT, url TEXT, language TEXT,
  date TEXT, date_from TEXT, section TEXT, access TEXT,
  text TEXT NOT NULL,
  record BLOB NOT NULL                -- the JSON line: deflate (RFC 1950), preset dictionary: text
);
CREATE INDEX document_by_date ON document (date);
CREATE INDEX document_by_publisher ON document (publisher, date);
CREATE INDEX document_by_url ON document (url);

-- Every place where a document was found.
CREATE TABLE sighting (
  document INTEGER NOT NULL REFERENCES document,
  input INTEGER NOT NULL REFERENCES input,
  record INTEGER NOT NULL,            -- its number in the input, from 1
  place TEXT NOT NULL,                -- 'all.zip:a/page.html', as messages name it
  PRIMARY KEY (document, input, record)
) WITHOUT ROWID;

-- What could not be read or coded.
CREATE TABLE error (
  input INTEGER NOT NULL REFERENCES input,
  record INTEGER NOT NULL,
  place TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (input, record)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE document_text USING fts5 (
  title, text, content = 'document', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- Everybody and everything that is named. Several rows have no key: what the base does not know.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,                  -- 'state:rus'; '' where unknown
  name TEXT NOT NULL,                 -- the usual English name; the words where unknown
  UNIQUE (key, name)
);
CREATE INDEX entity_by_name ON entity (name COLLATE NOCASE);

CREATE TABLE event (
  id INTEGER PRIMARY KEY,             -- document * 1048576 + number
  document INTEGER NOT NULL REFERENCES document,
  number INTEGER NOT NULL,            -- in the record, from 1
  key TEXT NOT NULL,                  -- the record's id of it
  type TEXT NOT NULL, mode TEXT, contexts TEXT,  -- contexts joined by '|'
  cameo TEXT, quad INTEGER NOT NULL, score REAL NOT NULL, goldstein REAL,
  date TEXT, date_end TEXT, date_precision TEXT,
  place TEXT, place_country TEXT, lat REAL, lon REAL, geonames INTEGER, place_precision TEXT,
  negated INTEGER NOT NULL, future INTEGER NOT NULL,
  hypothetical INTEGER NOT NULL, historical INTEGER NOT NULL,
  actual INTEGER NOT NULL,            -- 1: none of the four
  level INTEGER NOT NULL,             -- links of the chain of claims; 0: the reporter's own voice
  mutual INTEGER NOT NULL,            -- 1: several actors, no recipients: all are parties
  retold INTEGER NOT NULL,            -- how often the report tells it again
  sentence INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  trigger TEXT, trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
  rule TEXT, entry TEXT,
  confidence REAL NOT NULL
);
CREATE INDEX event_by_document ON event (document);
CREATE INDEX event_by_key ON event (key);
CREATE INDEX event_by_date ON event (date);
CREATE INDEX event_by_type ON event (type, date);
CREATE INDEX event_by_country ON event (place_country, date);
CREATE INDEX event_by_place ON event (place COLLATE NOCASE, date);

-- Actors, recipients and those who say so. Speakers also have their link of the chain.
CREATE TABLE participant (
  event INTEGER NOT NULL REFERENCES event,
  role TEXT NOT NULL,                 -- 'actor', 'recipient', 'speaker'
  position INTEGER NOT NULL,          -- from 1, within the role
  link INTEGER,                       -- of speakers: claim.link
  entity INTEGER NOT NULL REFERENCES entity,
  country TEXT, sector TEXT, code TEXT, office TEXT,
  text TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  date TEXT,                          -- of the event
  PRIMARY KEY (event, role, position)
) WITHOUT ROWID;
CREATE INDEX participant_by_country ON participant (country, role, date);
CREATE INDEX participant_by_code ON participant (code, role, date);
CREATE INDEX participant_by_entity ON participant (entity, role, date);

CREATE TABLE claim (
  event INTEGER NOT NULL REFERENCES event,
  link INTEGER NOT NULL,              -- from 1, outermost first
  cue TEXT, stance TEXT NOT NULL, kind TEXT NOT NULL,
  quote INTEGER REFERENCES quote,
  PRIMARY KEY (event, link)
) WITHOUT ROWID;

CREATE TABLE about (
  event INTEGER NOT NULL REFERENCES event,
  position INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity,
  kind TEXT, text TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  date TEXT,                          -- of the event
  PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX about_by_entity ON about (entity, date);

CREATE TABLE amount (
  event INTEGER NOT NULL REFERENCES event,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL, value REAL NOT NULL, bound TEXT NOT NULL, unit TEXT,
  text TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;

CREATE TABLE quote (
  id INTEGER PRIMARY KEY,             -- document * 1048576 + number
  document INTEGER NOT NULL REFERENCES document,
  number INTEGER NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL, stance TEXT NOT NULL,
  text TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, cue TEXT
);
CREATE INDEX quote_by_document ON quote (document);

CREATE TABLE quote_speaker (
  quote INTEGER NOT NULL REFERENCES quote,
  position INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity,
  country TEXT, sector TEXT, code TEXT, office TEXT,
  PRIMARY KEY (quote, position)
) WITHOUT ROWID;
CREATE INDEX quote_speaker_by_entity ON quote_speaker (entity);

-- An event for each actor with each recipient; acts that name all parties as actors (a meeting) for
-- each ordered pair of them. A party is a country, else the key of an entity; who is neither is in
-- no dyad.
CREATE TABLE dyad (
  event INTEGER NOT NULL REFERENCES event,
  actor_position INTEGER NOT NULL,
  recipient_position INTEGER NOT NULL,
  recipient_role TEXT NOT NULL,       -- 'recipient'; 'actor' where the parties are all actors
  actor TEXT NOT NULL, recipient TEXT NOT NULL,
  actor_code TEXT NOT NULL, recipient_code TEXT NOT NULL,  -- 'RUSGOV'; the party where none is known
  date TEXT,
  type TEXT NOT NULL,
  actual INTEGER NOT NULL, level INTEGER NOT NULL,
  PRIMARY KEY (event, actor_position, recipient_position)
) WITHOUT ROWID;
CREATE INDEX dyad_by_parties
  ON dyad (actor, recipient, date, actor_code, recipient_code, type, actual, level);
CREATE INDEX dyad_by_recipient ON dyad (recipient, date);
CREATE INDEX dyad_by_day
  ON dyad (date, actor_code, recipient_code, type, actual, level, actor, recipient);

-- Counts of dyads, kept in step with them in the same transactions.
CREATE TABLE dyad_count (
  actor TEXT NOT NULL, recipient TEXT NOT NULL,
  month TEXT NOT NULL,                -- 'YYYY-MM'; '' without a date
  type TEXT NOT NULL, quad INTEGER NOT NULL,
  actual INTEGER NOT NULL,
  claimed INTEGER NOT NULL,           -- 1: somebody says so; 0: level 0
  events INTEGER NOT NULL,            -- every report counts
  acts INTEGER NOT NULL,              -- the same act in several reports counts once
  score INTEGER NOT NULL,             -- sum over events, in thousandths: exact in any order
  PRIMARY KEY (actor, recipient, month, type, quad, actual, claimed)
) WITHOUT ROWID;
CREATE INDEX dyad_count_by_month ON dyad_count (month);
CREATE INDEX dyad_count_by_recipient ON dyad_count (recipient, month);

-- Documents that say what an earlier one says.
CREATE TABLE copy (
  document INTEGER PRIMARY KEY REFERENCES document,
  original INTEGER NOT NULL REFERENCES document,  -- the first of the group: the group's id
  kind TEXT NOT NULL,                 -- 'exact', 'near'
  similarity REAL NOT NULL            -- 0 to 1
);
CREATE INDEX copy_by_original ON copy (original);

-- By what copies are found (src/duplicate): what is kept of a text, and for each of its keys the first
-- document that had it.
CREATE TABLE sketch (
  document INTEGER PRIMARY KEY REFERENCES document,
  shingles INTEGER NOT NULL,          -- different runs of five words
  exact INTEGER NOT NULL,             -- hash of all words
  minima BLOB NOT NULL                -- the last bytes of 128 MinHash values
);
CREATE TABLE copy_key (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document
);

-- Events that tell the same act as an earlier one of another report.
CREATE TABLE same_event (
  event INTEGER PRIMARY KEY REFERENCES event,
  story INTEGER NOT NULL REFERENCES event,  -- the first of them: the story's id
  score REAL NOT NULL,                -- 0 to 1
  reason TEXT NOT NULL
);
CREATE INDEX same_event_by_story ON same_event (story);

-- By what retold acts are found (src/identity): under each key and day the first event of each story.
CREATE TABLE story_key (
  key INTEGER NOT NULL,
  day INTEGER NOT NULL,               -- since 1970
  story INTEGER NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (key, day, story)
) WITHOUT ROWID;

-- Where the reports of a story do not agree: toll 3, then 5.
CREATE TABLE contradiction (
  story INTEGER NOT NULL REFERENCES event,
  field TEXT NOT NULL,                -- 'amount killed', 'place', 'date' ...
  event INTEGER NOT NULL REFERENCES event,
  value TEXT NOT NULL,
  other_event INTEGER NOT NULL REFERENCES event,
  other_value TEXT NOT NULL,
  PRIMARY KEY (story, field, event, other_event)
) WITHOUT ROWID;

-- What readers say of an event.
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event,
  verdict TEXT NOT NULL,              -- 'accept', 'correct', 'reject'
  field TEXT, value TEXT,             -- of 'correct': what it should be
  reason TEXT, reviewer TEXT,
  at TEXT NOT NULL                    -- ISO 8601, as the caller gives it
);
CREATE INDEX review_by_event ON review (event);
