-- What separate case files have in common: things, the ties that rows make between them, and groups. Owned by the
-- connections room. look: 0 as recorded, 1 as linked.

create table connection_run (
    id          integer generated always as identity primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    case_files  integer not null default 0
);

-- A thing keeps its number across runs: addresses of charts outlive a run and hold no name.
create table connected_thing (
    id           bigint generated always as identity primary key,
    look         smallint not null check (look in (0, 1)),
    name         text     not null,
    kind         text     not null,
    label        text     not null,
    detail       text,
    why_no_group text,
    live         boolean  not null default true,
    unique (look, name)
);
create index connected_thing_label on connected_thing (lower(label) text_pattern_ops) where live;

-- Citations are parallel arrays: small, and always read with the tie.
create table connected_tie (
    look          smallint not null,
    from_thing    bigint   not null references connected_thing,
    to_thing      bigint   not null references connected_thing,
    says          text     not null,
    at_from       timestamp,
    at_until      timestamp,
    at_precision  text,
    agency        text     not null,
    case_file     integer,
    standing      text     not null check (standing in ('RECORDED', 'LINKED', 'JUDGED', 'POSSIBLE')),
    cited_files   text[]   not null,
    cited_records text[]   not null,
    cited_columns text[]   not null,
    check (cardinality(cited_files) > 0),
    check (cardinality(cited_files) = cardinality(cited_records)
        and cardinality(cited_files) = cardinality(cited_columns))
);
create index connected_tie_from on connected_tie (from_thing);
create index connected_tie_to on connected_tie (to_thing);
create index connected_tie_case_file on connected_tie (case_file, look);

-- In which role a person stands in which case file; apart: a role that ties nobody, such as a professional's.
create table connected_standing (
    look      smallint not null,
    thing     bigint references connected_thing,
    name      text     not null,
    label     text     not null,
    case_file integer  not null,
    role      text,
    apart     boolean  not null,
    file      integer  not null,
    record    integer  not null,
    cell      text
);
create index connected_standing_thing on connected_standing (thing);
create index connected_standing_case_file on connected_standing (case_file, look);

-- A group keeps its number across runs while most of its people do.
create table connected_group (
    id           bigint generated always as identity primary key,
    look         smallint not null,
    made_in_run  integer  not null references connection_run,
    ended_in_run integer references connection_run
);

create table connected_group_thing (
    group_id bigint not null references connected_group,
    thing    bigint not null references connected_thing,
    primary key (group_id, thing)
);

create table connected_group_case_file (
    group_id  bigint  not null references connected_group,
    case_file integer not null,
    primary key (group_id, case_file)
);
create index connected_group_case_file_number on connected_group_case_file (case_file);

create table connected_group_history (
    run_id     integer not null references connection_run,
    group_from bigint  not null references connected_group,
    group_to   bigint  not null references connected_group,
    primary key (run_id, group_from, group_to)
);

-- What a reader hides on their own charts; shown again, it keeps its row.
create table hidden_thing (
    id        bigint generated always as identity primary key,
    thing     bigint not null references connected_thing,
    viewer    text   not null,
    reason    text   not null check (reason <> ''),
    hidden_at timestamptz not null,
    shown_at  timestamptz
);
create unique index hidden_thing_now on hidden_thing (viewer, thing) where shown_at is null;
