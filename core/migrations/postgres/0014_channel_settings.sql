-- How a channel trades. Nothing here acts on it; it is kept for those who do. Null: nobody has decided anything yet.
ALTER TABLE channels ADD COLUMN settings JSONB;
