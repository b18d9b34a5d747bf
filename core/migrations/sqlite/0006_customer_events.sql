-- The history of people: what happened to their accounts, and what staff did to those of others.

CREATE TABLE customer_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  date TEXT NOT NULL,
  type TEXT NOT NULL,
  user_id INTEGER REFERENCES users(id) ON DELETE CASCADE,
  app_id INTEGER REFERENCES apps(id) ON DELETE SET NULL,
  order_id INTEGER,
  parameters TEXT NOT NULL
) STRICT;

CREATE INDEX customer_events_user ON customer_events (user_id, date, id);
