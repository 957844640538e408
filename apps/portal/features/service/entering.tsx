import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { problemOf } from '../../client/problem.js'
import { sendAct } from '../../client/send-act.js'
import { labelAt, type Values } from '../../ui/form/fields.js'
import { useKeeping } from '../../ui/form/keeping.js'
import { Saved } from '../../ui/form/saved.js'
import { freshKey } from '../../ui/form/key.js'
import { fromData, toData } from '../../ui/form/values.js'
import { Failed } from '../../ui/told.js'
import { EntryRows } from './entry-rows.js'
import { FromSheet } from './from-sheet.js'
import { LookedOver, type Looked } from './looked-over.js'
import { Sent, type SentEntry } from './sent.js'

export type EntryForm = components['schemas']['FormDto']

/** One record as it is typed; its key makes a second sending do nothing. */
export type Entry = Values & { readonly key: string }
export type Entries = { readonly rows?: readonly Entry[] }

/** Several records from the first to the last: typed and kept, looked over one by one, sent once all of them are right. */
export function Entering({ form }: { readonly form: EntryForm }) {
  const queries = useQueryClient()
  const [antForm] = Form.useForm<Entries>()
  const initial = useMemo<Entries>(() => ({ rows: begunOf(form) }), [form])
  const key = useRef(form.unfinished?.key ?? freshKey())
  const [looked, setLooked] = useState<readonly Looked[]>()
  const [sent, setSent] = useState<readonly SentEntry[]>([])
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const typed = (): readonly Entry[] => (antForm.getFieldsValue(true) as Entries).rows ?? []
  const of = { act: form.act, stream: form.stream }
  const keeping = useKeeping(form.unfinished?.savedAt, async () => {
    const body = { ...of, data: { rows: typed() }, key: key.current }
    return (await told(api.POST('/v1/me/unfinished', { body }))).savedAt
  })
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
      scrollTo(0, 0)
    }
  }
  const lookOver = () =>
    attempt(async () => {
      await keeping.now()
      const all: Looked[] = []
      for (const entry of typed()) all.push(await lookAt(form, entry))
      setLooked(all)
    })
  const sendAll = () =>
    attempt(async () => {
      try {
        for (const entry of typed()) {
          const to = await sendAct(form, toData(form.fields, entry), { key: entry.key })
          const says = looked?.find((one) => one.key === entry.key)?.says ?? ''
          setSent((before) => [...before, { to, says }])
          // What is recorded is no longer among what is left, also where the next one fails.
          antForm.setFieldsValue({ rows: typed().filter((one) => one.key !== entry.key) })
        }
        await told(api.POST('/v1/me/unfinished/forget', { body: of })).catch(() => undefined)
      } catch (failure) {
        setLooked(undefined)
        await keeping.now().catch(() => undefined)
        throw failure
      } finally {
        await queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => what !== 'form' })
      }
    })
  const addAll = (rows: readonly Values[]): void => {
    const blank = (entry: Entry): boolean => Object.entries(entry).every(([name, value]) => name === 'key' || value === undefined)
    const kept = typed().filter((entry) => !blank(entry))
    antForm.setFieldsValue({ rows: [...kept, ...rows.map((row) => ({ ...row, key: freshKey() }))] })
    keeping.typed()
  }

  if (sent.length > 0 && typed().length === 0) return <Sent sent={sent} steps={form.steps} award={form.place.number} />
  return (
    <>
      {error !== undefined && <Failed error={error} />}
      {sent.length > 0 && <Sent sent={sent} steps={form.steps} award={form.place.number} left={typed().length} />}
      <div hidden={looked !== undefined} className="entries">
        <FromSheet fields={form.fields} add={addAll} />
        <Form
          form={antForm}
          name="entries"
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onValuesChange={keeping.typed}
          onFinish={() => void lookOver()}
          scrollToFirstError={{ focus: true }}
        >
          <EntryRows fields={form.fields} changed={keeping.typed} />
          <div className="acts">
            <button className="btn main" type="submit" disabled={busy}>
              {busy ? '正在核对…' : '下一步：核对'}
            </button>
            <Saved at={keeping.saved} />
          </div>
        </Form>
      </div>
      {looked && (
        <LookedOver
          looked={looked}
          busy={busy}
          finishSays={form.steps.length > 0 ? `送${form.steps[1] ?? '签发'}` : '提交'}
          back={() => setLooked(undefined)}
          finish={() => void sendAll()}
        />
      )}
    </>
  )
}

/** What was begun: several records, or the one of the single form. */
function begunOf({ unfinished, fields }: EntryForm): readonly Entry[] {
  const { rows } = (unfinished?.data ?? {}) as Entries
  if (rows && rows.length > 0) return rows
  return [{ ...(unfinished && !rows ? fromData(fields, unfinished.data) : {}), key: freshKey() }]
}

/** One record, looked over: what would be recorded, or everything against it. */
async function lookAt(form: EntryForm, { key, ...entry }: Entry): Promise<Looked> {
  const data = toData(form.fields, entry)
  const evidence = typeof entry['evidence'] === 'string' ? entry['evidence'] : ''
  try {
    const body = { act: form.act, stream: form.stream, data }
    const { allowed, refusals, records, irregularities } = await told(api.POST('/v1/checks', { body }))
    const says = records.map(({ sentence }) => sentence).join('；')
    return { key, says, allowed, refusals, doubts: irregularities.map((one) => one.says), faults: [], evidence }
  } catch (failure) {
    const { faults = [] } = problemOf(failure)
    if (faults.length === 0) throw failure
    return { key, says: '', allowed: false, refusals: [], doubts: [], faults: labelled(faults, form), evidence }
  }
}

const labelled = (faults: readonly { readonly at: string; readonly says: string }[], { fields }: EntryForm) =>
  faults.map(({ at, says }) => ({ label: labelAt(at, fields), says }))
