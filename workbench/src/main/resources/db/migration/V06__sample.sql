-- How good the reasons are: the frame from which files are drawn at random, and what is counted by. Owned by the triage room.

-- Every closed case file once, as it was when a run first asked it: whether it had a reason then, and with what probability
-- it could be drawn. A file that was not drawn stands here too, for what was left out must be counted with what was drawn.
create table draw_frame (
    case_file   integer          primary key,
    run_id      integer          not null references triage_run,
    had_reason  boolean          not null,
    probability double precision not null check (probability > 0 and probability <= 1),
    drawn       boolean          not null
);

insert into draw_frame (case_file, run_id, had_reason, probability, drawn)
select o.case_file, o.run_id, o.reason_class is not null, coalesce(d.probability, (select probability from draw)),
    d.case_file is not null
from reading_order o left join drawn d on d.case_file = o.case_file
where exists (select from draw);

alter table draw add column probability_without double precision not null default 0.0625
    check (probability_without > 0 and probability_without <= 1);
alter table draw alter column probability_without drop default;

-- The sex of the children recorded as harmed: for counts alone. Nothing that orders, filters, links or groups reads it.
create table counted_by (
    case_file    integer primary key,
    children_sex text    not null check (children_sex in ('girls', 'boys', 'girls and boys', 'not recorded'))
);
