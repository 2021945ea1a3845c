-- Why a case file may need reading again: every answer of every indicator with the rows that say so, and the reading
-- order made from them by a written rule. Owned by the triage room.

create table triage_run (
    id          integer generated always as identity primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    case_files  integer not null default 0,
    rule        text    not null,
    -- which files were in use when it began, as the archive says it
    files       text    not null default ''
);

-- value: 1 yes, 2 cannot tell, 0 not seen in the material read. Citations are parallel arrays: small, and always read
-- with the answer.
create table answer (
    id               bigint generated always as identity primary key,
    run_id           integer  not null references triage_run,
    case_file        integer  not null,
    indicator_number smallint not null,
    indicator        text     not null,
    version          smallint not null,
    unit             text     not null,
    value            smallint not null check (value in (0, 1, 2)),
    reason_class     smallint not null,
    sentence         text     not null,
    possible         boolean  not null,
    missing          text[]   not null,
    cited_files      integer[] not null,
    cited_records    integer[] not null,
    cited_columns    text[]   not null,
    check (value <> 1 or cardinality(cited_files) > 0),
    check (cardinality(cited_files) = cardinality(cited_records)
        and cardinality(cited_files) = cardinality(cited_columns))
);
create index answer_case_file on answer (case_file, indicator_number);

-- How files are drawn at random: settled once, so that what was drawn can be drawn again and counted with its probability.
create table draw (
    one         boolean          primary key default true check (one),
    seed        bigint           not null,
    probability double precision not null check (probability > 0 and probability < 1),
    begun_at    timestamptz      not null
);

-- A file that was drawn stays drawn. Its place is drawn too, so that neither class nor date can be told from it.
create table drawn (
    case_file   integer          primary key,
    probability double precision not null,
    place       bigint           not null,
    drawn_at    timestamptz      not null
);
create index drawn_place on drawn (place, case_file);

-- One row for each closed case file. A file stands under its first reason class, oldest report first; files without a
-- reason are kept too, so that a draw at random can reach them.
create table reading_order (
    case_file       integer  primary key,
    run_id          integer  not null references triage_run,
    agency          text     not null,
    reference       text     not null,
    reason_class    smallint,
    reported        timestamp,
    reported_until  timestamp,
    reported_precision text,
    closed          timestamp,
    youngest_age    smallint,
    oldest_age      smallint,
    place_in_class  integer  not null,
    rows_in_file    integer  not null
);
create index reading_order_class on reading_order (reason_class, place_in_class);

-- The scope rules that the last run asked, with their whole text: every count is printed with it, and a case file that is
-- asked again is asked under the same rules.
create table scope_rule (
    rule    text     primary key,
    place   smallint not null,
    version integer  not null,
    title   text     not null,
    source  text     not null,
    body    text     not null,
    origin  text     not null,
    tests   text[]   not null,
    run_id  integer  not null references triage_run
);

-- What each rule answers of a closed case file: basis 0 on the file alone, 1 after linking, kept only where it differs.
-- value as in answer. Of each test its value and what would have to be so; cited_tests says which test a citation
-- belongs to.
create table scope_answer (
    case_file     integer    not null,
    rule          text       not null,
    basis         smallint   not null check (basis in (0, 1)),
    run_id        integer    not null references triage_run,
    version       integer    not null,
    value         smallint   not null check (value in (0, 1, 2)),
    possible      boolean    not null,
    sentence      text       not null,
    test_values   integer[]  not null,
    would_meet_if text[]     not null,
    cited_tests   integer[]  not null,
    cited_files   integer[]  not null,
    cited_records integer[]  not null,
    cited_columns text[]     not null,
    primary key (case_file, rule, basis)
);

-- What the records hold in support of the original decision, by fixed questions with their rows, as reasons are.
create table support_answer (
    case_file     integer   not null,
    place         smallint  not null,
    run_id        integer   not null references triage_run,
    question      text      not null,
    asks          text      not null,
    value         smallint  not null check (value in (0, 1, 2)),
    sentence      text      not null,
    missing       text[]    not null,
    cited_files   integer[] not null,
    cited_records integer[] not null,
    cited_columns text[]    not null,
    primary key (case_file, place)
);
