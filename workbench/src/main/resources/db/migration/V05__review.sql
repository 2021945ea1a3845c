-- Reading and deciding. Owned by the review room; nobody else reads or writes these tables.

-- Who has a case file. Handed on and not yet taken: handed_by is set and taken_at is not.
create table assignment (
    case_file integer primary key,
    reader    text not null,
    taken_at  timestamptz,
    handed_by text,
    handed_at timestamptz,
    -- Taken to be read a second time, by one who has not seen the first decision.
    second    boolean not null default false,
    check (taken_at is not null or handed_by is not null)
);
create index assignment_reader on assignment (reader);

-- What a reader has typed so far. Its key becomes the key of the decision, so that a confirmation sent twice is one.
create table draft (
    case_file integer     not null,
    reader    text        not null,
    key       uuid        not null default gen_random_uuid() unique,
    content   jsonb       not null,
    kept_at   timestamptz not null,
    primary key (case_file, reader)
);

-- A reader's own words about a row, kept for the reader's decision. A taken-out note is kept with the time.
create table note (
    id        bigint generated always as identity primary key,
    case_file integer     not null,
    reader    text        not null,
    file      integer     not null,
    record    integer     not null,
    cell      text,
    words     text        not null,
    task      smallint    check (task between 1 and 7),
    noted_at  timestamptz not null,
    gone_at   timestamptz
);
create index note_case_file on note (case_file, reader) where gone_at is null;

-- What a reader found in each of the seven tasks of a second look.
create table task_answer (
    case_file integer     not null,
    reader    text        not null,
    task      smallint    not null check (task between 1 and 7),
    words     text        not null,
    done      boolean     not null,
    kept_at   timestamptz not null,
    primary key (case_file, reader, task)
);

-- Immutable: a decision is superseded by another, never changed. What the reader saw is frozen in its content, of which
-- the columns beside it are a reading; the hash is of the content as it stands here.
create table decision (
    id              bigint generated always as identity primary key,
    case_file       integer     not null,
    decided_by      text        not null,
    decided_at      timestamptz not null,
    reasons         text        not null,
    weighed         text        not null,
    next_owner      text        not null,
    next_date       date        not null,
    content         text        not null,
    content_hash    bytea       not null check (octet_length(content_hash) = 32),
    supersedes      bigint unique references decision,
    -- A second reading stands beside the decision it was compared with; a settling one takes its place.
    reading         text        not null check (reading in ('first', 'second', 'settling')),
    compared_with   bigint      references decision,
    check ((reading = 'first') = (compared_with is null)),
    idempotency_key uuid        not null unique
);
create index decision_case_file on decision (case_file, id);

create unique index decision_read_twice on decision (compared_with) where reading = 'second';

-- Who has opened which decision: whoever has seen the first does not read it a second time.
create table decision_opened (
    decision  bigint      not null references decision,
    reader    text        not null,
    opened_at timestamptz not null,
    primary key (decision, reader)
);

-- A reader with an interest in a case file cannot take it. Declared by the reader, or answered where the reader's name
-- stands in the file.
create table interest (
    case_file   integer     not null,
    reader      text        not null,
    words       text        not null,
    declared_at timestamptz not null,
    primary key (case_file, reader)
);

-- A reader whose name stands in the file, and who said that it is somebody else's.
create table not_the_one_named (
    case_file integer     not null,
    reader    text        not null,
    said_at   timestamptz not null,
    primary key (case_file, reader)
);

-- What a reader made of a file drawn at random before its reasons were shown. Kept as it was recorded.
create table own_reading (
    case_file   integer     not null,
    reader      text        not null,
    words       text        not null,
    again       text        not null check (again in ('yes', 'no', 'cannot tell')),
    recorded_at timestamptz not null,
    primary key (case_file, reader)
);

-- How long somebody has read, for their own eyes alone: minutes of a day in which they opened case files or rows.
create table exposure (
    reader  text     not null,
    day     date     not null,
    minute  smallint not null,
    primary key (reader, day, minute)
);

-- How a child or survivor may be contacted, if at all. The newest counts; none is changed.
create table contact_strategy (
    id          bigint generated always as identity primary key,
    case_file   integer     not null,
    wishes      text        not null,
    channel     text        not null,
    advocate    text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index contact_strategy_case_file on contact_strategy (case_file, id desc);

-- One answer for each recorded suspect and child. Empty where none is recorded.
create table decision_answer (
    decision bigint   not null references decision,
    place    smallint not null,
    suspect  text     not null,
    child    text     not null,
    outcome  text     not null check (outcome in ('original decision stands',
        'recommend further investigation', 'refer now', 'cannot conclude: material missing')),
    primary key (decision, place)
);

-- The rows it rests on, so that a corrected row can find the decisions that cite it.
create table decision_citation (
    decision bigint   not null references decision,
    place    smallint not null,
    file     integer  not null,
    record   integer  not null,
    cell     text,
    row_hash bytea    not null,
    primary key (decision, place)
);
create index decision_citation_row on decision_citation (file, record);

create function refuse_change_of_decision() returns trigger language plpgsql as $$
begin
    raise exception 'a row of % cannot be changed or deleted; a new decision takes its place', tg_table_name;
end $$;

create trigger decision_is_immutable before update or delete on decision
    for each row execute function refuse_change_of_decision();
create trigger decision_is_kept before truncate on decision
    for each statement execute function refuse_change_of_decision();
create trigger decision_answer_is_immutable before update or delete on decision_answer
    for each row execute function refuse_change_of_decision();
create trigger decision_answer_is_kept before truncate on decision_answer
    for each statement execute function refuse_change_of_decision();
create trigger decision_citation_is_immutable before update or delete on decision_citation
    for each row execute function refuse_change_of_decision();
create trigger decision_citation_is_kept before truncate on decision_citation
    for each statement execute function refuse_change_of_decision();
