-- Who gets in, and what they may see: what the ways in, the places in accounts and the trips need to know.

-- Somebody who signs in by text message alone has an empty e-mail and `tel:` with their number as its key.
ALTER TABLE portal_users ADD COLUMN phone text;
ALTER TABLE portal_users ADD COLUMN password_hash text;
ALTER TABLE portal_users ADD COLUMN failed_passwords integer NOT NULL DEFAULT 0;
ALTER TABLE portal_users ADD COLUMN password_locked_until bigint;
ALTER TABLE portal_users ADD COLUMN suspended_at bigint;
ALTER TABLE portal_users ADD COLUMN suspended_by text;
ALTER TABLE portal_users ADD COLUMN itinerary_changes boolean NOT NULL DEFAULT false;
ALTER TABLE portal_users ADD COLUMN create_trip boolean NOT NULL DEFAULT false;
ALTER TABLE portal_users ADD COLUMN advanced_scheduling boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX portal_users_by_phone ON portal_users (workspace_id, phone) WHERE phone IS NOT NULL;

ALTER TABLE invitations ADD COLUMN channel text NOT NULL DEFAULT 'email';
ALTER TABLE invitations ADD COLUMN reminded_at bigint;

-- The words of the scopes that a place opens, one space between two.
ALTER TABLE memberships ADD COLUMN scopes text NOT NULL DEFAULT '';
ALTER TABLE memberships ADD COLUMN sees text NOT NULL DEFAULT 'own';
ALTER TABLE memberships ADD COLUMN ends_at bigint;
ALTER TABLE memberships ADD COLUMN invited_by uuid;
-- Nobody gains or loses what they had so far.
UPDATE memberships SET sees = 'all', scopes = CASE role
    WHEN 'owner' THEN 'trips requests approves billing passengers messages jobs'
    WHEN 'requester' THEN 'trips requests passengers messages jobs'
    WHEN 'billing' THEN 'billing messages'
    WHEN 'signer' THEN 'trips requests approves passengers messages jobs'
    ELSE 'trips jobs' END;

ALTER TABLE portal_settings ADD COLUMN sign_in text NOT NULL DEFAULT 'passwordless';
ALTER TABLE portal_settings ADD COLUMN sign_up boolean NOT NULL DEFAULT false;
ALTER TABLE portal_settings ADD COLUMN notify_sign_ups jsonb NOT NULL DEFAULT '[]';
ALTER TABLE portal_settings ADD COLUMN owners_invite boolean NOT NULL DEFAULT false;

ALTER TABLE staff ADD COLUMN permissions jsonb NOT NULL DEFAULT '[]';
ALTER TABLE staff ADD COLUMN break_glass boolean NOT NULL DEFAULT false;

-- When whoever sits there last proved who they are.
ALTER TABLE sessions ADD COLUMN proved_at bigint NOT NULL DEFAULT 0;

ALTER TABLE trips ADD COLUMN private boolean NOT NULL DEFAULT false;
ALTER TABLE trips ADD COLUMN unreviewed boolean NOT NULL DEFAULT false;
CREATE INDEX trips_private ON trips (account_id) WHERE private;

-- The client whom a passenger is: they see the trips they fly on.
ALTER TABLE passengers ADD COLUMN contact_id uuid;
CREATE INDEX passengers_of_contact ON passengers (contact_id) WHERE contact_id IS NOT NULL;
UPDATE passengers SET contact_id = (
    SELECT portal_users.contact_id FROM portal_users
    JOIN memberships ON memberships.contact_id = portal_users.contact_id
    WHERE portal_users.workspace_id = passengers.workspace_id AND memberships.account_id = passengers.account_id
        AND portal_users.email_key = lower(passengers.email))
WHERE email IS NOT NULL;
