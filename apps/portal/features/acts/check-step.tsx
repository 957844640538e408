import { useEffect, useRef } from 'react'
import type { components } from '../../client/api.js'
import { shownDay } from '../../ui/days.js'
import { Answers } from '../../ui/form/answers.js'
import type { FormField, Values } from '../../ui/form/fields.js'
import { Law } from '../../ui/law.js'
import { Refusals } from '../../ui/told.js'
import { Then } from '../../ui/then.js'
import type { ActForm } from './do-page.js'

type Check = components['schemas']['CheckDto']

/** What was filled in, looked over before it is sent: what would be recorded, what speaks against it, what begins then. */
export function CheckStep({
  form,
  fields,
  data,
  check,
  busy,
  revising,
  registering,
  back,
  finish,
}: {
  readonly form: ActForm
  readonly fields: readonly FormField[]
  readonly data: Values
  readonly check: Check
  readonly busy: boolean
  readonly revising: boolean
  readonly registering: boolean
  readonly back: () => void
  readonly finish: () => void
}) {
  const inSteps = form.steps.length > 0 && !registering
  const [, next] = form.steps
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever comes by keyboard or voice is led to the step that begins.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className="stack">
      <section className="panel" aria-labelledby="answers">
        <header>
          <h2 id="answers" ref={heading} tabIndex={-1}>
            核对所填内容
          </h2>
          <button className="btn quiet" type="button" onClick={back}>
            修改
          </button>
        </header>
        <Answers fields={fields} data={data} />
      </section>
      {check.refusals.length > 0 && (
        <section className="told over" aria-labelledby="against">
          <h2 id="against">{inSteps ? '现在签发还不能办理' : '现在不能办理'}</h2>
          <Refusals refusals={check.refusals} />
        </section>
      )}
      {check.irregularities.length > 0 && (
        <section className="told soon" aria-labelledby="found">
          <h2 id="found">登记时会同时记下疑点</h2>
          <ul>
            {check.irregularities.map(({ says, basis }) => (
              <li key={says}>
                {says}
                {basis && <Law {...basis} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Then
        records={check.records}
        begins={check.begins.map((one) => ({ ...one, ...(one.day === undefined ? {} : { day: shownDay(one.day) }) }))}
      />
      <div className="acts">
        {(check.allowed || inSteps) && (
          <button className="btn main" type="button" disabled={busy} onClick={finish}>
            {revising ? '改好，重新送审' : inSteps ? `送${next ?? '签发'}` : '提交'}
          </button>
        )}
        <button className="btn" type="button" onClick={back}>
          返回修改
        </button>
      </div>
    </div>
  )
}
