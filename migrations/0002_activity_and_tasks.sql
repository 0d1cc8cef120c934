-- What happened, who is told of it, and the work that follows from it.

CREATE TABLE activities (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    at bigint NOT NULL,
    event text NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    noun text NOT NULL,
    object_id uuid NOT NULL,
    object_name text NOT NULL,
    deal_id uuid,
    account_id uuid,
    client_visible boolean NOT NULL,
    details jsonb NOT NULL,
    UNIQUE (workspace_id, id)
);
CREATE INDEX activities_of_object ON activities (object_id, at);
CREATE INDEX activities_of_deal ON activities (deal_id, at) WHERE deal_id IS NOT NULL;
CREATE INDEX activities_of_account ON activities (account_id, at) WHERE account_id IS NOT NULL;
CREATE INDEX activities_by_time ON activities (workspace_id, at);

CREATE TABLE tasks (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    kind text NOT NULL,
    payload jsonb NOT NULL,
    unique_key text NOT NULL UNIQUE,
    state text NOT NULL,
    run_at bigint NOT NULL,
    lease_until bigint,
    attempts integer NOT NULL DEFAULT 0,
    last_error text NOT NULL DEFAULT '',
    created_at bigint NOT NULL,
    settled_at bigint
);
CREATE INDEX tasks_to_run ON tasks (run_at) WHERE state = 'queued';
CREATE INDEX tasks_leased ON tasks (lease_until) WHERE state = 'running';
CREATE INDEX tasks_by_state ON tasks (workspace_id, state, created_at);

CREATE TABLE deliveries (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    event text NOT NULL,
    unique_key text NOT NULL UNIQUE,
    recipient_name text NOT NULL,
    recipient_email text NOT NULL,
    to_staff boolean NOT NULL,
    portal_user_id uuid,
    language text NOT NULL,
    noun text NOT NULL,
    object_id uuid NOT NULL,
    activity_id uuid,
    subject text NOT NULL DEFAULT '',
    state text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    answer text NOT NULL DEFAULT '',
    queued_at bigint NOT NULL,
    sent_at bigint,
    useless_after bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, activity_id) REFERENCES activities (workspace_id, id)
);
CREATE INDEX deliveries_by_time ON deliveries (workspace_id, queued_at, id);
CREATE INDEX deliveries_by_state ON deliveries (workspace_id, state, queued_at, id);
CREATE INDEX deliveries_of_object ON deliveries (object_id);

-- A form sent twice does one thing: the second finds where the first led.
CREATE TABLE form_keys (
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    form_key text NOT NULL,
    leads_to text NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (workspace_id, form_key)
);
