-- Pictures of people, and the smaller ones that were made of them.

CREATE TABLE avatars (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  uuid TEXT NOT NULL,
  format TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE avatar_thumbnails (
  avatar_id INTEGER NOT NULL REFERENCES avatars(id) ON DELETE CASCADE,
  size INTEGER NOT NULL,
  format TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (avatar_id, size, format)
) STRICT;

CREATE UNIQUE INDEX avatars_user ON avatars (user_id);
CREATE UNIQUE INDEX avatars_uuid ON avatars (uuid);
