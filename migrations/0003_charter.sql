-- Aircraft, requests, deals, quotes and trips.

CREATE TABLE aircraft (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    registration text NOT NULL,
    model text NOT NULL,
    category text NOT NULL,
    seats integer NOT NULL,
    base text NOT NULL,
    cruise_knots integer NOT NULL,
    range_nm integer NOT NULL,
    hourly_rate_minor bigint NOT NULL,
    amenities text NOT NULL DEFAULT '',
    status text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, registration)
);

CREATE TABLE fbos (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    airport text NOT NULL,
    name text NOT NULL,
    phone text NOT NULL DEFAULT '',
    address text NOT NULL DEFAULT '',
    hours text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT '',
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, airport, name)
);

CREATE TABLE preferred_fbos (
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    airport text NOT NULL,
    fbo_id uuid NOT NULL,
    PRIMARY KEY (workspace_id, account_id, airport),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, fbo_id) REFERENCES fbos (workspace_id, id)
);

CREATE TABLE passengers (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    first_name text NOT NULL,
    middle_name text NOT NULL DEFAULT '',
    last_name text NOT NULL,
    email text,
    phone text,
    born_on text,
    notes text NOT NULL DEFAULT '',
    search_text text NOT NULL DEFAULT '',
    archived_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id)
);
CREATE INDEX passengers_of_account ON passengers (account_id, last_name, first_name);
CREATE INDEX passengers_by_name ON passengers (workspace_id, last_name, first_name, id);

CREATE TABLE deals (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    number bigint NOT NULL,
    name text NOT NULL,
    account_id uuid NOT NULL,
    contact_id uuid,
    stage text NOT NULL,
    status text NOT NULL,
    amount_minor bigint NOT NULL DEFAULT 0,
    currency text NOT NULL,
    rep_id uuid,
    expected_on text,
    end_reason text NOT NULL DEFAULT '',
    ended_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, number),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id),
    FOREIGN KEY (workspace_id, rep_id) REFERENCES staff (workspace_id, id)
);
CREATE INDEX deals_by_status ON deals (workspace_id, status, stage, updated_at, id);
CREATE INDEX deals_by_change ON deals (workspace_id, status, updated_at, id);
CREATE INDEX deals_of_account ON deals (account_id);

CREATE TABLE requests (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    number bigint NOT NULL,
    account_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    source text NOT NULL,
    status text NOT NULL,
    kind text NOT NULL,
    flexibility text NOT NULL,
    passenger_count integer NOT NULL,
    aircraft_preference text NOT NULL DEFAULT '',
    aircraft_id uuid,
    services jsonb NOT NULL,
    notes text NOT NULL DEFAULT '',
    assignee_id uuid,
    deal_id uuid,
    end_reason text NOT NULL DEFAULT '',
    draft jsonb,
    departs_at bigint NOT NULL,
    submitted_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, number),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id),
    FOREIGN KEY (workspace_id, aircraft_id) REFERENCES aircraft (workspace_id, id),
    FOREIGN KEY (workspace_id, assignee_id) REFERENCES staff (workspace_id, id),
    FOREIGN KEY (workspace_id, deal_id) REFERENCES deals (workspace_id, id)
);
CREATE INDEX requests_queue ON requests (workspace_id, status, submitted_at, id);
CREATE INDEX requests_by_age ON requests (workspace_id, submitted_at, id);
CREATE INDEX requests_of_account ON requests (account_id, status, departs_at);
CREATE INDEX requests_of_deal ON requests (deal_id);

CREATE TABLE request_legs (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    request_id uuid NOT NULL,
    seq integer NOT NULL,
    from_airport text NOT NULL,
    to_airport text NOT NULL,
    departs_local text NOT NULL,
    departs_at bigint NOT NULL,
    UNIQUE (workspace_id, request_id, seq),
    FOREIGN KEY (workspace_id, request_id) REFERENCES requests (workspace_id, id)
);
CREATE INDEX request_legs_of_request ON request_legs (request_id, seq);

