-- What the workspace is: one row, settled when it is created.
CREATE TABLE workspace (
    one           boolean PRIMARY KEY DEFAULT true CHECK (one),
    kind          text NOT NULL CHECK (kind IN ('demo', 'real')),
    created       timestamptz NOT NULL,
    seed          bigint CHECK (kind = 'demo' OR seed IS NULL),
    -- The one password of all demo users. Never in a real workspace.
    demo_password text CHECK (kind = 'demo' OR demo_password IS NULL)
);

CREATE FUNCTION workspace_kind_is_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a workspace keeps its kind and its seed';
END $$;

CREATE TRIGGER workspace_kind_is_settled
    BEFORE UPDATE OF one, kind, created, seed OR DELETE ON workspace
    FOR EACH ROW EXECUTE FUNCTION workspace_kind_is_settled();

-- Who may sign in. Nobody is deleted: an account that is no longer used is disabled.
CREATE TABLE app_user (
    id            text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9._-]{0,63}$'),
    name          text NOT NULL CHECK (name <> ''),
    roles         text[] NOT NULL CHECK (roles <@ ARRAY['reviewer', 'lead', 'safeguarding', 'analyst', 'auditor',
                                                        'statistician', 'admin']),
    password_hash text NOT NULL,
    demo          boolean NOT NULL,
    disabled      boolean NOT NULL DEFAULT false,
    created       timestamptz NOT NULL
);

CREATE FUNCTION demo_users_need_a_demo_workspace() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.demo AND NOT EXISTS (SELECT FROM workspace WHERE kind = 'demo') THEN
        RAISE EXCEPTION 'demo users exist in demo workspaces only';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER demo_users_need_a_demo_workspace
    BEFORE INSERT OR UPDATE ON app_user
    FOR EACH ROW EXECUTE FUNCTION demo_users_need_a_demo_workspace();

-- Failed sign-ins in a row, by user name and by address. What was typed as a name may be a password: only its
-- hash is kept.
CREATE TABLE sign_in_failure (
    subject      bytea PRIMARY KEY,
    failures     integer NOT NULL,
    last_failed  timestamptz NOT NULL,
    locked_until timestamptz NOT NULL
);

-- Who did what, when, and for what purpose: a chain, each entry holding the hash of the one before it.
-- The bytes that are hashed are described at AuditEntry; no entry is changed or taken out.
CREATE TABLE audit_entry (
    sequence      bigint PRIMARY KEY CHECK (sequence > 0),
    at            timestamptz NOT NULL,
    viewer        text NOT NULL,
    roles         text NOT NULL,
    purpose       text NOT NULL,
    session       text NOT NULL,
    act           text NOT NULL,
    object_kind   text NOT NULL,
    object_id     text NOT NULL,
    -- json, not jsonb: the bytes stay as they were hashed.
    details       json NOT NULL,
    content_hash  bytea CHECK (octet_length(content_hash) = 32),
    previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
    hash          bytea NOT NULL CHECK (octet_length(hash) = 32)
);

CREATE INDEX audit_entry_by_object ON audit_entry (object_kind, object_id, sequence);
CREATE INDEX audit_entry_by_viewer ON audit_entry (viewer, sequence);

-- The chain's end. Its row lock puts the acts of all processes in one order.
CREATE TABLE audit_head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    size bigint NOT NULL,
    hash bytea NOT NULL
);

INSERT INTO audit_head (size, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are neither changed nor taken out';
END $$;

CREATE TRIGGER audit_entry_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE TRIGGER audit_head_is_kept
    BEFORE DELETE OR TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE FUNCTION audit_head_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.size <= OLD.size THEN
        RAISE EXCEPTION 'the audit chain only grows';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER audit_head_only_grows
    BEFORE UPDATE ON audit_head
    FOR EACH ROW EXECUTE FUNCTION audit_head_only_grows();

-- What a reader has typed into a form and not sent yet; the form's name says of what. A decision's draft is the review's.
create table typed_draft (
    reader  text        not null,
    form    text        not null check (length(form) <= 300),
    content jsonb       not null,
    kept_at timestamptz not null,
    primary key (reader, form)
);
