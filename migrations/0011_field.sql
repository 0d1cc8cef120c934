-- Field service: templates, sites, workers, jobs, where the worker is, and how the client liked it.

CREATE TABLE field_settings (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL UNIQUE REFERENCES workspaces (id),
    remind_at text NOT NULL,
    quiet_from text NOT NULL,
    quiet_until text NOT NULL,
    speed_kmh integer NOT NULL,
    routing_url text NOT NULL DEFAULT '',
    tile_url text NOT NULL DEFAULT '',
    tile_attribution text NOT NULL DEFAULT '',
    low_score integer NOT NULL,
    sms_sender text NOT NULL DEFAULT '',
    sms_per_day integer NOT NULL,
    sms_countries jsonb NOT NULL,
    default_fields jsonb NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1
);

CREATE TABLE teams (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    name text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, name)
);

CREATE TABLE workers (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    name text NOT NULL,
    email text,
    phone text,
    title text NOT NULL DEFAULT '',
    vehicle text NOT NULL DEFAULT '',
    language text NOT NULL,
    skills jsonb NOT NULL,
    team_id uuid,
    photo_id uuid,
    shows_name boolean NOT NULL,
    shows_photo boolean NOT NULL,
    shows_phone boolean NOT NULL,
    home_lat_e6 integer,
    home_lon_e6 integer,
    sharing_paused_at bigint,
    active boolean NOT NULL,
    search_text text NOT NULL DEFAULT '',
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, team_id) REFERENCES teams (workspace_id, id),
    FOREIGN KEY (workspace_id, photo_id) REFERENCES blobs (workspace_id, id)
);
CREATE INDEX workers_by_name ON workers (workspace_id, active, name, id);
CREATE INDEX workers_by_email ON workers (workspace_id, email) WHERE email IS NOT NULL;
CREATE INDEX workers_by_phone ON workers (workspace_id, phone) WHERE phone IS NOT NULL;

CREATE TABLE worker_sign_ins (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    browser_hash text NOT NULL,
    nonce text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    wrong_codes integer NOT NULL DEFAULT 0,
    issued_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    burned_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id)
);
CREATE INDEX worker_sign_ins_of_worker ON worker_sign_ins (worker_id, issued_at);
CREATE INDEX worker_sign_ins_of_browser ON worker_sign_ins (browser_hash);
CREATE INDEX worker_sign_ins_by_end ON worker_sign_ins (expires_at);

CREATE TABLE worker_sessions (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    token_hash text NOT NULL UNIQUE,
    user_agent text NOT NULL,
    network text NOT NULL,
    created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    revoked_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id)
);
CREATE INDEX worker_sessions_of_worker ON worker_sessions (worker_id);
CREATE INDEX worker_sessions_by_end ON worker_sessions (expires_at);

-- A key by which a tracker on the worker's phone (OwnTracks, Traccar, OsmAnd) says where they are.
CREATE TABLE worker_keys (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    source text NOT NULL,
    key_hash text NOT NULL UNIQUE,
    created_at bigint NOT NULL,
    last_used_at bigint,
    revoked_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id)
);
CREATE INDEX worker_keys_of_worker ON worker_keys (worker_id);

CREATE TABLE templates (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    name text NOT NULL,
    kind text NOT NULL DEFAULT '',
    description text NOT NULL DEFAULT '',
    prepare text NOT NULL DEFAULT '',
    duration_minutes integer NOT NULL,
    window_minutes integer NOT NULL,
    skills jsonb NOT NULL,
    worker_id uuid,
    team_id uuid,
    visible boolean NOT NULL,
    visible_fields jsonb,
    active boolean NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, name),
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id),
    FOREIGN KEY (workspace_id, team_id) REFERENCES teams (workspace_id, id)
);

-- A field of a template: filled in the office (custom) or on site (report). One that was taken away keeps its values.
CREATE TABLE template_fields (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    template_id uuid NOT NULL,
    part text NOT NULL,
    seq integer NOT NULL,
    label text NOT NULL,
    kind text NOT NULL,
    unit text NOT NULL DEFAULT '',
    choices jsonb NOT NULL,
    required boolean NOT NULL,
    internal boolean NOT NULL,
    signs_id uuid,
    archived_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, template_id) REFERENCES templates (workspace_id, id)
);
CREATE INDEX template_fields_of_template ON template_fields (template_id, part, seq);

CREATE TABLE resolutions (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    template_id uuid NOT NULL,
    seq integer NOT NULL,
    name text NOT NULL,
    is_good boolean NOT NULL,
    note text NOT NULL,
    archived_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, template_id) REFERENCES templates (workspace_id, id)
);
CREATE INDEX resolutions_of_template ON resolutions (template_id, seq);

