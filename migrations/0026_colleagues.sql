-- A client who owns an account may invite colleagues to it: an invitation names whoever sent it, staff or client.
CREATE TABLE invitations_by_either (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    portal_user_id uuid NOT NULL,
    sender_id uuid,
    invited_by uuid,
    channel text NOT NULL DEFAULT 'email',
    nonce text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    sent_at bigint NOT NULL,
    reminded_at bigint,
    expires_at bigint NOT NULL,
    accepted_at bigint,
    revoked_at bigint,
    UNIQUE (workspace_id, id),
    CHECK (sender_id IS NULL OR invited_by IS NULL),
    FOREIGN KEY (workspace_id, portal_user_id) REFERENCES portal_users (workspace_id, id),
    FOREIGN KEY (workspace_id, sender_id) REFERENCES staff (workspace_id, id),
    FOREIGN KEY (workspace_id, invited_by) REFERENCES portal_users (workspace_id, id)
);
INSERT INTO invitations_by_either (id, workspace_id, portal_user_id, sender_id, channel, nonce, token_hash, sent_at,
    reminded_at, expires_at, accepted_at, revoked_at)
SELECT id, workspace_id, portal_user_id, sender_id, channel, nonce, token_hash, sent_at, reminded_at, expires_at,
    accepted_at, revoked_at FROM invitations;
DROP TABLE invitations;
ALTER TABLE invitations_by_either RENAME TO invitations;
CREATE INDEX invitations_of_portal_user ON invitations (portal_user_id);
