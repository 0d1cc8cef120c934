-- Colleagues who were invited by mail and have not come yet. Who came or is not wanted any more has no row here.
CREATE TABLE staff_invitations (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    name text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    role text NOT NULL,
    language text NOT NULL,
    nonce text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    invited_by uuid NOT NULL,
    invited_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, email_key),
    FOREIGN KEY (workspace_id, invited_by) REFERENCES staff (workspace_id, id)
);
CREATE INDEX staff_invitations_of_inviter ON staff_invitations (invited_by);