CREATE TABLE request_passengers (
    workspace_id uuid NOT NULL,
    request_id uuid NOT NULL,
    passenger_id uuid NOT NULL,
    PRIMARY KEY (request_id, passenger_id),
    FOREIGN KEY (workspace_id, request_id) REFERENCES requests (workspace_id, id),
    FOREIGN KEY (workspace_id, passenger_id) REFERENCES passengers (workspace_id, id)
);

CREATE TABLE request_alternatives (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    request_id uuid NOT NULL,
    status text NOT NULL,
    note text NOT NULL,
    legs jsonb NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at bigint NOT NULL,
    answered_at bigint,
    answered_by text,
    answer_note text NOT NULL DEFAULT '',
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, request_id) REFERENCES requests (workspace_id, id),
    FOREIGN KEY (workspace_id, proposed_by) REFERENCES staff (workspace_id, id)
);
CREATE INDEX request_alternatives_of_request ON request_alternatives (request_id, proposed_at);

CREATE TABLE quotes (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    number bigint NOT NULL,
    revision integer NOT NULL,
    deal_id uuid NOT NULL,
    request_id uuid,
    account_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    title text NOT NULL,
    status text NOT NULL,
    currency text NOT NULL,
    passenger_count integer NOT NULL,
    intro text NOT NULL DEFAULT '',
    terms text NOT NULL DEFAULT '',
    carrier text NOT NULL DEFAULT '',
    valid_until bigint NOT NULL,
    from_total_minor bigint NOT NULL DEFAULT 0,
    departs_at bigint NOT NULL,
    sent_at bigint,
    sent_by uuid,
    viewed_at bigint,
    answered_at bigint,
    answered_by text,
    answer_note text NOT NULL DEFAULT '',
    chosen_option_id uuid,
    accepted_total_minor bigint,
    evidence jsonb,
    document_id uuid,
    document_hash text,
    replaced_by uuid,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, number, revision),
    FOREIGN KEY (workspace_id, deal_id) REFERENCES deals (workspace_id, id),
    FOREIGN KEY (workspace_id, request_id) REFERENCES requests (workspace_id, id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id),
    FOREIGN KEY (workspace_id, sent_by) REFERENCES staff (workspace_id, id),
    FOREIGN KEY (workspace_id, document_id) REFERENCES blobs (workspace_id, id)
);
CREATE INDEX quotes_by_status ON quotes (workspace_id, status, sent_at, id);
CREATE INDEX quotes_of_account ON quotes (account_id, status, sent_at);
CREATE INDEX quotes_of_deal ON quotes (deal_id);
CREATE INDEX quotes_of_request ON quotes (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE quote_legs (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    quote_id uuid NOT NULL,
    seq integer NOT NULL,
    from_airport text NOT NULL,
    to_airport text NOT NULL,
    departs_local text NOT NULL,
    departs_at bigint NOT NULL,
    UNIQUE (workspace_id, quote_id, seq),
    FOREIGN KEY (workspace_id, quote_id) REFERENCES quotes (workspace_id, id)
);
CREATE INDEX quote_legs_of_quote ON quote_legs (quote_id, seq);

CREATE TABLE quote_options (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    quote_id uuid NOT NULL,
    seq integer NOT NULL,
    aircraft_id uuid NOT NULL,
    note text NOT NULL DEFAULT '',
    total_minor bigint NOT NULL DEFAULT 0,
    tax_minor bigint NOT NULL DEFAULT 0,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, quote_id) REFERENCES quotes (workspace_id, id),
    FOREIGN KEY (workspace_id, aircraft_id) REFERENCES aircraft (workspace_id, id)
);
CREATE INDEX quote_options_of_quote ON quote_options (quote_id, seq);

