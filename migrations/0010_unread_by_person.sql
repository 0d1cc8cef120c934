-- What somebody of a client has not read is their own: one who reads leaves it unread for the others.
-- Staff share one desk, and with it one mark in the conversation itself.

CREATE TABLE thread_marks (
    workspace_id uuid NOT NULL,
    thread_id uuid NOT NULL,
    portal_user_id uuid NOT NULL,
    unread integer NOT NULL,
    PRIMARY KEY (thread_id, portal_user_id),
    FOREIGN KEY (workspace_id, thread_id) REFERENCES threads (workspace_id, id),
    FOREIGN KEY (workspace_id, portal_user_id) REFERENCES portal_users (workspace_id, id)
);
CREATE INDEX thread_marks_of_person ON thread_marks (portal_user_id, unread);

INSERT INTO thread_marks (workspace_id, thread_id, portal_user_id, unread)
SELECT threads.workspace_id, threads.id, portal_users.id, threads.client_unread
FROM threads
JOIN memberships ON memberships.workspace_id = threads.workspace_id AND memberships.account_id = threads.account_id
JOIN portal_users ON portal_users.workspace_id = memberships.workspace_id AND portal_users.contact_id = memberships.contact_id
WHERE threads.client_unread > 0;

ALTER TABLE threads DROP COLUMN client_unread;
