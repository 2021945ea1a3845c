-- Who is who: linkage runs, the persons they made, what waits for people to judge, and what people judged.
-- Owned by the people room; nobody else reads or writes these tables.

create table linkage_run (
    id          integer generated always as identity primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    mentions    integer not null default 0,
    persons     integer not null default 0,
    pairs       bigint  not null default 0,
    threshold_bits double precision,
    model       jsonb,
    notes       text[] not null default '{}'
);

-- A person keeps the number across runs: addresses and decisions outlive a run.
create table person (
    id           bigint generated always as identity primary key,
    made_in_run  integer not null references linkage_run,
    ended_in_run integer references linkage_run
);

-- One row of one file that records a person. Its name is the agency's own key where it has one, so that a corrected
-- file keeps it; otherwise the place in the file.
create table mention (
    id        bigint generated always as identity primary key,
    agency    text    not null,
    name      text    not null,
    fact_id   bigint  not null,
    file_id   integer not null,
    record    integer not null,
    person_id bigint  references person,
    live      boolean not null default true,
    unique (agency, name)
);
create index mention_person on mention (person_id);
create index mention_fact on mention (fact_id);

create table person_history (
    run_id      integer not null references linkage_run,
    person_from bigint  not null references person,
    person_to   bigint  not null references person,
    change      text    not null check (change in ('merged', 'split')),
    primary key (run_id, person_from, person_to)
);

-- A pair that the linkage holds for likely and may not make by itself, or is not sure of.
create table possible_link (
    id            bigint generated always as identity primary key,
    run_id        integer not null references linkage_run,
    left_mention  bigint  not null references mention,
    right_mention bigint  not null references mention,
    weight_bits   double precision not null,
    probability   double precision not null,
    why_open      text    not null,
    unique (left_mention, right_mention),
    check (left_mention < right_mention)
);

-- Append-only: a change of mind is a new row, and so is taking an answer back. What holds of a pair is worked out from its
-- rows (people.Standing). Where two_needed, *same* holds once two different people say it: one record is of a child
-- recorded as harmed and the other of a person recorded as suspect, or many pairs were answered in one go.
create table judgement (
    id            bigint generated always as identity primary key,
    left_mention  bigint not null references mention,
    right_mention bigint not null references mention,
    verdict       text   not null check (verdict in ('same', 'different', 'unsure', 'same household', 'need more',
                                                     'taken back')),
    judged_by     text   not null,
    judged_at     timestamptz not null,
    reason        text   not null default '',
    run_id        integer references linkage_run,
    two_needed    boolean not null default false,
    -- A form that is sent twice is one judgement.
    request       uuid   not null,
    check (left_mention < right_mention),
    unique (request, left_mention, right_mention)
);
create index judgement_pair on judgement (left_mention, right_mention);
create index judgement_right on judgement (right_mention);

create function refuse_change_of_judgement() returns trigger language plpgsql as $$
begin
    raise exception 'a judgement cannot be changed or deleted; a new one takes its place';
end $$;

create trigger judgement_is_immutable before update or delete on judgement
    for each row execute function refuse_change_of_judgement();
create trigger judgement_is_kept before truncate on judgement
    for each statement execute function refuse_change_of_judgement();

-- Where somebody stopped judging, and whether single keys answer for them.
create table judging_reader (
    reader        text primary key,
    keys          boolean not null default true,
    left_mention  bigint references mention,
    right_mention bigint references mention,
    stopped_at    timestamptz
);

-- Which persons stand in which case file, in case-file order for the one merge-join that builds case files.
create table person_in_case (
    case_file  integer not null,
    person_id  bigint  not null references person,
    mention_id bigint  not null references mention,
    primary key (case_file, person_id, mention_id)
);
create index person_in_case_person on person_in_case (person_id);
