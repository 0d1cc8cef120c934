-- Filters of a list that somebody keeps under a name.
CREATE TABLE saved_filters (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    list text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    created_at bigint NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (staff_id, list, name),
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id)
);
