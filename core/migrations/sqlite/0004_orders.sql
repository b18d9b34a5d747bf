-- What people bought elsewhere. An order outlives the account that it belonged to.

CREATE TABLE orders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL,
  external_reference TEXT,
  status TEXT NOT NULL,
  user_id INTEGER REFERENCES users(id) ON DELETE SET NULL,
  user_email TEXT NOT NULL,
  channel_id INTEGER NOT NULL REFERENCES channels(id),
  language_code TEXT NOT NULL,
  currency TEXT NOT NULL,
  total TEXT NOT NULL,
  undiscounted_total TEXT NOT NULL,
  subtotal TEXT NOT NULL,
  shipping_price TEXT NOT NULL,
  shipping_method_name TEXT,
  lines TEXT NOT NULL,
  billing_address_id INTEGER REFERENCES addresses(id) ON DELETE SET NULL,
  shipping_address_id INTEGER REFERENCES addresses(id) ON DELETE SET NULL,
  customer_note TEXT NOT NULL,
  redirect_url TEXT,
  display_gross_prices INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  private_metadata TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX orders_uuid ON orders (uuid);
CREATE UNIQUE INDEX orders_external_reference ON orders (external_reference);
CREATE INDEX orders_user ON orders (user_id, created_at);
CREATE INDEX orders_user_email ON orders (user_email);
CREATE INDEX orders_channel ON orders (channel_id);
CREATE INDEX orders_billing_address ON orders (billing_address_id);
CREATE INDEX orders_shipping_address ON orders (shipping_address_id);
