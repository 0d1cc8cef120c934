-- A mailed link either signs in or lets its person choose a password; one never does what the other is for.
ALTER TABLE sign_ins ADD COLUMN purpose text NOT NULL DEFAULT 'enter';
