import '../../ui/form/form.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { Components } from '../../ui/form/antd.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'
import { Doing } from './doing.js'
import { WhyNot } from './why-not.js'

/** A form as the API describes it. */
export type ActForm = components['schemas']['FormDto']

/** One act of one stream: filled in, looked over, sent. Where it cannot be done the page says why, and shows no dead form. */
export function DoPage() {
  const { act = '', '*': stream = '' } = useParams()
  const [params] = useSearchParams()
  const draftId = params.get('draft') ?? undefined
  const fact = params.get('fact') ?? undefined
  const form = useQuery({
    queryKey: ['form', act, stream, fact],
    queryFn: () =>
      told(
        api.GET('/v1/acts/{act}/form', {
          params: { path: { act }, query: { stream, ...(fact === undefined ? {} : { fact }) } },
        }),
      ),
    // What is being typed is never pulled from under the hand.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const draft = useQuery({
    queryKey: ['draft', draftId],
    queryFn: () => told(api.GET('/v1/drafts/{draft}', { params: { path: { draft: draftId ?? '' } } })),
    enabled: draftId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const place = form.data?.place
  const crumbs = [
    { says: '待办', to: '/' },
    ...(place ? [{ says: place.title, ...(place.caseId === undefined ? {} : { to: `/cases/${place.caseId}` }) }] : []),
  ]
  return (
    <Page title={form.data?.says ?? '办理事项'} crumbs={crumbs} narrow>
      <Read query={form}>
        {(data) => (
          <>
            <p className="lead">
              {data.place.title} <span className="meta">{data.place.number}</span>
            </p>
            {draftId === undefined && <Either act={act} stream={stream} fact={fact} />}
            {draftId === undefined ? (
              <Asked form={data} />
            ) : (
              <Read query={draft}>
                {(found) => (
                  <Components>
                    <Doing form={data} draft={found} />
                  </Components>
                )}
              </Read>
            )}
          </>
        )}
      </Read>
    </Page>
  )
}

/** What puts an act right, or answers what others did, has another side to it: one form, and its switch. */
const either: Readonly<Record<string, readonly (readonly [act: string, says: string])[]>> = Object.fromEntries(
  [
    [
      ['CorrectAct', '更正'],
      ['StrikeAct', '作废'],
    ],
    [
      ['ConfirmCorrection', '同意'],
      ['DeclineCorrection', '不同意'],
    ],
    [
      ['ConfirmRegistered', '属实'],
      ['DenyRegistered', '不属实'],
    ],
  ].flatMap((sides) => sides.map(([act = '']) => [act, sides as [string, string][]] as const)),
)

function Either({ act, stream, fact }: { readonly act: string; readonly stream: string; readonly fact: string | undefined }) {
  const sides = either[act]
  if (!sides) return null
  const more = fact === undefined ? '' : `?fact=${fact}`
  return (
    <Tabs
      label="怎样办理"
      tabs={sides.map(([side, says]) => ({ to: `/do/${side}/${stream}${more}`, says, here: side === act }))}
    />
  )
}

function Asked({ form }: { readonly form: ActForm }) {
  // What only the law has against it has happened all the same, where it happened elsewhere.
  const mayRegister = form.registering === 'may' && form.refusals.every(({ basis }) => basis !== undefined)
  if (!form.allowed && !mayRegister)
    return (
      <section className="told over" aria-labelledby="why-not">
        <h2 id="why-not">现在不能办理</h2>
        <WhyNot form={form} />
        <p className="meta">可办理者：{form.by.join('、')}</p>
      </section>
    )
  if (!form.mine)
    return (
      <section className="told soon">
        <h2>由{form.steps[0]}拟稿</h2>
        <p>
          本单位办理此事项须经{form.steps.join('、')}，请由{form.steps[0]}填写。
        </p>
      </section>
    )
  const begun = form.unfinished?.data
  if (begun !== undefined && 'rows' in begun && form.act === 'RecordService')
    return (
      <section className="told soon" aria-labelledby="several">
        <h2 id="several">还有几条没有提交的记录</h2>
        <p>
          <Link to={`/service/${form.stream.split('/').slice(1).join('/')}`}>接着填写</Link>，可以在那里一次提交。
        </p>
      </section>
    )
  return (
    <Components>
      <Doing key={`${form.act} ${form.stream}`} form={form} onlyRegistered={!form.allowed} />
    </Components>
  )
}
