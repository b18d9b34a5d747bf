-- Who is to be told what happens in the shop: a staff member, or an address that belongs to nobody.

CREATE TABLE staff_notification_recipients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER REFERENCES users(id) ON DELETE CASCADE,
  email TEXT,
  is_active INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX staff_notification_recipients_user ON staff_notification_recipients (user_id);
CREATE UNIQUE INDEX staff_notification_recipients_email ON staff_notification_recipients (email);
