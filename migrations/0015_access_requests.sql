-- Strangers who ask for access to the portal, and what became of it.
CREATE TABLE access_requests (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    first_name text NOT NULL,
    last_name text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    phone text,
    company text NOT NULL,
    note text NOT NULL,
    language text NOT NULL,
    status text NOT NULL,
    nonce text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    asked_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    verified_at bigint,
    contact_id uuid,
    decided_at bigint,
    decided_by text,
    reason text NOT NULL DEFAULT '',
    version integer NOT NULL,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id)
);
CREATE INDEX access_requests_in_order ON access_requests (workspace_id, status, asked_at);
CREATE INDEX access_requests_by_address ON access_requests (workspace_id, email_key);
