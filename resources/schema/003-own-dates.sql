-- The day on which an article came out by the analyst's own word, which outranks what file and prose
-- say and survives reading it again. ISO 8601.
ALTER TABLE articles ADD COLUMN own_published TEXT;