CREATE TABLE sites (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    access_notes text NOT NULL DEFAULT '',
    lat_e6 integer,
    lon_e6 integer,
    time_zone text,
    internal boolean NOT NULL,
    active boolean NOT NULL,
    external_id text,
    search_text text NOT NULL DEFAULT '',
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, external_id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id)
);
CREATE INDEX sites_of_account ON sites (account_id, active, name);
CREATE INDEX sites_by_name ON sites (workspace_id, active, name, id);

CREATE TABLE jobs (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    number bigint NOT NULL,
    title text NOT NULL,
    template_id uuid NOT NULL,
    account_id uuid NOT NULL,
    site_id uuid NOT NULL,
    contact_id uuid,
    status text NOT NULL,
    description text NOT NULL DEFAULT '',
    prepare text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT '',
    cost_minor bigint,
    scheduled_at bigint,
    window_ends_at bigint,
    duration_minutes integer NOT NULL,
    worker_id uuid,
    team_id uuid,
    published_at bigint,
    set_out_at bigint,
    started_at bigint,
    paused_at bigint,
    paused_ms bigint NOT NULL DEFAULT 0,
    finished_at bigint,
    resolution_id uuid,
    resolution_note text NOT NULL DEFAULT '',
    end_reason text NOT NULL DEFAULT '',
    follow_up_of uuid,
    external_id text,
    search_text text NOT NULL DEFAULT '',
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, number),
    UNIQUE (workspace_id, external_id),
    FOREIGN KEY (workspace_id, template_id) REFERENCES templates (workspace_id, id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, site_id) REFERENCES sites (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id),
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id),
    FOREIGN KEY (workspace_id, team_id) REFERENCES teams (workspace_id, id),
    FOREIGN KEY (workspace_id, resolution_id) REFERENCES resolutions (workspace_id, id),
    FOREIGN KEY (workspace_id, follow_up_of) REFERENCES jobs (workspace_id, id)
);
CREATE INDEX jobs_by_status ON jobs (workspace_id, status, scheduled_at, id);
CREATE INDEX jobs_by_time ON jobs (workspace_id, scheduled_at, id);
CREATE INDEX jobs_by_age ON jobs (workspace_id, id);
CREATE INDEX jobs_of_account ON jobs (account_id, status, scheduled_at);
CREATE INDEX jobs_of_worker ON jobs (worker_id, scheduled_at) WHERE worker_id IS NOT NULL;
CREATE INDEX jobs_of_site ON jobs (site_id, scheduled_at);
CREATE INDEX jobs_following ON jobs (follow_up_of) WHERE follow_up_of IS NOT NULL;

CREATE TABLE job_values (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    job_id uuid NOT NULL,
    field_id uuid NOT NULL,
    value jsonb NOT NULL,
    updated_at bigint NOT NULL,
    UNIQUE (job_id, field_id),
    FOREIGN KEY (workspace_id, job_id) REFERENCES jobs (workspace_id, id),
    FOREIGN KEY (workspace_id, field_id) REFERENCES template_fields (workspace_id, id)
);

CREATE TABLE job_files (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    job_id uuid NOT NULL,
    field_id uuid,
    name text NOT NULL,
    mime text NOT NULL,
    size integer NOT NULL,
    blob_id uuid NOT NULL,
    thumbnail_id uuid,
    visible boolean NOT NULL,
    added_by text NOT NULL,
    created_at bigint NOT NULL,
    removed_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, job_id) REFERENCES jobs (workspace_id, id),
    FOREIGN KEY (workspace_id, field_id) REFERENCES template_fields (workspace_id, id),
    FOREIGN KEY (workspace_id, blob_id) REFERENCES blobs (workspace_id, id),
    FOREIGN KEY (workspace_id, thumbnail_id) REFERENCES blobs (workspace_id, id)
);
CREATE INDEX job_files_of_job ON job_files (job_id, created_at);

-- What a phone did without a signal arrives later, once, in its order.
CREATE TABLE worker_acts (
    workspace_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    act_key text NOT NULL,
    kind text NOT NULL,
    job_id uuid,
    done_at bigint NOT NULL,
    received_at bigint NOT NULL,
    answer text NOT NULL DEFAULT '',
    id uuid PRIMARY KEY,
    UNIQUE (worker_id, act_key),
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id)
);
CREATE INDEX worker_acts_by_time ON worker_acts (received_at);

