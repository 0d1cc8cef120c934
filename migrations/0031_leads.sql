-- People who might become clients. Nobody is let into the portal as a lead: a lead is converted to a contact first.
CREATE TABLE leads (
    id uuid NOT NULL PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    first_name text NOT NULL,
    last_name text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    phone text NOT NULL,
    company text NOT NULL,
    source text NOT NULL,
    notes text NOT NULL,
    status text NOT NULL,
    lost_reason text NOT NULL DEFAULT '',
    contact_id uuid,
    account_id uuid,
    search_text text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id)
);
CREATE INDEX leads_by_name ON leads (workspace_id, status, last_name, first_name, id);
CREATE INDEX leads_by_address ON leads (workspace_id, email_key) WHERE email_key <> '';
