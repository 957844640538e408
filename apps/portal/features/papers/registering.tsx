import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { components } from '../../client/api.js'
import { api, send, told } from '../../client/client.js'
import { problemOf } from '../../client/problem.js'
import { freshKey } from '../../ui/form/key.js'
import { useKeeping } from '../../ui/form/keeping.js'
import { Saved } from '../../ui/form/saved.js'
import { Failed, Refusals } from '../../ui/told.js'
import { InOrder, Waiting, type PapersCheck } from './in-order.js'
import { papersOf, placeSays, type PapersForm, type Typed } from './papers.js'
import { PaperRows } from './paper-rows.js'

type Draft = components['schemas']['DraftDto']
type Accepted = components['schemas']['AcceptedDto']
type Papers = { readonly papers?: readonly Typed[] }

const act = 'RegisterPapers'

/** The papers from the first to the last: typed and kept, looked over in the order in which they will be put, sent once; what waits goes on later. */
export function Registering({
  caseId,
  form,
  draft,
  begun,
}: {
  readonly caseId: string
  readonly form: PapersForm
  readonly draft?: Draft
  readonly begun?: readonly Typed[]
}) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [antForm] = Form.useForm<Papers>()
  const initial = useMemo<Papers>(
    () => ({ papers: begun ?? (form.unfinished?.data as Papers | undefined)?.papers ?? [] }),
    [begun, form],
  )
  const key = useRef(draft ? freshKey() : (form.unfinished?.key ?? freshKey()))
  const [check, setCheck] = useState<PapersCheck>()
  const [done, setDone] = useState<Accepted>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const typed = (): readonly Typed[] => (antForm.getFieldsValue(true) as Papers).papers ?? []
  const papers = () => papersOf(caseId, form, typed())
  const headers = { 'idempotency-key': key.current }
  const keeping = useKeeping(form.unfinished?.savedAt, async () => {
    if (draft) return undefined
    const body = { act, stream: form.stream, data: { papers: typed() }, key: key.current }
    return (await told(api.POST('/v1/me/unfinished', { body }))).savedAt
  })
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
    } catch (failure) {
      setError(failure)
      if ((problemOf(failure).faults ?? []).length > 0) setCheck(undefined)
      scrollTo(0, 0)
    } finally {
      setBusy(false)
    }
  }
  const toCheck = () =>
    attempt(async () => {
      await keeping.now()
      const params = { path: { case: caseId }, header: { 'Idempotency-Key': key.current } }
      setCheck(await told(api.POST('/v1/cases/{case}/register/check', { params, body: { papers: [...papers()] } })))
      scrollTo(0, 0)
    })
  const forget = () => told(api.POST('/v1/me/unfinished/forget', { body: { act, stream: form.stream } })).catch(() => undefined)
  const toDraft = async (id: string): Promise<void> => {
    if (!draft) await forget()
    await queries.invalidateQueries()
    await navigate(`/drafts/${id}`, { replace: true })
  }
  const finish = () =>
    attempt(async () => {
      const body = { data: { papers: papers() } }
      if (draft) {
        const params = { path: { draft: draft.id }, header: { 'If-Match': `"${draft.version}"` } }
        return toDraft((await told(api.POST('/v1/drafts/{draft}/revise', { params, body }))).id)
      }
      if (form.steps.length > 0) {
        const params = { header: { 'Idempotency-Key': key.current } }
        return toDraft((await told(api.POST('/v1/drafts', { params, body: { act, stream: form.stream, ...body } }))).id)
      }
      const accepted = await send<Accepted>(`/v1/cases/${caseId}/register`, body.data, headers)
      if (accepted.waiting === undefined) await forget()
      setDone(accepted)
      await queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => what !== 'form' })
      scrollTo(0, 0)
    })

  if (done)
    return (
      <section className={`told ${done.waiting ? 'soon' : 'done'}`} role="status" aria-labelledby="registered">
        <h2 id="registered">{done.waiting ? `已登记一部分，还有 ${done.waiting.length} 份等前一步的材料` : '全部登记完毕'}</h2>
        <p>共记下 {done.facts.length} 条事实。再次提交时，已经登记的不会重复。</p>
        {done.waiting && <Waiting waiting={done.waiting} />}
        <div className="acts">
          {done.waiting && (
            <button
              className="btn main"
              type="button"
              onClick={() => {
                setDone(undefined)
                setCheck(undefined)
              }}
            >
              补充材料
            </button>
          )}
          <button className="btn" type="button" onClick={() => void navigate(`/cases/${caseId}/history`)}>
            看项目的进程
          </button>
        </div>
      </section>
    )
  return (
    <>
      <ol className="steps way" aria-label="办理步骤">
        {['材料', '核对次序', form.steps.length > 0 ? '送审' : '登记'].map((step, n) => (
          <li key={step} className={check ? (n === 1 ? 'me' : n === 0 ? 'ok' : '') : n === 0 ? 'me' : ''}>
            <i aria-hidden="true" />
            {step}
          </li>
        ))}
      </ol>
      {error !== undefined && <Against error={error} form={form} typed={typed()} />}
      <div hidden={check !== undefined}>
        <Form
          form={antForm}
          name="papers"
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onValuesChange={keeping.typed}
          onFinish={() => void toCheck()}
          onFinishFailed={() => {
            for (const closed of document.querySelectorAll<HTMLDetailsElement>('details.paper')) closed.open = true
          }}
          scrollToFirstError={{ focus: true }}
        >
          <PaperRows form={form} changed={keeping.typed} />
          <div className="acts">
            <button className="btn main" type="submit" disabled={busy}>
              下一步：核对次序
            </button>
            <Saved at={keeping.saved} />
          </div>
        </Form>
      </div>
      {check && (
        <div className="stack">
          <InOrder check={check} typed={typed()} form={form} />
          <div className="acts">
            <button className="btn main" type="button" disabled={busy || check.order.length === 0} onClick={() => void finish()}>
              {busy ? '正在提交…' : draft ? '改好，重新送审' : form.steps.length > 0 ? `送${form.steps[1] ?? '签发'}` : '登记'}
            </button>
            <button className="btn" type="button" onClick={() => setCheck(undefined)}>
              返回补充
            </button>
          </div>
        </div>
      )}
    </>
  )
}

/** What the API says against the papers: every fault by the paper it is in, or every reason. */
function Against({
  error,
  form,
  typed,
}: {
  readonly error: unknown
  readonly form: PapersForm
  readonly typed: readonly Typed[]
}) {
  const { faults = [], refusals = [], title } = problemOf(error)
  if (faults.length === 0 && refusals.length === 0) return <Failed error={error} />
  return (
    <div className="told over" role="alert">
      <h2>{faults.length > 0 ? `有 ${faults.length} 处要改` : title}</h2>
      {faults.length > 0 ? (
        <ul>
          {faults.map(({ at, says }) => (
            <li key={at}>
              {placeSays(at, form, typed)}：{says}
            </li>
          ))}
        </ul>
      ) : (
        <Refusals refusals={refusals} />
      )}
    </div>
  )
}
