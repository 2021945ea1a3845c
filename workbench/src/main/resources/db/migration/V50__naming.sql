-- What the words of rows may name: people known by name or nickname, phones, vehicles and places. Each is a candidate that
-- people judge; nothing is tied before that. Owned by the naming room; nobody else reads or writes these tables.

create table naming_run (
    id          integer generated always as identity primary key,
    linkage_run integer not null,
    finished_at timestamptz not null,
    found       integer not null
);

-- Its key is a hash of the case file or person the row belongs to, the words of the cell, the place in it and what it may
-- name: so a candidate, and what was answered to it, outlives a new run and a new delivery of the same words. Offsets are in
-- code points. A person is named by an agency's own key of them, which outlives merges; null where too many carry the name.
create table naming (
    id            bigint generated always as identity primary key,
    key           bytea    not null unique,
    kind          text     not null check (kind in ('person', 'phone', 'vehicle', 'place')),
    how           text     not null,
    fact_id       bigint   not null,
    field         text     not null,
    case_file     integer,
    owner_agency  text,
    owner_name    text,
    starts        integer  not null,
    ends          integer  not null,
    target_agency text,
    target_name   text,
    carried_by    integer  not null,
    in_common     boolean  not null,
    known_facts   bigint[] not null,
    known         integer  not null,
    known_cases   integer[] not null,
    live          boolean  not null default true,
    check (starts >= 0 and ends > starts)
);
create index naming_case_file on naming (case_file) where live;
create index naming_owner on naming (owner_agency, owner_name) where live and case_file is null;
create index naming_target on naming (target_agency, target_name) where live;

-- Append-only, as judgements of pairs are: a change of mind is a new row, and so is taking answers back.
create table naming_judgement (
    id        bigint generated always as identity primary key,
    naming    bigint not null references naming,
    verdict   text   not null check (verdict in ('same', 'different', 'unsure', 'need more', 'taken back')),
    judged_by text   not null,
    judged_at timestamptz not null,
    reason    text   not null default '',
    -- A form that is sent twice is one judgement.
    request   uuid   not null,
    unique (request, naming)
);
create index naming_judgement_naming on naming_judgement (naming);

create function refuse_change_of_naming_judgement() returns trigger language plpgsql as $$
begin
    raise exception 'a judgement cannot be changed or deleted; a new one takes its place';
end $$;

create trigger naming_judgement_is_immutable before update or delete on naming_judgement
    for each row execute function refuse_change_of_naming_judgement();
create trigger naming_judgement_is_kept before truncate on naming_judgement
    for each statement execute function refuse_change_of_naming_judgement();
