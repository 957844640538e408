import '../../ui/form/form.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { shownDay, shownMoment } from '../../ui/days.js'
import { Answers } from '../../ui/form/answers.js'
import { Page } from '../../ui/page.js'
import { DraftedPapers, type DraftedOf } from './drafted-papers.js'
import { Then } from '../../ui/then.js'
import { Failed, Read, Refusals } from '../../ui/told.js'

type Draft = components['schemas']['DraftDto']

/** A draft as its unit signs it: what will be recorded, what speaks against it now, who has signed, what begins then. */
export function DraftPage() {
  const { id = '' } = useParams()
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: () => told(api.GET('/v1/drafts/{draft}', { params: { path: { draft: id } } })),
  })
  return (
    <Page
      title={draft.data?.says ?? '拟稿'}
      crumbs={[{ says: '待办', to: '/' }, { says: '拟稿' }]}
      beside={draft.data && <Signing key={draft.data.version} draft={draft.data} />}
    >
      <Read query={draft}>{(data) => <Whole draft={data} />}</Read>
    </Page>
  )
}

/** The papers of a purchase that was run elsewhere are no act of a stream: each of them is one. */
const isOfPapers = ({ act }: Draft): boolean => act === 'RegisterPapers'

function Whole({ draft }: { readonly draft: Draft }) {
  const { act, stream, data, registered, refusals, status } = draft
  const ofPapers = isOfPapers(draft)
  const form = useQuery({
    queryKey: ['form of draft', act, stream, data],
    queryFn: () => {
      const { fact } = data as { readonly fact?: string }
      return told(
        api.GET('/v1/acts/{act}/form', {
          params: { path: { act }, query: { stream, ...(fact === undefined ? {} : { fact }) } },
        }),
      )
    },
    enabled: !ofPapers,
  })
  const open = status === 'open' || status === 'returned'
  const check = useQuery({
    queryKey: ['check of draft', draft.id, draft.version],
    queryFn: () =>
      told(api.POST('/v1/checks', { body: { act, stream, data: { ...data, ...(registered ? { registered } : {}) } } })),
    enabled: open,
    retry: false,
  })
  return (
    <div className="stack">
      {form.data && (
        <p className="lead">
          {form.data.place.title} <span className="meta">{form.data.place.number}</span>
        </p>
      )}
      {draft.returned && status === 'returned' && (
        <section className="told soon">
          <h2>已退回</h2>
          <p>{draft.returned.why}</p>
          <p className="meta">
            {draft.returned.by}，{shownMoment(draft.returned.at)}
          </p>
        </section>
      )}
      <section className="panel" aria-labelledby="recorded">
        <h2 id="recorded">签发后会记下什么</h2>
        {ofPapers ? (
          <DraftedPapers caseId={stream.split('/')[1] ?? ''} papers={(data as DraftedOf).papers} />
        ) : (
          <Read query={form}>{({ fields }) => <Answers fields={fields} data={data} />}</Read>
        )}
      </section>
      {open && (
        <section className={`told ${refusals.length > 0 ? 'over' : 'done'}`} aria-labelledby="now">
          <h2 id="now">
            {refusals.length === 0
              ? '现在签发可以办理'
              : ofPapers
                ? '还有材料等前一步，签发后先登记其余的'
                : '现在签发还不能办理'}
          </h2>
          <Refusals refusals={refusals} />
        </section>
      )}
      {check.data && (
        <Then
          records={check.data.records}
          begins={check.data.begins.map((one) => ({ ...one, ...(one.day === undefined ? {} : { day: shownDay(one.day) }) }))}
        />
      )}
      <Signatures draft={draft} />
    </div>
  )
}

