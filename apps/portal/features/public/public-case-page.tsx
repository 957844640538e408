import './public.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { PublicFacts } from './facts-told.js'
import { Notices } from './notices.js'

const words = { published: '已公开', gap: '没有公开', notAsked: '不要求公开', ahead: '还没有到这一步' } as const
const marks = { published: '✓', gap: '!', notAsked: '–', ahead: '○' } as const

/** One purchase as everybody may follow it: step by step, with what is missing. */
export function PublicCasePage() {
  const { caseId = '' } = useParams()
  const chain = useQuery({
    queryKey: ['public case', caseId],
    queryFn: () => told(api.GET('/v1/public/cases/{case}', { params: { path: { case: caseId } } })),
  })
  return (
    <Page title={chain.data?.title ?? '项目'} crumbs={[{ says: '公开信息', to: '/public' }, { says: caseId }]} narrow>
      <Read query={chain}>
        {({ plan, steps, ...known }) => (
          <>
            <p className="lead">
              {known.purchaser.map(({ name }) => name).join('、')} · <Link to={`/public/plans/${plan}`}>年度计划</Link> ·{' '}
              <a href={`/v1/public/cases/${caseId}/ocds`}>开放数据（OCDS）</a>
            </p>
            <PublicFacts known={known} />
            <ol className="panel list chain">
              {steps.map(({ id, says, state, notices }) => (
                <li key={id} className={state}>
                  <i aria-hidden="true">{marks[state]}</i>
                  <div>
                    <h2>
                      {says} <span className="meta">{words[state]}</span>
                    </h2>
                    {state === 'gap' && <p>后面的步骤已经公开，这一步没有公开的内容。</p>}
                    <Notices notices={notices} />
                  </div>
                </li>
              ))}
            </ol>
            <p className="meta list">这里只有依法公开的内容；支付在结项时公开总额，时限和评审情况由各方和监督单位查看。</p>
          </>
        )}
      </Read>
    </Page>
  )
}
