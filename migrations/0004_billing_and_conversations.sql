CREATE TABLE invoices (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    number bigint,
    title text NOT NULL,
    account_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    trip_id uuid,
    status text NOT NULL,
    currency text NOT NULL,
    notes text NOT NULL DEFAULT '',
    issued_on text,
    due_on text NOT NULL,
    due_at bigint NOT NULL,
    issued_at bigint,
    viewed_at bigint,
    voided_at bigint,
    void_reason text NOT NULL DEFAULT '',
    net_minor bigint NOT NULL DEFAULT 0,
    tax_minor bigint NOT NULL DEFAULT 0,
    total_minor bigint NOT NULL DEFAULT 0,
    paid_minor bigint NOT NULL DEFAULT 0,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, number),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id),
    FOREIGN KEY (workspace_id, trip_id) REFERENCES trips (workspace_id, id)
);
CREATE INDEX invoices_by_status ON invoices (workspace_id, status, due_at, id);
CREATE INDEX invoices_by_time ON invoices (workspace_id, created_at, id);
CREATE INDEX invoices_of_account ON invoices (account_id, status, due_at);
CREATE INDEX invoices_of_trip ON invoices (trip_id) WHERE trip_id IS NOT NULL;

CREATE TABLE invoice_lines (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    seq integer NOT NULL,
    description text NOT NULL,
    quantity_milli bigint NOT NULL,
    unit text NOT NULL,
    unit_price_minor bigint NOT NULL,
    tax_bp integer NOT NULL,
    amount_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    UNIQUE (workspace_id, invoice_id, seq),
    FOREIGN KEY (workspace_id, invoice_id) REFERENCES invoices (workspace_id, id)
);
CREATE INDEX invoice_lines_of_invoice ON invoice_lines (invoice_id, seq);

CREATE TABLE payments (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    amount_minor bigint NOT NULL,
    method text NOT NULL,
    reference text NOT NULL,
    received_on text NOT NULL,
    status text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at bigint NOT NULL,
    undone_at bigint,
    undone_by text,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, invoice_id) REFERENCES invoices (workspace_id, id)
);
CREATE INDEX payments_of_invoice ON payments (invoice_id, recorded_at);

CREATE TABLE threads (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    account_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    subject text NOT NULL,
    noun text NOT NULL,
    object_id uuid,
    state text NOT NULL,
    last_message_at bigint NOT NULL,
    last_message text NOT NULL,
    last_author text NOT NULL,
    waiting_since bigint,
    client_read_at bigint NOT NULL DEFAULT 0,
    staff_read_at bigint NOT NULL DEFAULT 0,
    client_unread integer NOT NULL DEFAULT 0,
    staff_unread integer NOT NULL DEFAULT 0,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id)
);
CREATE UNIQUE INDEX threads_one_per_object ON threads (object_id, account_id) WHERE object_id IS NOT NULL;
CREATE INDEX threads_by_time ON threads (workspace_id, last_message_at, id);
CREATE INDEX threads_by_state ON threads (workspace_id, state, last_message_at, id);
CREATE INDEX threads_of_account ON threads (account_id, last_message_at);

CREATE TABLE messages (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    thread_id uuid NOT NULL,
    by_staff boolean NOT NULL,
    staff_only boolean NOT NULL,
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    body text NOT NULL,
    created_at bigint NOT NULL,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, thread_id) REFERENCES threads (workspace_id, id)
);
CREATE INDEX messages_of_thread ON messages (thread_id, created_at, id);
