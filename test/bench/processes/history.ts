import type { Client, WorkflowHandle } from '@temporalio/client'

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>
type Event = NonNullable<History['events']>[number]

/** The events of a process's newest run. */
export async function historyOf(client: Client, process: string): Promise<readonly Event[]> {
  const { events } = await client.workflow.getHandle(process).fetchHistory()
  return events ?? []
}

/** How many times the process was woken to go on. */
export const workflowTasks = (events: readonly Event[]): number =>
  events.filter((event) => event.workflowTaskCompletedEventAttributes).length

/** How many events of each kind, the most frequent first: `31 markerRecorded`. */
export function kindsOf(events: readonly Event[]): string {
  const counts = new Map<string, number>()
  for (const event of events) counts.set(kindOf(event), (counts.get(kindOf(event)) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')
}

const kindOf = (event: Event): string =>
  Object.entries(event)
    .find(([name, value]) => name.endsWith('EventAttributes') && value !== null)?.[0]
    .replace('EventAttributes', '') ?? 'unknown'

/** The events from the first act of a kind to the end of the workflow task that followed the last signal. */
export function stretch(events: readonly Event[], firstAct: string): readonly Event[] {
  const first = events.findIndex((event) => actOf(event).includes(`"${firstAct}"`))
  const signal = events.findLastIndex((event) => event.workflowExecutionSignaledEventAttributes)
  const last = events.findIndex((event, index) => index > signal && event.workflowTaskCompletedEventAttributes)
  if (first < 0 || last < 0) throw new Error(`the history has no ${firstAct}, or nothing after its last signal`)
  return events.slice(first, last + 1)
}

/** What a marker says of its local activity, as JSON; empty for any other event. */
const actOf = (event: Event): string =>
  Buffer.from(event.markerRecordedEventAttributes?.details?.['data']?.payloads?.[0]?.data ?? []).toString()
