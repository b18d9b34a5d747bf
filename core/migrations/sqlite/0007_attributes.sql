-- What a shop wants to know of its customers: attributes, their choices, and everybody's values.

CREATE TABLE attributes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  slug TEXT NOT NULL,
  input_type TEXT NOT NULL,
  unit TEXT,
  value_required INTEGER NOT NULL,
  visible_in_storefront INTEGER NOT NULL,
  filterable_in_storefront INTEGER NOT NULL,
  filterable_in_dashboard INTEGER NOT NULL,
  available_in_grid INTEGER NOT NULL,
  storefront_search_position INTEGER NOT NULL,
  external_reference TEXT,
  metadata TEXT NOT NULL,
  private_metadata TEXT NOT NULL
) STRICT;

CREATE TABLE attribute_choices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  attribute_id INTEGER NOT NULL REFERENCES attributes(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  slug TEXT NOT NULL,
  value TEXT NOT NULL,
  external_reference TEXT,
  sort_order INTEGER NOT NULL
) STRICT;

CREATE TABLE customer_type_attributes (
  customer_type_id INTEGER NOT NULL REFERENCES customer_types(id) ON DELETE CASCADE,
  attribute_id INTEGER NOT NULL REFERENCES attributes(id) ON DELETE CASCADE,
  sort_order INTEGER NOT NULL,
  PRIMARY KEY (customer_type_id, attribute_id)
) STRICT;

CREATE TABLE user_attribute_values (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  attribute_id INTEGER NOT NULL REFERENCES attributes(id) ON DELETE CASCADE,
  choice_id INTEGER REFERENCES attribute_choices(id) ON DELETE CASCADE,
  plain_text TEXT,
  "numeric" REAL,
  "boolean" INTEGER,
  date_time TEXT
) STRICT;

CREATE UNIQUE INDEX attributes_slug ON attributes (slug);
CREATE UNIQUE INDEX attributes_external_reference ON attributes (external_reference);
CREATE UNIQUE INDEX attribute_choices_slug ON attribute_choices (attribute_id, slug);
CREATE UNIQUE INDEX attribute_choices_external_reference ON attribute_choices (external_reference);
CREATE INDEX customer_type_attributes_attribute ON customer_type_attributes (attribute_id);
CREATE INDEX user_attribute_values_user ON user_attribute_values (user_id, attribute_id);
CREATE INDEX user_attribute_values_attribute ON user_attribute_values (attribute_id);
CREATE INDEX user_attribute_values_choice ON user_attribute_values (choice_id);
CREATE UNIQUE INDEX customer_types_default ON customer_types (is_default) WHERE is_default;
