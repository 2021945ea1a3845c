-- What can be found by typing: made anew from the archive after each linkage run, so that it can be thrown away at any time.
-- Nothing here names what somebody is: sex, ethnicity, nationality, religion, disability and occupation are never taken in,
-- and no answer of any indicator is. Owned by the search room; nobody else reads or writes these tables.

create table search_index (
    one      boolean primary key default true check (one),
    built_at timestamptz not null,
    run_id   integer not null,
    entries  bigint  not null
);

-- Every distinct word, folded. Its keys are the word, the word with any one letter left out, its consonants and its groups
-- of short forms: two spellings of a word share a key.
create table search_word (
    id   integer primary key,
    word text   not null,
    keys text[] not null
);
create unique index search_word_word on search_word (word);
create index search_word_keys on search_word using gin (keys);

-- field: 1 names, 2 address, 3 place, 4 text, 5 phone, 6 registration, 7 reference, 8 birth date.
create table search_entry (
    fact_id   bigint   not null,
    field     smallint not null,
    case_file integer  not null,
    person    bigint   not null,
    words     integer[],
    value     text,
    born_from date,
    born_to   date
);
create index search_entry_words on search_entry using gin (words);
create index search_entry_value on search_entry (value text_pattern_ops) where field between 5 and 7;
create index search_entry_born on search_entry (born_from) where born_from is not null;
create index search_entry_fact on search_entry (fact_id) where born_from is not null;

-- Case files, to narrow and to order by.
create table search_case (
    case_file integer primary key,
    agency    text not null,
    reference text not null,
    reported  date
);
