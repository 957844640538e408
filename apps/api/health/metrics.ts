import type { Readiness } from './readiness.js'

/** How things stand, in Prometheus's text format: counts alone, nothing of any case. */
export function metricsOf({ ready, acts, clock, temporal, lag = {}, stuck }: Readiness, now = Date.now()): string {
  const oldest = stuck?.oldest ? (now - Date.parse(stuck.oldest)) / 1000 : 0
  const gauges: readonly [name: string, says: string, values: readonly (readonly [labels: string, value: number])[]][] = [
    ['sanshe_ready', 'whether this node can answer', [['', Number(ready)]]],
    ['sanshe_acts_taken', 'whether acts can be written', [['', Number(acts === 'taken')]]],
    ['sanshe_clock_skew_ms', "this node's clock off the database's", [['', clock.skewMs]]],
    [
      'sanshe_temporal_reachable',
      'whether Temporal answers',
      temporal === undefined ? [] : [['', Number(temporal === 'reachable')]],
    ],
    [
      'sanshe_follower_lag_facts',
      'facts a follower of the log has still to be told of',
      Object.entries(lag).map(([follower, facts]) => [`{follower="${follower}"}`, facts]),
    ],
    ['sanshe_processes_waiting', 'acts of processes that fail or are refused for too long', [['', stuck?.waiting ?? 0]]],
    ['sanshe_processes_waiting_oldest_seconds', 'since when the first of them waits', [['', Math.max(0, Math.round(oldest))]]],
    ['sanshe_facts_parked', 'facts that a view could not count', [['', stuck?.parked ?? 0]]],
    ['sanshe_worker_troubles', 'what keeps the worker from its work', [['', stuck?.worker.length ?? 0]]],
  ]
  return gauges
    .filter(([, , values]) => values.length > 0)
    .map(([name, says, values]) => {
      const lines = values.map(([labels, value]) => `${name}${labels} ${value}`)
      return [`# HELP ${name} ${says}`, `# TYPE ${name} gauge`, ...lines].join('\n')
    })
    .join('\n')
    .concat('\n')
}
