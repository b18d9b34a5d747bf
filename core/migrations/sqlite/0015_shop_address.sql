-- Where the shop itself is. An address of its own, in nobody's book.
ALTER TABLE shop_settings ADD COLUMN company_address_id INTEGER REFERENCES addresses(id) ON DELETE SET NULL;