const Signatures = ({ draft: { steps, signed, status, next } }: { readonly draft: Draft }) => (
  <section className="panel" aria-labelledby="signatures">
    <header>
      <h2 id="signatures">本单位签署</h2>
      <span className="meta">同一人不能签署两个环节</span>
    </header>
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">环节</th>
          <th scope="col">签署人</th>
          <th scope="col" className="num">
            时间
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, n) => {
          const one = signed[n]
          return (
            <tr key={step}>
              <th scope="row">{step}</th>
              <td>{one?.person ?? '—'}</td>
              <td className="num">
                {one ? shownMoment(one.at) : step === next ? (status === 'returned' ? '退回，待修改' : `待${step}`) : '未到'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </section>
)

/** What whoever looks at a draft can do about it: sign it, send it back, change it, take it back. */
function Signing({ draft }: { readonly draft: Draft }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState('')
  const [minutes, setMinutes] = useState('')
  const step = { params: { path: { draft: draft.id }, header: { 'If-Match': `"${draft.version}"` } } }
  const take = async (work: () => Promise<string | undefined>): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      const to = await work()
      await queries.invalidateQueries()
      if (to !== undefined) await navigate(to)
    } catch (failure) {
      setError(failure)
      await queries.invalidateQueries({ queryKey: ['draft', draft.id] })
    } finally {
      setBusy(false)
    }
  }
  const review = () => take(async () => void (await told(api.POST('/v1/drafts/{draft}/review', step))))
  const issue = () =>
    take(async () => {
      const { facts, waiting } = await told(
        api.POST('/v1/drafts/{draft}/issue', { ...step, body: minutes === '' ? {} : { minutes } }),
      )
      // What waits for another paper stays a draft, and is issued again once it is there.
      if (waiting !== undefined) return undefined
      return facts[0] ? `/receipts/${facts[0].id}` : '/'
    })
  const send = () => take(async () => void (await told(api.POST('/v1/drafts/{draft}/return', { ...step, body: { why } }))))
  const withdraw = () => take(async () => void (await told(api.POST('/v1/drafts/{draft}/withdraw', step))))
  const { part, status, next } = draft
  const signs = part === 'review' || part === 'issue'
  return (
    <aside className="panel signing" aria-label="签署">
      {error !== undefined && (
        <div className="body">
          <Failed error={error} />
        </div>
      )}
      {status === 'issued' && <p className="body">已经签发。</p>}
      {status === 'withdrawn' && <p className="body">拟稿人已经撤回。</p>}
      {(status === 'open' || status === 'returned') && part === 'watch' && (
        <p className="body">
          已送到{next}，待{next}办理。办理之后会出现在<Link to="/">待办</Link>和项目的经过中。
        </p>
      )}
      {signs && (
        <div className="body">
          {part === 'issue' && draft.collective ? (
            <label className="stacked">
              会议纪要编号
              <span className="meta">本事项须经集体决策</span>
              <input value={minutes} onChange={(event) => setMinutes(event.target.value)} maxLength={200} />
            </label>
          ) : (
            part === 'issue' && <p className="meta">本事项不须集体决策。</p>
          )}
          <button
            className="btn main wide"
            type="button"
            disabled={
              busy ||
              (part === 'issue' && ((!draft.allowed && !isOfPapers(draft)) || (draft.collective && minutes.trim() === '')))
            }
            onClick={() => void (part === 'issue' ? issue() : review())}
          >
            {part === 'issue' ? '签发' : '审核通过'}
          </button>
        </div>
      )}
      {part === 'revise' && (
        <div className="body">
          <Link
            className="btn main wide"
            to={
              isOfPapers(draft)
                ? `/cases/${draft.stream.split('/')[1] ?? ''}/papers?${asked(draft)}`
                : `/do/${draft.act}/${draft.stream}?${asked(draft)}`
            }
          >
            修改
          </Link>
        </div>
      )}
      {signs && (
        <form
          className="body line"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <label className="stacked">
            退回的原因
            <span className="meta">会原样显示给经办人，此前的签署作废。</span>
            <textarea rows={3} value={why} onChange={(event) => setWhy(event.target.value)} maxLength={2_000} required />
          </label>
          <button className="btn wide" type="submit" disabled={busy}>
            退回经办
          </button>
        </form>
      )}
      {draft.mine && (status === 'open' || status === 'returned') && (
        <div className="body line">
          <button className="btn wide" type="button" disabled={busy} onClick={() => void withdraw()}>
            撤回拟稿
          </button>
        </div>
      )}
    </aside>
  )
}

/** Which draft is changed, and which act it puts right where it does. */
const asked = ({ id, data }: Draft): string => {
  const { fact } = data as { readonly fact?: string }
  return new URLSearchParams({ draft: id, ...(fact === undefined ? {} : { fact }) }).toString()
}
