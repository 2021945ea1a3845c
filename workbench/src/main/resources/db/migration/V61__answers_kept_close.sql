-- Answers are kept so that a run writes only what became otherwise, and so that the many questions to which nothing was
-- seen cost little. Owned by the triage room.

-- Answers that say something: yes, cannot tell, and a not seen of which there is more to say than its rows. place: where
-- an answer stands among all that its case file gave.
alter table answer add column place integer;
update answer set place = placed.place from (
    select id, row_number() over (partition by case_file order by indicator_number, id) as place from answer) as placed
    where placed.id = answer.id;
alter table answer alter column place set not null;
drop index answer_case_file;

-- All to which nothing was seen in the material read, one row a case file: parallel arrays, one element an answer. The
-- citations of all of them follow one another; cited_by says to which answer each belongs, counted from 0.
create table not_seen (
    case_file         integer   primary key,
    places            integer[] not null,
    indicator_numbers integer[] not null,
    indicators        text[]    not null,
    versions          integer[] not null,
    units             text[]    not null,
    reason_classes    integer[] not null,
    cited_by          integer[] not null,
    cited_files       integer[] not null,
    cited_records     integer[] not null,
    cited_columns     text[]    not null
);
insert into not_seen
    select a.case_file, a.places, a.numbers, a.indicators, a.versions, a.units, a.classes,
        coalesce(c.by, '{}'), coalesce(c.files, '{}'), coalesce(c.records, '{}'), coalesce(c.columns, '{}')
    from (
        select case_file, array_agg(place order by place) as places, array_agg(indicator_number order by place) as numbers,
            array_agg(indicator order by place) as indicators, array_agg(version order by place) as versions,
            array_agg(unit order by place) as units, array_agg(reason_class order by place) as classes
        from answer where value = 0 and not possible group by case_file) as a
    left join (
        select case_file, array_agg(nth order by place, ordinality) as by, array_agg(f order by place, ordinality) as files,
            array_agg(r order by place, ordinality) as records, array_agg(c order by place, ordinality) as columns
        from (
            select case_file, place, cited_files, cited_records, cited_columns,
                (row_number() over (partition by case_file order by place) - 1)::integer as nth
            from answer where value = 0 and not possible) as numbered
        cross join unnest(cited_files, cited_records, cited_columns) with ordinality as u (f, r, c, ordinality)
        group by case_file) as c on c.case_file = a.case_file;
delete from answer where value = 0 and not possible;

-- why: nobody asks which run wrote an answer, for what stands is what the last one says; and a check of every row against
-- the table of runs took a third of the time
alter table answer drop column run_id, drop column id;
alter table answer add primary key (case_file, place);
alter table scope_answer drop column run_id;
alter table support_answer drop column run_id;

-- SHA-256 of everything that a case file was last found to say, so that a run leaves alone what stayed as it was. A
-- migration that changes how answers are kept empties this table.
create table told (
    case_file integer primary key,
    sha256    bytea   not null
);
insert into told select case_file, ''::bytea from answer union select case_file, ''::bytea from not_seen;

-- Which questions were asked in a run, each as its key, a space and its version, where it had an answer.
alter table triage_run add column questions text[] not null default '{}';
update triage_run set questions = (
    select coalesce(array_agg(distinct key || ' ' || version), '{}') from (
        select indicator as key, version from answer
        union select u.key, u.version from not_seen, unnest(indicators, versions) as u (key, version)) as every)
    where id = (select max(id) from triage_run where finished_at is not null);
