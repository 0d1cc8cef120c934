-- A logo of its own for dark backgrounds; without one the usual logo keeps a light plate.
ALTER TABLE portal_settings ADD COLUMN logo_dark_id uuid;
