-- How requests, quotes and deals end, and what their lists are read by.

-- Why a deal ended by itself; staff who end one give their reason in words.
ALTER TABLE deals ADD COLUMN end_cause text;

-- A quote beside which another was accepted is not chosen, rather than withdrawn.
UPDATE quotes SET status = 'not-chosen'
WHERE status = 'withdrawn' AND id IN (SELECT object_id FROM activities WHERE event = 'quote.not-chosen');

CREATE INDEX trips_of_request ON trips (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX legs_by_time ON legs (workspace_id, departs_at);
CREATE INDEX quotes_by_age ON quotes (workspace_id, status, id);
CREATE INDEX requests_of_assignee ON requests (workspace_id, assignee_id, status, submitted_at, id);
