-- The operator's own layout of an invitation: by way and language; what is not here is said in the usual words.
CREATE TABLE invitation_layouts (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    channel text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL DEFAULT '',
    body text NOT NULL,
    updated_at bigint NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, channel, language)
);
