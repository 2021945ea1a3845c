-- What was received stays as it was: neither a row nor its cells are changed or taken out. Verdicts may change, as when a
-- batch is withdrawn and what repeated it counts again.

create function refuse_change_of_received_row() returns trigger language plpgsql as $$
begin
    raise exception 'a received row is neither changed nor taken out';
end $$;

create trigger source_row_is_kept
    before update of file, record, line, content, cells or delete or truncate on source_row
    for each statement execute function refuse_change_of_received_row();

create trigger sealed_row_is_kept
    before update or delete or truncate on sealed_row
    for each statement execute function refuse_change_of_received_row();

-- SHA-256 of a file's rows as they were taken in, which the audit entry of its batch covers; null for files that came before.
alter table source_file add column rows_sha256 text;
