-- What another system calls a client, so that a file brought again changes instead of doubling.
ALTER TABLE accounts ADD COLUMN external_id text;
CREATE UNIQUE INDEX accounts_by_external_id ON accounts (workspace_id, external_id);

-- A file of clients, sites or jobs that somebody brought, until its rows are in.
CREATE TABLE imports (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    kind text NOT NULL,
    state text NOT NULL,
    blob_id uuid,
    row_count integer NOT NULL,
    done_rows integer NOT NULL,
    created_rows integer NOT NULL,
    changed_rows integer NOT NULL,
    failure jsonb,
    staff_id uuid NOT NULL,
    staff_name text NOT NULL,
    created_at bigint NOT NULL,
    ended_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, blob_id) REFERENCES blobs (workspace_id, id),
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id)
);
CREATE INDEX imports_by_time ON imports (workspace_id, created_at);
CREATE INDEX imports_of_staff ON imports (staff_id, state);
