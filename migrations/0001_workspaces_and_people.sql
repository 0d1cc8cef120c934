-- One history, valid on SQLite and PostgreSQL: uuid, text, bigint (instants in ms, money in minor
-- units), integer, boolean and jsonb mean the same on both. Every tenant table is unique by
-- (workspace_id, id) and refers to others by both, so that a foreign id is refused here as well.

CREATE TABLE workspaces (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    legal_name text NOT NULL DEFAULT '',
    certificate_no text NOT NULL DEFAULT '',
    address text NOT NULL DEFAULT '',
    support_phone text,
    support_email text,
    time_zone text NOT NULL,
    currency text NOT NULL,
    country text NOT NULL,
    language text NOT NULL,
    has_charter boolean NOT NULL,
    has_fbo boolean NOT NULL,
    has_field boolean NOT NULL,
    bank_details text NOT NULL DEFAULT '',
    quote_terms text NOT NULL DEFAULT '',
    invoice_days integer NOT NULL DEFAULT 14,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1
);

CREATE TABLE blobs (
    id uuid NOT NULL PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    hash text NOT NULL,
    mime text NOT NULL,
    bytes bytea NOT NULL,
    created_at bigint NOT NULL,
    UNIQUE (workspace_id, id)
);

CREATE TABLE portal_settings (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL UNIQUE REFERENCES workspaces (id),
    enabled boolean NOT NULL DEFAULT false,
    logo_id uuid,
    brand text NOT NULL,
    neutral text,
    corner text NOT NULL,
    welcome text NOT NULL DEFAULT '',
    features jsonb NOT NULL,
    require_approval boolean NOT NULL DEFAULT false,
    link_minutes integer NOT NULL DEFAULT 15,
    session_hours integer NOT NULL DEFAULT 720,
    invitation_days integer NOT NULL DEFAULT 7,
    show_tail text NOT NULL DEFAULT 'confirmed',
    crew_from_stage text NOT NULL DEFAULT 'booked',
    stage_limit text NOT NULL DEFAULT 'dispatched',
    notify_requests jsonb NOT NULL,
    default_assignee_id uuid,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    FOREIGN KEY (workspace_id, logo_id) REFERENCES blobs (workspace_id, id)
);

CREATE TABLE number_series (
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    name text NOT NULL,
    next_number bigint NOT NULL,
    PRIMARY KEY (workspace_id, name)
);

CREATE TABLE staff (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    name text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    phone text,
    role text NOT NULL,
    language text NOT NULL,
    active boolean NOT NULL,
    password_hash text,
    failed_passwords integer NOT NULL DEFAULT 0,
    password_locked_until bigint,
    totp_sealed text,
    totp_confirmed_at bigint,
    totp_last_step bigint NOT NULL DEFAULT 0,
    last_sign_in_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, email_key)
);

CREATE TABLE staff_recovery_codes (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    code_hash text NOT NULL,
    used_at bigint,
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id)
);
CREATE INDEX staff_recovery_codes_of_staff ON staff_recovery_codes (staff_id);

CREATE TABLE staff_links (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    token_hash text NOT NULL UNIQUE,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id)
);

CREATE TABLE half_sessions (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    token_hash text NOT NULL UNIQUE,
    wrong_codes integer NOT NULL DEFAULT 0,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id)
);

CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    name text NOT NULL,
    kind text NOT NULL,
    organisation boolean NOT NULL,
    billing_address text NOT NULL DEFAULT '',
    tax_id text NOT NULL DEFAULT '',
    payment_days integer,
    notes text NOT NULL DEFAULT '',
    rep_id uuid,
    active boolean NOT NULL,
    search_text text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, rep_id) REFERENCES staff (workspace_id, id)
);
CREATE INDEX accounts_by_name ON accounts (workspace_id, name, id);

CREATE TABLE contacts (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    first_name text NOT NULL,
    last_name text NOT NULL,
    emails jsonb NOT NULL,
    phones jsonb NOT NULL,
    language text NOT NULL,
    notes text NOT NULL DEFAULT '',
    active boolean NOT NULL,
    search_text text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id)
);
CREATE INDEX contacts_by_name ON contacts (workspace_id, last_name, first_name, id);

CREATE TABLE memberships (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    role text NOT NULL,
    created_at bigint NOT NULL,
    UNIQUE (workspace_id, account_id, contact_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id)
);
CREATE INDEX memberships_of_contact ON memberships (contact_id);

CREATE TABLE portal_users (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    contact_id uuid NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    language text NOT NULL,
    invited_at bigint,
    activated_at bigint,
    last_sign_in_at bigint,
    removed_at bigint,
    removed_by text,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, email_key),
    UNIQUE (workspace_id, contact_id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id)
);

CREATE TABLE invitations (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    portal_user_id uuid NOT NULL,
    sender_id uuid,
    nonce text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    sent_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    accepted_at bigint,
    revoked_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, portal_user_id) REFERENCES portal_users (workspace_id, id),
    FOREIGN KEY (workspace_id, sender_id) REFERENCES staff (workspace_id, id)
);
CREATE INDEX invitations_of_portal_user ON invitations (portal_user_id);

CREATE TABLE sign_ins (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    portal_user_id uuid NOT NULL,
    browser_hash text NOT NULL,
    nonce text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    next_path text,
    wrong_codes integer NOT NULL DEFAULT 0,
    issued_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    burned_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, portal_user_id) REFERENCES portal_users (workspace_id, id)
);
CREATE INDEX sign_ins_of_portal_user ON sign_ins (portal_user_id, issued_at);
CREATE INDEX sign_ins_of_browser ON sign_ins (browser_hash);

-- Attempts that count against a limit: one row per attempt, swept when it can no longer matter.
CREATE TABLE attempts (
    id uuid PRIMARY KEY,
    limit_key text NOT NULL,
    at bigint NOT NULL
);
CREATE INDEX attempts_by_key ON attempts (limit_key, at);

CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    staff_id uuid,
    portal_user_id uuid,
    token_hash text NOT NULL UNIQUE,
    user_agent text NOT NULL,
    network text NOT NULL,
    created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    absolute_expires_at bigint NOT NULL,
    revoked_at bigint,
    UNIQUE (workspace_id, id),
    CHECK ((staff_id IS NULL) <> (portal_user_id IS NULL)),
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id),
    FOREIGN KEY (workspace_id, portal_user_id) REFERENCES portal_users (workspace_id, id)
);
CREATE INDEX sessions_of_staff ON sessions (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX sessions_of_portal_user ON sessions (portal_user_id) WHERE portal_user_id IS NOT NULL;
