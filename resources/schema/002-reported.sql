-- Figures that tables report, beside those that articles state.
CREATE TABLE reported (
  company TEXT NOT NULL,
  metric TEXT NOT NULL,
  period TEXT NOT NULL,                -- as MzPeriod is written
  definition TEXT NOT NULL,            -- figures of two definitions are two
  value TEXT NOT NULL,                 -- exact decimal, full units
  currency TEXT NOT NULL,              -- ISO 4217, or nothing
  first_day INTEGER NOT NULL,          -- julian days of the period
  last_day INTEGER NOT NULL,
  reported INTEGER NOT NULL,           -- julian day, 0 unknown
  time TEXT NOT NULL,                  -- "before" or "after" the close, or nothing
  status TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (company, metric, period, definition)
) STRICT, WITHOUT ROWID;
