-- What Shopify's staff members have beyond users, and who was staff once.

CREATE TABLE staff_details (
  user_id INTEGER PRIMARY KEY REFERENCES users(id) ON DELETE CASCADE,
  phone TEXT,
  account_type TEXT,
  ownership TEXT,
  invited_at TEXT,
  invite_accepted_at TEXT
) STRICT;

-- One owner, and one who is asked to become it.
CREATE UNIQUE INDEX staff_details_ownership ON staff_details (ownership);

CREATE TABLE former_staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  deleted_at TEXT NOT NULL
) STRICT;
