-- What was received, row by row, and what it says. Originals are never altered: an undo or a correction changes the
-- state of a file; only what was read out of the rows (fact) follows it.

create table mapping (
    id      int generated always as identity primary key,
    name    text not null,
    version int  not null,
    sha256  text not null unique,
    yaml    text not null
);

-- One part of a mapping: the kind of fact that it makes and, for every field, the column that it is read from.
-- The columns stand here once and not at each value, so that a fact's row is enough to cite its cells.
create table fact_shape (
    id      int generated always as identity primary key,
    mapping int      not null references mapping,
    part    smallint not null,
    kind    text     not null,
    fields  text[]   not null,
    columns text[]   not null,
    unique (mapping, part)
);

create table batch (
    number      int generated always as identity primary key,
    agency      text        not null,
    imported_at timestamptz not null default now(),
    imported_by text        not null,
    state       text        not null default 'live' check (state in ('live', 'withdrawn')),
    changed_at  timestamptz,
    changed_by  text,
    change_note text
);

create table source_file (
    number         int generated always as identity primary key,
    batch          int    not null references batch,
    agency         text   not null,
    name           text   not null,
    sheet          text,
    sha256         text   not null,
    bytes          bigint not null,
    received       date,
    mapping        int    not null references mapping,
    controller     text   not null,
    legal_basis    text   not null,
    sharing_limits text   not null,
    statement      text   not null check (statement in ('fact', 'opinion', 'mixed')),
    shape          text   not null,
    encoding       text   not null,
    delimiter      text,
    settled        text[] not null default '{}',
    header         text[] not null default '{}',
    records_read   int    not null default 0,
    accepted       int    not null default 0,
    repeated       int    not null default 0,
    rejected       int    not null default 0,
    skipped        int    not null default 0,
    state          text   not null default 'live' check (state in ('live', 'withdrawn', 'superseded')),
    superseded_by  int references source_file,
    -- Its place among the files, which decides what counts where two files hold the same record. A corrected file and a
    -- new reading take the place of the file that they supersede.
    precedence     int,
    -- Of the accepted rows, and of the skipped ones: what a mapping withholds.
    sealed         int    not null default 0,
    refused        int    not null default 0,
    check (records_read = accepted + repeated + rejected + skipped)
);
create index source_file_batch on source_file (batch);
create index source_file_sha256 on source_file (sha256);

create table source_row (
    file           int      not null,
    record         int      not null,
    line           int      not null,
    verdict        smallint not null,
    content        bigint   not null,
    cells          text[]   not null,
    reason         text,
    remedy         text,
    repeats_file   int,
    repeats_record int,
    primary key (file, record)
);
create index source_row_not_accepted on source_row (file, record) where verdict <> 0;

create table row_warning (
    file        int  not null,
    record      int  not null,
    column_name text,
    kind        text not null,
    what        text not null,
    -- false while its row counts as repeated
    in_use      boolean not null default true
);
create index row_warning_row on row_warning (file, record);

-- Every reference to a case that any row makes. It is a case file once a row that opens it has been received.
create table case_file (
    number    int     primary key,
    agency    text    not null,
    reference text    not null,
    has_head  boolean not null,
    unique (agency, reference)
);

-- What a row says, as its file is read now. Its id is the row's place: file, record and part.
create table fact (
    id        bigint primary key,
    shape     int    not null,
    case_file int,
    own_key   text,
    person    text,
    parent    text,
    content   text[] not null,
    -- What it has from the record that it follows: 1 its case file, 2 its person, 3 both.
    followed  smallint not null default 0
);
create index fact_case_file on fact (case_file, id) where case_file is not null;
-- What is known of one person by the agency's own key; every page about a case file or a person asks for it.
create index fact_person on fact (person) where person is not null;

-- Facts of rows that do not count now: repeated, withdrawn, superseded. Nothing is deleted; they can count again.
create table fact_aside (like fact including defaults, primary key (id));

-- Rows of a withheld class that are to be sealed: their cells stand here and nowhere else.
create table sealed_row (
    file      int    not null,
    record    int    not null,
    class     text   not null,
    case_file int,
    person    text,
    cells     text[] not null,
    primary key (file, record)
);
create index sealed_row_case_file on sealed_row (case_file) where case_file is not null;

-- What there is, whether or not it was received. Received files stand in source_file; here is what was asked for, refused,
-- named by a row, sealed or put aside unopened.
create table register_item (
    id        int generated always as identity primary key,
    agency    text not null,
    kind      text,
    what      text not null,
    origin    text not null check (origin in ('noted', 'row', 'delivery')),
    state     text not null check (state in ('received', 'not read', 'quarantined', 'referred to', 'requested', 'refused',
                                             'unreadable', 'on paper', 'sealed')),
    since     date not null,
    sha256    text,
    file      int references source_file,
    record    int,
    case_file int,
    noted_by  text
);
create index register_item_agency on register_item (agency, kind);
create index register_item_case_file on register_item (case_file) where case_file is not null;

-- How an item came to its state: only ever added to.
create table register_event (
    item     int         not null references register_item,
    number   smallint    not null,
    at       timestamptz not null,
    noted_by text        not null,
    state    text        not null,
    words    text        not null,
    primary key (item, number)
);

create function refuse_change_of_register_event() returns trigger language plpgsql as $$
begin
    raise exception 'what was noted in the register is neither changed nor taken out';
end $$;

create trigger register_event_is_append_only before update or delete on register_event
    for each row execute function refuse_change_of_register_event();
