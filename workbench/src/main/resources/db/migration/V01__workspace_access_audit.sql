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
