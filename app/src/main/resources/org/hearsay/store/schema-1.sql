-- Format 1 of a case file. Described in docs/formats/store.md; a change is a new file, schema-2.sql.

CREATE TABLE property (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- A file that was read to its end.
CREATE TABLE file (
  path      TEXT PRIMARY KEY,       -- where it lay
  file      TEXT NOT NULL,          -- its path below the folder that was given
  sha256    TEXT NOT NULL,          -- of its bytes
  extractor TEXT NOT NULL           -- which reader of files made the text
) WITHOUT ROWID;

-- What went wrong with a file when it was last read.
CREATE TABLE trouble (
  file     TEXT NOT NULL,
  number   INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  PRIMARY KEY (file, number)
) WITHOUT ROWID;

CREATE TABLE document (
  number        INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  path          TEXT NOT NULL,      -- of the file it came from
  sha256        TEXT NOT NULL,      -- of the original: the file, or the member of an archive
  text          TEXT NOT NULL,
  text_sha256   TEXT NOT NULL,      -- of the text as UTF-8
  title         TEXT,
  published     TEXT,               -- the day that holds: the given one, else the document's own
  own_date      TEXT,               -- the day by the document itself
  given_date    TEXT,               -- the day by the user
  kind          TEXT NOT NULL,
  details       BLOB NOT NULL,      -- blocks, pages, metadata: JSON, gzip
  engine        TEXT NOT NULL,      -- which engine read the layers
  layers        BLOB NOT NULL,      -- words, times, mentions, attributions, events …: JSON, gzip
  layers_sha256 TEXT NOT NULL       -- of the blob
);
CREATE INDEX document_by_path ON document (path);

CREATE TABLE paragraph (
  number   INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  "start"  INTEGER NOT NULL,        -- UTF-16 units of the document's text
  "end"    INTEGER NOT NULL
);
CREATE INDEX paragraph_by_document ON paragraph (document);

-- The words of paragraphs; the row is the paragraph's number.
CREATE VIRTUAL TABLE paragraph_words USING fts5 (
  words,
  content = '', contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER forget_words AFTER DELETE ON paragraph BEGIN
  DELETE FROM paragraph_words WHERE rowid = old.number;
END;

-- What people decided. Rows are added and never changed: each hash covers the one before.
CREATE TABLE review (
  number INTEGER PRIMARY KEY,
  entry  TEXT NOT NULL,             -- JSON
  hash   TEXT NOT NULL              -- SHA-256 of the previous hash, a line feed and the entry
);
CREATE TRIGGER review_is_not_changed BEFORE UPDATE ON review BEGIN
  SELECT RAISE(ABORT, 'the review log is only added to');
END;
CREATE TRIGGER review_is_not_removed BEFORE DELETE ON review BEGIN
  SELECT RAISE(ABORT, 'the review log is only added to');
END;