-- A line belongs to one option; a line without an option is an add-on that the client may choose.
CREATE TABLE quote_lines (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    quote_id uuid NOT NULL,
    option_id uuid,
    seq integer NOT NULL,
    description text NOT NULL,
    quantity_milli bigint NOT NULL,
    unit text NOT NULL,
    unit_price_minor bigint NOT NULL,
    tax_bp integer NOT NULL,
    amount_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    client_sees boolean NOT NULL,
    max_quantity integer NOT NULL DEFAULT 1,
    chosen_quantity integer NOT NULL DEFAULT 0,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, quote_id) REFERENCES quotes (workspace_id, id),
    FOREIGN KEY (workspace_id, option_id) REFERENCES quote_options (workspace_id, id)
);
CREATE INDEX quote_lines_of_quote ON quote_lines (quote_id, seq);

CREATE TABLE trips (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    number bigint NOT NULL,
    title text NOT NULL,
    account_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    deal_id uuid,
    request_id uuid,
    quote_id uuid,
    stage text NOT NULL,
    aircraft_id uuid,
    passenger_count integer NOT NULL,
    client_note text NOT NULL DEFAULT '',
    staff_note text NOT NULL DEFAULT '',
    cancel_reason text NOT NULL DEFAULT '',
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, number),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id),
    FOREIGN KEY (workspace_id, deal_id) REFERENCES deals (workspace_id, id),
    FOREIGN KEY (workspace_id, request_id) REFERENCES requests (workspace_id, id),
    FOREIGN KEY (workspace_id, quote_id) REFERENCES quotes (workspace_id, id),
    FOREIGN KEY (workspace_id, aircraft_id) REFERENCES aircraft (workspace_id, id)
);
CREATE INDEX trips_by_time ON trips (workspace_id, starts_at, id);
CREATE INDEX trips_by_stage ON trips (workspace_id, stage, starts_at, id);
CREATE INDEX trips_of_account ON trips (account_id, starts_at);
CREATE INDEX trips_of_aircraft ON trips (aircraft_id, starts_at) WHERE aircraft_id IS NOT NULL;
CREATE INDEX trips_of_deal ON trips (deal_id) WHERE deal_id IS NOT NULL;
CREATE UNIQUE INDEX trips_one_per_quote ON trips (quote_id) WHERE quote_id IS NOT NULL;

CREATE TABLE legs (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    trip_id uuid NOT NULL,
    aircraft_id uuid,
    seq integer NOT NULL,
    from_airport text NOT NULL,
    to_airport text NOT NULL,
    departs_local text NOT NULL,
    departs_at bigint NOT NULL,
    arrives_at bigint NOT NULL,
    from_fbo_id uuid,
    to_fbo_id uuid,
    crew jsonb NOT NULL,
    blocks_aircraft boolean NOT NULL,
    UNIQUE (workspace_id, trip_id, seq),
    FOREIGN KEY (workspace_id, trip_id) REFERENCES trips (workspace_id, id),
    FOREIGN KEY (workspace_id, aircraft_id) REFERENCES aircraft (workspace_id, id),
    FOREIGN KEY (workspace_id, from_fbo_id) REFERENCES fbos (workspace_id, id),
    FOREIGN KEY (workspace_id, to_fbo_id) REFERENCES fbos (workspace_id, id)
);
CREATE INDEX legs_of_trip ON legs (trip_id, seq);
CREATE INDEX legs_of_aircraft ON legs (aircraft_id, departs_at) WHERE blocks_aircraft;

CREATE TABLE trip_passengers (
    workspace_id uuid NOT NULL,
    trip_id uuid NOT NULL,
    passenger_id uuid NOT NULL,
    PRIMARY KEY (trip_id, passenger_id),
    FOREIGN KEY (workspace_id, trip_id) REFERENCES trips (workspace_id, id),
    FOREIGN KEY (workspace_id, passenger_id) REFERENCES passengers (workspace_id, id)
);
