-- A value whose commit is cut off: the server ends the connection while it commits, as it does when it crashes.
create function cut_commit() returns trigger
    language plpgsql
as $$
begin
    perform pg_terminate_backend(pg_backend_pid());
    return null;
end
$$;
create constraint trigger counter_cut after insert or update on counter deferrable initially deferred
    for each row when (new.value = 44) execute function cut_commit();
create constraint trigger shown_counter_cut after insert or update on shown_counter deferrable initially deferred
    for each row when (new.value = 44) execute function cut_commit();
