-- Prices outside the hours of the exchange, which no daily bar has.
CREATE TABLE off_prices (
  symbol INTEGER NOT NULL,             -- as in bars
  day INTEGER NOT NULL,                -- julian
  time INTEGER NOT NULL,               -- MzOffTime: 0 before the opening, 1 after the close
  price INTEGER NOT NULL,              -- as in bars
  manual INTEGER NOT NULL,             -- 1: by the analyst's own hand
  PRIMARY KEY (symbol, day, time)
) STRICT, WITHOUT ROWID;
