-- Apps, their tokens, and what their webhooks listen to.

CREATE TABLE apps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  identifier TEXT NOT NULL,
  type TEXT NOT NULL,
  permissions TEXT NOT NULL,
  is_active INTEGER NOT NULL,
  is_installed INTEGER NOT NULL,
  about_app TEXT,
  data_privacy TEXT,
  data_privacy_url TEXT,
  homepage_url TEXT,
  support_url TEXT,
  configuration_url TEXT,
  app_url TEXT,
  manifest_url TEXT,
  version TEXT,
  audience TEXT,
  author TEXT,
  metadata TEXT NOT NULL,
  private_metadata TEXT NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE TABLE app_tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  app_id INTEGER NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  last_four TEXT NOT NULL
) STRICT;

CREATE TABLE app_extensions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  app_id INTEGER NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  url TEXT NOT NULL,
  mount TEXT NOT NULL,
  target TEXT NOT NULL,
  permissions TEXT NOT NULL,
  settings TEXT NOT NULL,
  identifier TEXT
) STRICT;

CREATE TABLE app_installations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL,
  app_name TEXT NOT NULL,
  manifest_url TEXT NOT NULL,
  permissions TEXT NOT NULL,
  activate_after_installation INTEGER NOT NULL,
  status TEXT NOT NULL,
  message TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  due_at TEXT,
  claimed_by TEXT,
  fence INTEGER NOT NULL,
  attempts INTEGER NOT NULL
) STRICT;

CREATE TABLE webhooks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  app_id INTEGER NOT NULL REFERENCES apps(id) ON DELETE CASCADE,
  name TEXT,
  identifier TEXT,
  target_url TEXT NOT NULL,
  is_active INTEGER NOT NULL,
  secret_key TEXT,
  subscription_query TEXT,
  custom_headers TEXT NOT NULL
) STRICT;

CREATE TABLE webhook_events (
  webhook_id INTEGER NOT NULL REFERENCES webhooks(id) ON DELETE CASCADE,
  event_type TEXT NOT NULL,
  PRIMARY KEY (webhook_id, event_type)
) STRICT;

CREATE UNIQUE INDEX app_tokens_hash ON app_tokens (hash);
CREATE INDEX app_tokens_app ON app_tokens (app_id);
CREATE INDEX app_extensions_app ON app_extensions (app_id);
-- A removed app gives its identifier free at once.
CREATE UNIQUE INDEX apps_identifier ON apps (identifier) WHERE removed_at IS NULL;
CREATE INDEX app_installations_due ON app_installations (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX webhooks_app ON webhooks (app_id);
CREATE UNIQUE INDEX webhooks_identifier ON webhooks (app_id, identifier);
CREATE INDEX webhook_events_type ON webhook_events (event_type, webhook_id);
