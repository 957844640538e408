/**
 * What the application's role may do: read, call these functions, keep cursors, drafts and the refusal log. Never change a fact. Of a
 * command it may read where its facts are; what was asked only stream by stream, where an act is put right.
 */
export const grants = (role: string): string => `
grant usage on schema store to ${role};
grant select on all tables in schema store to ${role};
revoke select on store.command from ${role};
grant select (position, actor, organization, command_id, causation_id, stream, version, facts, content_hash) on store.command to ${role};
grant insert, update on store.follower to ${role};
grant insert, update on store.parked to ${role};
grant insert on store.refusal to ${role};
grant insert, update, delete on store.node to ${role};
-- Nobody hides a table or a type of their own before those of the store.
do $$ begin execute format('revoke temporary on database %I from public, ${role}', current_database()); end $$;
revoke all on all functions in schema store from public;
grant execute on function store.command_name(text, text, text) to ${role};
grant execute on function store.put_right_key(integer, text, text) to ${role};
grant execute on function store.append_all(jsonb, jsonb) to ${role};
grant execute on function store.sequence_facts(integer) to ${role};
grant execute on function store.asked(text) to ${role};
grant execute on function store.begin_epoch() to ${role};
grant execute on function store.record_refusal(store.refusal) to ${role};
grant execute on function store.move_clock(timestamptz) to ${role};
`
