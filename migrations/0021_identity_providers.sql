-- Staff sign in with the accounts that they have elsewhere: at whom, as whom, and whether by password still.
CREATE TABLE identity_providers (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    name text NOT NULL,
    issuer text NOT NULL,
    client_id text NOT NULL,
    secret_sealed text,
    scopes text NOT NULL,
    groups_claim text NOT NULL,
    email_domain text NOT NULL DEFAULT '',
    roles jsonb NOT NULL,
    creates_people boolean NOT NULL DEFAULT false,
    asks_second_factor boolean NOT NULL DEFAULT false,
    active boolean NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, issuer, client_id)
);

-- Which account of a provider is which member of staff.
CREATE TABLE staff_identities (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    subject text NOT NULL,
    created_at bigint NOT NULL,
    last_used_at bigint NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, provider_id, subject),
    UNIQUE (workspace_id, provider_id, staff_id),
    FOREIGN KEY (workspace_id, provider_id) REFERENCES identity_providers (workspace_id, id),
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id)
);

-- Somebody was sent to a provider and has not come back yet. Only hashes of what they bring back are kept.
CREATE TABLE provider_sign_ins (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    state_hash text NOT NULL UNIQUE,
    browser_hash text NOT NULL,
    next_path text NOT NULL DEFAULT '',
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, provider_id) REFERENCES identity_providers (workspace_id, id)
);
CREATE INDEX provider_sign_ins_of_provider ON provider_sign_ins (provider_id);

-- How the staff of a company may sign in; a company without a row signs in as it always did.
CREATE TABLE sign_in_rules (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL UNIQUE REFERENCES workspaces (id),
    local_off boolean NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id)
);
