-- Keys that live in a person's phone or computer and open one host, and what is asked of them at this moment.
CREATE TABLE passkeys (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    staff_id uuid,
    portal_user_id uuid,
    credential_id text NOT NULL,
    public_key text NOT NULL,
    state text NOT NULL,
    sign_count bigint NOT NULL,
    name text NOT NULL,
    rp_id text NOT NULL,
    created_at bigint NOT NULL,
    last_used_at bigint,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, credential_id),
    CHECK ((staff_id IS NULL) <> (portal_user_id IS NULL)),
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id),
    FOREIGN KEY (workspace_id, portal_user_id) REFERENCES portal_users (workspace_id, id)
);
CREATE INDEX passkeys_of_staff ON passkeys (workspace_id, staff_id);
CREATE INDEX passkeys_of_clients ON passkeys (workspace_id, portal_user_id);

CREATE TABLE passkey_challenges (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    purpose text NOT NULL,
    staff_id uuid,
    portal_user_id uuid,
    token_hash text NOT NULL UNIQUE,
    rp_id text NOT NULL,
    state text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE INDEX passkey_challenges_in_order ON passkey_challenges (expires_at);