-- A client asks for a job, or for another time of one.
CREATE TABLE job_asks (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    number bigint NOT NULL,
    account_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    site_id uuid,
    job_id uuid,
    template_id uuid,
    title text NOT NULL,
    wish text NOT NULL,
    wished_on text NOT NULL DEFAULT '',
    wished_part text NOT NULL DEFAULT '',
    status text NOT NULL,
    answer text NOT NULL DEFAULT '',
    answered_at bigint,
    became_id uuid,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, number),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts (workspace_id, id),
    FOREIGN KEY (workspace_id, site_id) REFERENCES sites (workspace_id, id),
    FOREIGN KEY (workspace_id, job_id) REFERENCES jobs (workspace_id, id),
    FOREIGN KEY (workspace_id, template_id) REFERENCES templates (workspace_id, id),
    FOREIGN KEY (workspace_id, became_id) REFERENCES jobs (workspace_id, id)
);
CREATE INDEX job_asks_by_status ON job_asks (workspace_id, status, id);
CREATE INDEX job_asks_of_account ON job_asks (account_id, status, id);
CREATE INDEX job_asks_of_job ON job_asks (job_id) WHERE job_id IS NOT NULL;

-- The newest position of each worker; the way they came is kept apart, for the office, for three days.
CREATE TABLE positions (
    worker_id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    at bigint NOT NULL,
    lat_e6 integer NOT NULL,
    lon_e6 integer NOT NULL,
    accuracy_m integer,
    battery integer,
    source text NOT NULL,
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id)
);
CREATE INDEX positions_of_workspace ON positions (workspace_id);

CREATE TABLE trail_points (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    at bigint NOT NULL,
    lat_e6 integer NOT NULL,
    lon_e6 integer NOT NULL,
    suspect boolean NOT NULL,
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id)
);
CREATE INDEX trail_points_of_worker ON trail_points (worker_id, at);
CREATE INDEX trail_points_by_time ON trail_points (at);

CREATE TABLE tracking_links (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    job_id uuid NOT NULL,
    nonce text NOT NULL,
    code_hash text NOT NULL UNIQUE,
    created_at bigint NOT NULL,
    revoked_at bigint,
    views integer NOT NULL DEFAULT 0,
    last_viewed_at bigint,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, job_id) REFERENCES jobs (workspace_id, id)
);
CREATE INDEX tracking_links_of_job ON tracking_links (job_id);

CREATE TABLE ratings (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL,
    job_id uuid NOT NULL,
    account_id uuid NOT NULL,
    template_id uuid NOT NULL,
    worker_id uuid,
    author_key text NOT NULL,
    author_name text NOT NULL,
    score integer NOT NULL,
    tags jsonb NOT NULL,
    comment text NOT NULL DEFAULT '',
    given_at bigint NOT NULL,
    edited_at bigint,
    reply text NOT NULL DEFAULT '',
    replied_at bigint,
    replied_by text NOT NULL DEFAULT '',
    needs_care boolean NOT NULL,
    handled_at bigint,
    handled_by text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    UNIQUE (workspace_id, id),
    UNIQUE (job_id, author_key),
    FOREIGN KEY (workspace_id, job_id) REFERENCES jobs (workspace_id, id),
    FOREIGN KEY (workspace_id, account_id) REFERENCES accounts (workspace_id, id),
    FOREIGN KEY (workspace_id, template_id) REFERENCES templates (workspace_id, id),
    FOREIGN KEY (workspace_id, worker_id) REFERENCES workers (workspace_id, id)
);
CREATE INDEX ratings_by_time ON ratings (workspace_id, given_at, id);
CREATE INDEX ratings_of_worker ON ratings (worker_id, given_at);
CREATE INDEX ratings_unhandled ON ratings (workspace_id, needs_care, handled_at);

-- Texts of what clients are told about jobs, where the operator has written their own.
CREATE TABLE notice_texts (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    event text NOT NULL,
    channel text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL DEFAULT '',
    body text NOT NULL,
    updated_at bigint NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, event, channel, language)
);

-- Whoever wrote STOP is sent no text message until they write START.
CREATE TABLE stopped_numbers (
    id uuid PRIMARY KEY,
    workspace_id uuid NOT NULL REFERENCES workspaces (id),
    phone text NOT NULL,
    stopped_at bigint NOT NULL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, phone)
);

ALTER TABLE deliveries ADD COLUMN channel text NOT NULL DEFAULT 'mail';
ALTER TABLE deliveries ADD COLUMN recipient_phone text;
ALTER TABLE deliveries ADD COLUMN segments integer NOT NULL DEFAULT 0;
CREATE INDEX deliveries_by_phone ON deliveries (workspace_id, recipient_phone, queued_at) WHERE recipient_phone IS NOT NULL;
