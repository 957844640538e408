/**
 * Numbers the facts of committed commands without a gap, in order of position among what is visible and has no number yet. One sequencer at a
 * time (advisory lock); returns of how many commands it numbered them, or -1 while another instance holds the lock.
 *
 * A transaction that drew a low position may commit late, so the search starts at a low mark. The mark is the sequence's
 * last value, read *before* this transaction takes an id of its own: whoever drew up to it had its id by then (the stream's row
 * is locked first), so once every transaction below our id has ended, nothing below the mark can still appear.
 * A snapshot's xmax is no such bound: it is one past the newest *ended* transaction, and running ones may lie above it.
 */
export const sequence = `
create function store.sequence_facts(at_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  state store.sequencer;
  passed boolean;
  numbered integer;
  last_drawn bigint;
begin
  if not pg_try_advisory_xact_lock(7203341) then return -1; end if;
  select * into state from store.sequencer;
  passed := state.mark is not null and pg_snapshot_xmin(pg_current_snapshot()) >= state.mark_below;
  if state.mark is null then
    select case when is_called then last_value else 0 end into last_drawn from store.position;
    if last_drawn > state.low then
      update store.sequencer set mark = last_drawn, mark_below = pg_current_xact_id();
    end if;
  end if;

  with waiting as (
    select position, facts from store.unnumbered_command order by position limit at_most
  ), head as (
    select coalesce(max(seq), 0) as seq from store.log
  )
  insert into store.log (seq, position)
    select head.seq + sum(waiting.facts) over (order by waiting.position), waiting.position from waiting, head;
  get diagnostics numbered = row_count;

  if passed and numbered < at_most then
    update store.sequencer set low = state.mark, mark = null, mark_below = null;
  end if;
  -- In this transaction of the sequencer's own, never in an append: there it would make commits wait for each other.
  if numbered > 0 then
    perform pg_notify('sanshe_log', '');
  end if;
  return numbered;
end $$;
`
