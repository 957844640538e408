import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, send, told } from '../../client/client.js'
import { problemOf } from '../../client/problem.js'
import { timeOf } from '../../ui/days.js'
import type { FormField, Values } from '../../ui/form/fields.js'
import { useKeeping } from '../../ui/form/keeping.js'
import { FormFields } from '../../ui/form/form-fields.js'
import { fromData, likely, toData } from '../../ui/form/values.js'
import { CheckStep } from './check-step.js'
import type { ActForm } from './do-page.js'
import { Faults } from './faults.js'
import { freshKey } from '../../ui/form/key.js'
import { registeredField } from '../../ui/form/registering.js'

type Draft = components['schemas']['DraftDto']
type Check = components['schemas']['CheckDto']
type Accepted = components['schemas']['AcceptedDto']

/** An act from the first field to its receipt. `draft`: it was returned, and is changed. `onlyRegistered`: only what happened elsewhere may be entered. */
export function Doing({
  form,
  draft,
  onlyRegistered = false,
}: {
  readonly form: ActForm
  readonly draft?: Draft
  readonly onlyRegistered?: boolean
}) {
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [antForm] = Form.useForm<Values>()
  const begun = useMemo(
    () => (draft ? { ...draft.data, ...(draft.registered ? { registered: draft.registered } : {}) } : form.unfinished?.data),
    [draft, form.unfinished],
  )
  const [registering, setRegistering] = useState(
    form.registering === 'must' || onlyRegistered || (begun !== undefined && 'registered' in begun),
  )
  const key = useRef(draft ? freshKey() : (form.unfinished?.key ?? freshKey()))
  const fields = useMemo<readonly FormField[]>(
    () => (registering ? [registeredField, ...form.fields] : form.fields),
    [form.fields, registering],
  )
  const everyField = useMemo(() => [registeredField, ...form.fields], [form.fields])
  // The address changes with the steps of the form: what it gave at first is what counts.
  const [addressed] = useState(() => given(form.fields, params))
  const initial = useMemo(
    () => ({ ...likely(form.fields), ...addressed, ...(begun ? fromData(everyField, begun) : {}) }),
    [addressed, begun, everyField, form.fields],
  )
  const [check, setCheck] = useState<Check>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const data = (): Values => toData(fields, antForm.getFieldsValue(true) as Values)
  const keeping = useKeeping(draft ? undefined : form.unfinished?.savedAt, async () => {
    if (draft) return undefined
    const body = { act: form.act, stream: form.stream, data: data(), key: key.current }
    return (await told(api.POST('/v1/me/unfinished', { body }))).savedAt
  })
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
    } catch (failure) {
      setError(failure)
      const { faults = [] } = problemOf(failure)
      if (faults.length > 0) setParams(without(params, 'step'), { replace: true })
      antForm.setFields(faults.map(({ at, says }) => ({ name: placeOf(at), errors: [says] })))
    } finally {
      setBusy(false)
    }
  }
  const toCheck = () =>
    attempt(async () => {
      await keeping.now()
      setCheck(await told(api.POST('/v1/checks', { body: { act: form.act, stream: form.stream, data: data() } })))
      setParams({ ...Object.fromEntries(params), step: 'check' })
      scrollTo(0, 0)
    })
  const done = async (to: string): Promise<void> => {
    if (!draft)
      await told(api.POST('/v1/me/unfinished/forget', { body: { act: form.act, stream: form.stream } })).catch(() => undefined)
    await queries.invalidateQueries()
    await navigate(to, { replace: true })
  }
  const finish = () =>
    attempt(async () => {
      if (draft) {
        const revised = await told(
          api.POST('/v1/drafts/{draft}/revise', {
            params: { path: { draft: draft.id }, header: { 'If-Match': `"${draft.version}"` } },
            body: { data: data() },
          }),
        )
        return done(`/drafts/${revised.id}`)
      }
      if (form.steps.length > 0 && !registering) {
        const sent = await told(
          api.POST('/v1/drafts', {
            params: { header: { 'Idempotency-Key': key.current } },
            body: { act: form.act, stream: form.stream, data: data() },
          }),
        )
        return done(`/drafts/${sent.id}`)
      }
      const { facts } = await send<Accepted>(form.url, data(), { 'idempotency-key': key.current })
      return done(facts[0] ? `/receipts/${facts[0].id}` : '/')
    })

  const checking = params.get('step') === 'check' && check !== undefined
  return (
    <>
      <ol className="steps way" aria-label="办理步骤">
        {['填写', '核对', form.steps.length > 0 ? '送审' : '提交'].map((step, n) => (
          <li key={step} className={checking ? (n === 1 ? 'me' : n === 0 ? 'ok' : '') : n === 0 ? 'me' : ''}>
            <i aria-hidden="true" />
            {step}
          </li>
        ))}
      </ol>
      {error !== undefined && <Faults error={error} fields={fields} />}
      <div hidden={checking}>
        <Form
          form={antForm}
          name="act"
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onValuesChange={keeping.typed}
          onFinish={() => void toCheck()}
          scrollToFirstError={{ focus: true }}
          className="panel form"
        >
          {form.registering === 'may' && !onlyRegistered && (
            <label className="switch">
              <input type="checkbox" checked={registering} onChange={(event) => setRegistering(event.target.checked)} />{' '}
              已在别处办理，这里只作登记（补登）
            </label>
          )}
          {form.registering === 'must' && <p className="meta">此事项在采购平台办理，这里登记其结果和凭证。</p>}
          {fields.length === 0 && <p>这一事项没有要填写的内容，核对后即可{form.steps.length > 0 ? '送审' : '提交'}。</p>}
          <FormFields fields={fields} />
          <div className="acts">
            <button className="btn main" type="submit" disabled={busy}>
              下一步：核对
            </button>
            {keeping.saved !== undefined && (
              <span className="meta saved" role="status">
                已保存 {timeOf(keeping.saved)}
              </span>
            )}
          </div>
        </Form>
      </div>
      {checking && (
        <CheckStep
          form={form}
          fields={fields}
          data={data()}
          check={check}
          busy={busy}
          revising={draft !== undefined}
          registering={registering}
          back={() => setParams(without(params, 'step'))}
          finish={() => void finish()}
        />
      )}
    </>
  )
}

/** What the page that led here knows already: in the address, by the field's name. */
const given = (fields: readonly FormField[], params: URLSearchParams): Values =>
  Object.fromEntries(fields.flatMap(({ name, kind }) => (kind === 'id' && params.has(name) ? [[name, params.get(name)]] : [])))

/** The address without one of its parameters. */
const without = (params: URLSearchParams, name: string): Record<string, string> =>
  Object.fromEntries([...params].filter(([one]) => one !== name))

/** `sites.0.host` as the form names it. */
const placeOf = (at: string): (string | number)[] =>
  at
    .replace(/^data\.?/, '')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
