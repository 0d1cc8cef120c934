-- What happened is only added to, and each entry is chained to the one before it.

ALTER TABLE activities ADD COLUMN network text NOT NULL DEFAULT '';

-- Entries that no link of the chain holds yet; a trigger puts each here as it is written.
CREATE TABLE audit_waiting (
    activity_id uuid NOT NULL PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id)
);
CREATE INDEX audit_waiting_of_workspace ON audit_waiting (workspace_id);

CREATE TABLE audit_seals (
    activity_id uuid NOT NULL PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    number bigint NOT NULL,
    row_hash text NOT NULL,
    link_hash text NOT NULL,
    sealed_at bigint NOT NULL,
    UNIQUE (workspace_id, number)
);

INSERT INTO audit_waiting (activity_id, workspace_id) SELECT id, workspace_id FROM activities;
