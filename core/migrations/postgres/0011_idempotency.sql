-- Requests that a client may send again without their being done again.

CREATE TABLE idempotency_keys (
  digest TEXT NOT NULL PRIMARY KEY,
  sealed TEXT NOT NULL,
  locked_until TIMESTAMPTZ,
  expires_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX idempotency_keys_expires_at ON idempotency_keys (expires_at);
