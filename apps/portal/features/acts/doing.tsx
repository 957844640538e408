import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { problemOf } from '../../client/problem.js'
import { sendAct } from '../../client/send-act.js'
import { isAsked, type FormField, type Values } from '../../ui/form/fields.js'
import { useKeeping } from '../../ui/form/keeping.js'
import { Saved } from '../../ui/form/saved.js'
import { FormFields } from '../../ui/form/form-fields.js'
import { fromData, likely, toData } from '../../ui/form/values.js'
import { CheckStep } from './check-step.js'
import type { ActForm } from './do-page.js'
import { Faults } from './faults.js'
import { freshKey } from '../../ui/form/key.js'
import { registeredField } from '../../ui/form/registering.js'

type Draft = components['schemas']['DraftDto']
type Check = components['schemas']['CheckDto']

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
  const [checkAtOnce] = useState(params.get('step') === 'check')
  const initial = useMemo(() => {
    const kept = begun ? fromData(everyField, begun) : {}
    // Who comes with an answer has given it now; what was begun before is older.
    return { ...likely(form.fields), ...(checkAtOnce && !draft ? { ...kept, ...addressed } : { ...addressed, ...kept }) }
  }, [addressed, begun, checkAtOnce, draft, everyField, form.fields])
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
      // From here on what is kept counts, not what the address knew.
      const rest = [...params].filter(([name]) => !form.fields.some((field) => field.name === name))
      setParams({ ...Object.fromEntries(rest), step: 'check' }, { replace: checkAtOnce })
      scrollTo(0, 0)
    })
  useEffect(() => {
    if (checkAtOnce && isWhole(fields, initial)) void toCheck()
    // Once, for whoever comes with the answer or comes back to it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
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
      return done(await sendAct(form, data(), { key: key.current, registered: registering }))
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
            <Saved at={keeping.saved} />
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
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const said = params.get(name)
      return said === null || !addressable.has(kind) ? [] : [[name, kind === 'flag' ? said === 'true' : said]]
    }),
  )

/** What an address can say as it is typed. */
const addressable: ReadonlySet<FormField['kind']> = new Set(['id', 'stream', 'day', 'text', 'oneOf', 'count', 'flag'])

/** Whether nothing is left to be filled in. */
const isWhole = (fields: readonly FormField[], values: Values): boolean =>
  fields.every((field) => field.optional || !isAsked(field, values) || values[field.name] !== undefined)

/** The address without one of its parameters. */
const without = (params: URLSearchParams, name: string): Record<string, string> =>
  Object.fromEntries([...params].filter(([one]) => one !== name))

/** `sites.0.host` as the form names it. */
const placeOf = (at: string): (string | number)[] =>
  at
    .replace(/^data\.?/, '')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
