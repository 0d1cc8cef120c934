-- A member of staff looks at the portal as one of its clients does; ends with the session it was begun in.
CREATE TABLE client_views (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    staff_session_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    portal_user_id uuid NOT NULL,
    token_hash text NOT NULL UNIQUE,
    began_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    ended_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, staff_id) REFERENCES staff (workspace_id, id),
    FOREIGN KEY (workspace_id, portal_user_id) REFERENCES portal_users (workspace_id, id)
);
CREATE INDEX client_views_of_session ON client_views (staff_session_id);
