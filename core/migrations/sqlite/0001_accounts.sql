-- People, their addresses and roles, and the shop they belong to.

CREATE TABLE customer_types (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  slug TEXT NOT NULL,
  is_default INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  private_metadata TEXT NOT NULL
) STRICT;

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  company_name TEXT NOT NULL,
  street_address1 TEXT NOT NULL,
  street_address2 TEXT NOT NULL,
  city TEXT NOT NULL,
  city_area TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  country TEXT NOT NULL,
  country_area TEXT NOT NULL,
  phone TEXT NOT NULL,
  validation_skipped INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  private_metadata TEXT NOT NULL
) STRICT;

CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  password TEXT NOT NULL,
  is_staff INTEGER NOT NULL,
  is_active INTEGER NOT NULL,
  is_confirmed INTEGER NOT NULL,
  is_superuser INTEGER NOT NULL,
  language_code TEXT NOT NULL,
  note TEXT,
  external_reference TEXT,
  customer_type_id INTEGER REFERENCES customer_types(id) ON DELETE SET NULL,
  metadata TEXT NOT NULL,
  private_metadata TEXT NOT NULL,
  token_key TEXT NOT NULL,
  default_shipping_address_id INTEGER REFERENCES addresses(id) ON DELETE SET NULL,
  default_billing_address_id INTEGER REFERENCES addresses(id) ON DELETE SET NULL,
  last_login TEXT,
  last_password_reset_request TEXT,
  last_confirm_email_request TEXT,
  date_joined TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE user_addresses (
  user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  address_id INTEGER NOT NULL REFERENCES addresses(id) ON DELETE CASCADE,
  PRIMARY KEY (user_id, address_id)
) STRICT;

CREATE TABLE channels (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  slug TEXT NOT NULL,
  is_active INTEGER NOT NULL,
  currency_code TEXT NOT NULL,
  default_country TEXT NOT NULL,
  metadata TEXT NOT NULL,
  private_metadata TEXT NOT NULL
) STRICT;

CREATE TABLE permission_groups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  permissions TEXT NOT NULL,
  restricted_access_to_channels INTEGER NOT NULL
) STRICT;

CREATE TABLE permission_group_members (
  permission_group_id INTEGER NOT NULL REFERENCES permission_groups(id) ON DELETE CASCADE,
  user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  PRIMARY KEY (permission_group_id, user_id)
) STRICT;

CREATE TABLE permission_group_channels (
  permission_group_id INTEGER NOT NULL REFERENCES permission_groups(id) ON DELETE CASCADE,
  channel_id INTEGER NOT NULL REFERENCES channels(id) ON DELETE CASCADE,
  PRIMARY KEY (permission_group_id, channel_id)
) STRICT;

CREATE TABLE shop_settings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  enable_account_confirmation_by_email INTEGER NOT NULL,
  allow_login_without_confirmation INTEGER NOT NULL,
  password_login_mode TEXT NOT NULL,
  account_confirm_merge_mode TEXT NOT NULL,
  customer_set_password_url TEXT,
  use_legacy_update_webhook_emission INTEGER NOT NULL,
  preserve_all_address_fields INTEGER NOT NULL,
  allow_storefront_traffic INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  private_metadata TEXT NOT NULL
) STRICT;

CREATE TABLE login_throttles (
  key TEXT NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  blocked_until TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX users_email ON users (email);
CREATE INDEX users_email_without_case ON users (lower(email));
CREATE UNIQUE INDEX users_external_reference ON users (external_reference);
CREATE INDEX users_staff ON users (is_staff, email, id);
CREATE INDEX user_addresses_address ON user_addresses (address_id);
CREATE UNIQUE INDEX customer_types_slug ON customer_types (slug);
CREATE UNIQUE INDEX permission_groups_name ON permission_groups (name);
CREATE INDEX permission_group_members_user ON permission_group_members (user_id);
CREATE UNIQUE INDEX channels_slug ON channels (slug);
CREATE INDEX login_throttles_expiry ON login_throttles (expires_at);
