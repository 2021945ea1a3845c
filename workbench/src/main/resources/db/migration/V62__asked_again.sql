-- How often case files were asked again after a run: with its number, the state of the reading order.
alter table triage_run add column asked_again integer not null default 0;
