import './cases.css'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'

type Case = components['schemas']['CaseDto']

/** What can be looked at of a purchase, each at its own address below the purchase's. */
const parts = {
  '': '概况',
  terms: '期限',
  money: '资金',
  people: '人员',
  service: '服务',
  irregularities: '疑点',
  history: '进程',
} as const
/** Pages below one of them. */
const below = { process: { says: '流程图', of: 'history' }, clauses: { says: '合同条款', of: 'terms' } } as const
export type Part = keyof typeof parts | keyof typeof below

const isBelow = (part: Part): part is keyof typeof below => part in below
const tabOf = (part: Part): keyof typeof parts => (isBelow(part) ? below[part].of : part)
const saysOf = (part: Part): string => (isBelow(part) ? below[part].says : parts[part])

/** One page of a purchase: where it stands, the way to its other pages, and what this one is about. */
export function CaseFrame({
  part,
  beside,
  children,
}: {
  readonly part: Part
  readonly beside?: (caseId: string, found: Case) => ReactNode
  readonly children: (caseId: string) => ReactNode
}) {
  const { caseId = '' } = useParams()
  const found = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => told(api.GET('/v1/cases/{case}', { params: { path: { case: caseId } } })),
  })
  const title = found.data?.title ?? '项目'
  const home = `/cases/${caseId}`
  return (
    <Page
      title={part === '' ? title : saysOf(part)}
      about={title}
      crumbs={[
        { says: '项目', to: '/cases' },
        ...(part === '' ? [{ says: caseId }] : [{ says: title, to: home }]),
        ...(isBelow(part) ? [{ says: parts[tabOf(part)], to: `${home}/${tabOf(part)}` }] : []),
        ...(part === '' ? [] : [{ says: saysOf(part) }]),
      ]}
      beside={found.data && beside?.(caseId, found.data)}
    >
      <Read query={found}>
        {({ view }) => (
          <>
            {part !== '' && <p className="lead">{title}</p>}
            {view === 'published' && <p className="meta">您不是这个项目的一方，只显示已经公开的内容。</p>}
            <Tabs
              label="项目的各页"
              tabs={(Object.keys(parts) as (keyof typeof parts)[]).map((name) => ({
                to: name === '' ? home : `${home}/${name}`,
                says: parts[name],
                here: name === tabOf(part),
              }))}
            />
            <div className="case-part">{children(caseId)}</div>
          </>
        )}
      </Read>
    </Page>
  )
}
