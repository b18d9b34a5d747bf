-- What the lists, searches and deletions of a large shop need, and what was brought along from Saleor.

-- Where a record of Saleor's came to be. A record that stands here is never imported again, even when it has been
-- changed or deleted since.
CREATE TABLE imported (
  kind TEXT NOT NULL,
  saleor_id TEXT NOT NULL,
  our_id TEXT NOT NULL,
  PRIMARY KEY (kind, saleor_id)
) STRICT;

-- The orders of `customers`. The role is left out: customers are nearly everybody, and staff are few enough to sort.
CREATE INDEX users_first_name ON users (first_name, last_name, id);
CREATE INDEX users_last_name ON users (last_name, first_name, id);
CREATE INDEX users_date_joined ON users (date_joined, id);
CREATE INDEX users_updated_at ON users (updated_at, id);
-- Whoever deletes an address or a customer type looks for those who refer to it.
CREATE INDEX users_default_shipping_address ON users (default_shipping_address_id);
CREATE INDEX users_default_billing_address ON users (default_billing_address_id);
CREATE INDEX users_customer_type ON users (customer_type_id);
CREATE INDEX permission_group_channels_channel ON permission_group_channels (channel_id);

-- What people are found by, divided by bars that no phrase runs across: names; the e-mail and its domain as one word
-- each, `ada|example|com`; each address, with its country once more as `||gb`. Triggers keep it true, so whoever writes to the tables need not know of it.
CREATE TABLE user_search (
  user_id INTEGER PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
  words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE user_search_index USING fts5(
  words,
  content = 'user_search',
  content_rowid = 'user_id',
  columnsize = 0,
  prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '|'"
);

CREATE VIEW user_search_source AS
SELECT
  users.id AS user_id,
  replace(users.first_name || ' ' || users.last_name, '|', ' ')
  || ' | ' || replace(replace(replace(users.email, '|', ' '), '@', '|'), '.', '|')
  || ' | ' || replace(replace(substr(users.email, instr(users.email, '@') + 1), '|', ' '), '.', '|')
  || coalesce((
    SELECT substr(group_concat(
      ' | ' || replace(
        a.first_name || ' ' || a.last_name || ' ' || a.company_name || ' ' || a.street_address1 || ' '
        || a.street_address2 || ' ' || a.city || ' ' || a.city_area || ' ' || a.postal_code || ' '
        || a.country_area || ' ' || a.phone, '|', ' '
      ) || ' ' || a.country || ' ||' || a.country, ''
    ), 1, 100000)
    FROM user_addresses AS book JOIN addresses AS a ON a.id = book.address_id
    WHERE book.user_id = users.id
  ), '') AS words
FROM users;

CREATE TRIGGER user_search_added AFTER INSERT ON user_search BEGIN
  INSERT INTO user_search_index (rowid, words) VALUES (new.user_id, new.words);
END;

CREATE TRIGGER user_search_changed AFTER UPDATE ON user_search BEGIN
  INSERT INTO user_search_index (user_search_index, rowid, words) VALUES ('delete', old.user_id, old.words);
  INSERT INTO user_search_index (rowid, words) VALUES (new.user_id, new.words);
END;

CREATE TRIGGER user_search_removed AFTER DELETE ON user_search BEGIN
  INSERT INTO user_search_index (user_search_index, rowid, words) VALUES ('delete', old.user_id, old.words);
END;

CREATE TRIGGER users_added AFTER INSERT ON users BEGIN
  INSERT INTO user_search SELECT user_id, words FROM user_search_source WHERE user_id = new.id;
END;

CREATE TRIGGER users_renamed AFTER UPDATE OF email, first_name, last_name ON users
WHEN old.email <> new.email OR old.first_name <> new.first_name OR old.last_name <> new.last_name
BEGIN
  UPDATE user_search SET words = (SELECT words FROM user_search_source WHERE user_id = new.id)
  WHERE user_id = new.id;
END;

CREATE TRIGGER user_addresses_added AFTER INSERT ON user_addresses BEGIN
  UPDATE user_search SET words = (SELECT words FROM user_search_source WHERE user_id = new.user_id)
  WHERE user_id = new.user_id;
END;

-- Of somebody who is being deleted the row is gone already.
CREATE TRIGGER user_addresses_removed AFTER DELETE ON user_addresses BEGIN
  UPDATE user_search SET words = source.words
  FROM user_search_source AS source
  WHERE user_search.user_id = old.user_id AND source.user_id = old.user_id;
END;

CREATE TRIGGER addresses_changed AFTER UPDATE OF first_name, last_name, company_name, street_address1, street_address2,
  city, city_area, postal_code, country, country_area, phone ON addresses
BEGIN
  UPDATE user_search SET words = (SELECT words FROM user_search_source AS s WHERE s.user_id = user_search.user_id)
  WHERE user_id IN (SELECT user_id FROM user_addresses WHERE address_id = new.id);
END;

INSERT INTO user_search SELECT user_id, words FROM user_search_source;
