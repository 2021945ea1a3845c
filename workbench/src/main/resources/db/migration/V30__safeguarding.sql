-- What may need action today: rows that suggest a child or survivor is at risk now, who was told of it and what they
-- answered. Owned by the safeguarding room; nobody else reads or writes these tables.

-- What was raised stays as it was raised. It is open until an answer is noted.
create table risk_item (
    id        bigint generated always as identity primary key,
    batch     int         not null,
    agency    text        not null,
    rule      text        not null,
    certain   boolean     not null,
    sentence  text        not null,
    file      int         not null,
    record    int         not null,
    cells     text[]      not null,
    -- Another row that the sentence rests on, or null.
    also_file   int,
    also_record int,
    own_key   text,
    person    text,
    -- The newest date of the delivery: "open" is as at this day.
    as_at     date        not null,
    raised_at timestamptz not null
);
create index risk_item_batch on risk_item (batch);
create index risk_item_person on risk_item (agency, person);
create index risk_item_key on risk_item (agency, rule, own_key);

-- The case files that it touches by the agency's own keys; other agencies' are found through the people in them.
create table risk_item_case (
    item      bigint not null references risk_item,
    case_file int    not null,
    primary key (item, case_file)
);
create index risk_item_case_file on risk_item_case (case_file);

create table risk_event (
    item   bigint      not null references risk_item,
    number smallint    not null,
    at     timestamptz not null,
    by     text        not null,
    kind   text        not null check (kind in ('told', 'answered')),
    who    text        not null check (who <> ''),
    words  text        not null,
    primary key (item, number)
);

-- Rows that say the same of a time that is past when they come in: counted, for nobody can act on them today.
create table risk_past (
    batch int  not null,
    rule  text not null,
    rows  int  not null,
    as_at date not null,
    primary key (batch, rule)
);

-- Whom the team calls. The newest counts; the others show whom it called before.
create table contact_card (
    number int         generated always as identity primary key,
    at     timestamptz not null,
    by     text        not null,
    name   text        not null check (name <> ''),
    reach  text        not null check (reach <> ''),
    words  text        not null
);

create function refuse_change_of_risk() returns trigger language plpgsql as $$
begin
    raise exception 'a row of % is neither changed nor taken out', tg_table_name;
end $$;

create trigger risk_item_is_kept before update or delete on risk_item
    for each row execute function refuse_change_of_risk();
create trigger risk_event_is_append_only before update or delete on risk_event
    for each row execute function refuse_change_of_risk();
create trigger contact_card_is_append_only before update or delete on contact_card
    for each row execute function refuse_change_of_risk();
