-- A company may have a host of its own; and what is over is found by its date when it is swept away.

ALTER TABLE workspaces ADD COLUMN host text;
CREATE UNIQUE INDEX workspaces_by_host ON workspaces (host);

CREATE INDEX attempts_by_time ON attempts (at);
CREATE INDEX form_keys_by_time ON form_keys (created_at);
CREATE INDEX half_sessions_by_end ON half_sessions (expires_at);
CREATE INDEX sign_ins_by_end ON sign_ins (expires_at);
CREATE INDEX sessions_by_end ON sessions (expires_at);
CREATE INDEX sessions_by_revocation ON sessions (revoked_at) WHERE revoked_at IS NOT NULL;
CREATE INDEX staff_links_by_end ON staff_links (expires_at);
CREATE INDEX invitations_by_end ON invitations (expires_at);
CREATE INDEX tasks_done ON tasks (settled_at) WHERE state = 'done';

-- The list of tasks goes on by id within a state.
DROP INDEX tasks_by_state;
CREATE INDEX tasks_by_state ON tasks (workspace_id, state, id);
