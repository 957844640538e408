import type { components } from '../../client/api.js'
import { shownMoment } from '../../ui/days.js'
import { Refusals } from '../../ui/told.js'
import type { PapersForm, Typed } from './papers.js'

export type PapersCheck = components['schemas']['PapersCheckDto']
type WaitingPaper = components['schemas']['WaitingPaperDto']

/** What a paper is called: what it shows, and when that happened. */
export function saysOf({ act, registered }: Typed, { papers }: Pick<PapersForm, 'papers'>): string {
  const says = papers.find((kind) => kind.act === act)?.says ?? '材料'
  const on = registered?.['occurredAt']
  // What is typed is Shanghai's time already.
  return typeof on === 'string' && on !== '' ? `${says}，${shownMoment(on.length === 16 ? `${on}:00+08:00` : on)}` : says
}

/** The papers in the order in which they will be put, those that were put already, and those that wait for another. */
export function InOrder({
  check: { order, done, waiting },
  typed,
  form,
}: {
  readonly check: PapersCheck
  readonly typed: readonly Typed[]
  readonly form: PapersForm
}) {
  const named = (n: number): string => {
    const paper = typed[n - 1]
    return paper ? `${saysOf(paper, form)}（第 ${n} 份）` : `第 ${n} 份`
  }
  return (
    <>
      <section className="panel" aria-labelledby="order">
        <h2 id="order">按办理的先后登记 {order.length} 份</h2>
        {order.length === 0 ? (
          <p className="body">现在没有可以登记的：先补上下面所缺的材料。</p>
        ) : (
          <ol className="body in-order">
            {order.map((n) => (
              <li key={n}>{named(n)}</li>
            ))}
          </ol>
        )}
      </section>
      {done.length > 0 && (
        <section className="told done" aria-labelledby="done">
          <h2 id="done">此前已经登记 {done.length} 份</h2>
          <p>{done.map(named).join('；')}</p>
        </section>
      )}
      {waiting.length > 0 && (
        <section className="told soon" aria-labelledby="waiting">
          <h2 id="waiting">还有 {waiting.length} 份等前一步的材料</h2>
          <Waiting waiting={waiting} />
        </section>
      )}
    </>
  )
}

/** What waits, and for what. */
export const Waiting = ({ waiting }: { readonly waiting: readonly WaitingPaper[] }) => (
  <ul>
    {waiting.map(({ n, says, refusals }) => (
      <li key={n}>
        <b>
          {says}（第 {n} 份）
        </b>
        <Refusals refusals={refusals} />
      </li>
    ))}
  </ul>
)
