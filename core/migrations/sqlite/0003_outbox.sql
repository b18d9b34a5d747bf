-- Events and everything on its way out because of them.

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL,
  type TEXT NOT NULL,
  facts TEXT NOT NULL,
  principal_user_id INTEGER,
  principal_app_id INTEGER,
  created_at TEXT NOT NULL,
  deliver_by TEXT,
  due_at TEXT,
  claimed_by TEXT,
  fence INTEGER NOT NULL,
  attempts INTEGER NOT NULL
) STRICT;

CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL,
  event_id INTEGER NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  webhook_id INTEGER NOT NULL REFERENCES webhooks(id) ON DELETE CASCADE,
  event_type TEXT NOT NULL,
  payload TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deliver_by TEXT,
  due_at TEXT,
  claimed_by TEXT,
  fence INTEGER NOT NULL,
  attempts INTEGER NOT NULL
) STRICT;

CREATE TABLE delivery_attempts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id INTEGER NOT NULL REFERENCES deliveries(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  duration_ms INTEGER NOT NULL,
  status TEXT NOT NULL,
  response_status_code INTEGER,
  error_code TEXT,
  response TEXT NOT NULL,
  response_headers TEXT NOT NULL,
  request_headers TEXT NOT NULL
) STRICT;

CREATE TABLE staff_mails (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  data TEXT NOT NULL,
  message_id TEXT NOT NULL,
  status TEXT NOT NULL,
  last_outcome TEXT,
  created_at TEXT NOT NULL,
  deliver_by TEXT,
  due_at TEXT,
  claimed_by TEXT,
  fence INTEGER NOT NULL,
  attempts INTEGER NOT NULL
) STRICT;

CREATE INDEX events_due ON events (due_at, id) WHERE due_at IS NOT NULL;
-- An event that is fanned out twice still makes one delivery.
CREATE UNIQUE INDEX deliveries_once ON deliveries (event_id, webhook_id);
CREATE INDEX deliveries_due ON deliveries (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_webhook ON deliveries (webhook_id, created_at, id);
CREATE INDEX delivery_attempts_delivery ON delivery_attempts (delivery_id, number);
CREATE UNIQUE INDEX staff_mails_once ON staff_mails (event_id);
CREATE INDEX staff_mails_due ON staff_mails (due_at, id) WHERE due_at IS NOT NULL;
