-- An invitation by text message opens the portal once the office has looked at who opened it: a number may have a new holder.
ALTER TABLE invitations ADD COLUMN opened_at bigint;
ALTER TABLE invitations ADD COLUMN approved_at bigint;
ALTER TABLE portal_settings ADD COLUMN texts_open boolean NOT NULL DEFAULT false;
