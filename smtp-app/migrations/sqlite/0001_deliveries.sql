CREATE TABLE installations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  api_url TEXT NOT NULL UNIQUE,
  app_id TEXT NOT NULL,
  token TEXT NOT NULL,
  jwks TEXT NOT NULL,
  installed_at TEXT NOT NULL
) STRICT;

CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  api_url TEXT NOT NULL,
  event TEXT NOT NULL,
  recipient TEXT,
  state TEXT NOT NULL,
  reason TEXT,
  content TEXT,
  message_id TEXT NOT NULL,
  resends INTEGER NOT NULL,
  uncertain INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  finished_at TEXT,
  due_at TEXT,
  claimed_by TEXT,
  fence INTEGER NOT NULL,
  attempts INTEGER NOT NULL
) STRICT;

CREATE INDEX deliveries_due ON deliveries (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_state ON deliveries (state, id);
CREATE INDEX deliveries_recipient ON deliveries (lower(recipient));
CREATE INDEX deliveries_content ON deliveries (expires_at) WHERE content IS NOT NULL;
CREATE INDEX deliveries_finished ON deliveries (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE attempts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

CREATE INDEX attempts_delivery ON attempts (delivery_id);

CREATE TABLE suppressions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  detail TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE email_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  api_url TEXT NOT NULL,
  user_id TEXT NOT NULL,
  old_email TEXT NOT NULL,
  requested_at TEXT NOT NULL,
  UNIQUE (api_url, user_id)
) STRICT;
