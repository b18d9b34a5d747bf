-- What the lists, searches and deletions of a large shop need, and what was brought along from Saleor.

-- Where a record of Saleor's came to be. A record that stands here is never imported again, even when it has been
-- changed or deleted since.
CREATE TABLE imported (
  kind TEXT NOT NULL,
  saleor_id TEXT NOT NULL,
  our_id TEXT NOT NULL,
  PRIMARY KEY (kind, saleor_id)
);

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
  user_id BIGINT PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
  words TEXT NOT NULL
);

-- A text as words in lower case without accents, with spaces between them and around. Everything that separates words
-- is named, because what the server takes for a letter depends on its locale. A bar is part of a word.
CREATE FUNCTION search_words(given TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ' ' || regexp_replace(
    lower(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f]', '', 'g')),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b\u007d-\u00bf\u2000-\u2bff\u3000-\u303f\ufe00-\ufe6f\U0001f000-\U0001faff]+',
    ' ', 'g'
  ) || ' '
$$;

CREATE FUNCTION search_lexemes(words TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_remove(string_to_array(words, ' '), ''))
$$;

-- The engine reads it by this index; SQLite has a table of its own for that. Without a list of what is still to be
-- added, which every search would have to read from end to end.
CREATE INDEX user_search_index ON user_search USING gin (search_lexemes(words)) WITH (fastupdate = off);

CREATE FUNCTION person_search_words(first_name TEXT, last_name TEXT, email TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE
AS $$
  SELECT search_words(replace(first_name || ' ' || last_name, '|', ' '))
  || '|' || search_words(translate(email, '|@.', ' ||'))
  || '|' || search_words(translate(substr(email, strpos(email, '@') + 1), '|.', ' |'))
$$;

CREATE FUNCTION address_search_words(person BIGINT) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT coalesce(left(string_agg(
    '|' || search_words(replace(concat_ws(
      ' ', a.first_name, a.last_name, a.company_name, a.street_address1, a.street_address2, a.city, a.city_area,
      a.postal_code, a.country_area, a.phone, a.country
    ), '|', ' ')) || '||' || lower(a.country) || ' ', ''
  ), 100000), '')
  FROM user_addresses AS book JOIN addresses AS a ON a.id = book.address_id
  WHERE book.user_id = person
$$;

CREATE FUNCTION refresh_user_search(person BIGINT) RETURNS VOID LANGUAGE sql AS $$
  UPDATE user_search SET words = person_search_words(first_name, last_name, email) || address_search_words(person)
  FROM users WHERE users.id = person AND user_search.user_id = person
$$;

-- A new person has no addresses yet, and one who looks at nothing gets into no conflict with others being added.
CREATE FUNCTION users_added() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO user_search VALUES (NEW.id, person_search_words(NEW.first_name, NEW.last_name, NEW.email));
  RETURN NULL;
END $$;
CREATE TRIGGER users_added AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION users_added();

CREATE FUNCTION users_renamed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_user_search(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER users_renamed AFTER UPDATE OF email, first_name, last_name ON users FOR EACH ROW
WHEN (OLD.email <> NEW.email OR OLD.first_name <> NEW.first_name OR OLD.last_name <> NEW.last_name)
EXECUTE FUNCTION users_renamed();

CREATE FUNCTION user_addresses_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_user_search(coalesce(NEW.user_id, OLD.user_id));
  RETURN NULL;
END $$;
CREATE TRIGGER user_addresses_changed AFTER INSERT OR DELETE ON user_addresses FOR EACH ROW
EXECUTE FUNCTION user_addresses_changed();

CREATE FUNCTION addresses_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_user_search(user_id) FROM user_addresses WHERE address_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER addresses_changed AFTER UPDATE OF first_name, last_name, company_name, street_address1, street_address2,
  city, city_area, postal_code, country, country_area, phone ON addresses FOR EACH ROW
EXECUTE FUNCTION addresses_changed();

INSERT INTO user_search
SELECT id, person_search_words(first_name, last_name, email) || address_search_words(id) FROM users;
