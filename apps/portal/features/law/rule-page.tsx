import './law.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { Law, useLawHome } from '../../ui/law.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type Entry = components['schemas']['RuleEntryDto']

/** One rule: what it says since when, the clause, how well that is known, and its cases. */
export function RulePage() {
  const { rule: id = '' } = useParams()
  const home = useLawHome()
  const rule = useQuery({
    queryKey: ['rule', id],
    queryFn: () => told(api.GET('/v1/law/{rule}', { params: { path: { rule: id } } })),
  })
  return (
    <Page title={rule.data?.asks ?? '规定'} crumbs={[{ says: '规定', to: home }, { says: rule.data?.kind ?? '一条规定' }]} narrow>
      <Read query={rule}>
        {({ governs, region, entries, cases }) => (
          <>
            <p className="lead">
              以{governs}的规定为准{region === undefined ? '' : `；只约束${region}及所辖区县`}。
            </p>
            <section className="panel list" aria-labelledby="entries">
              <h2 id="entries">怎么规定</h2>
              <ul className="entries">
                {entries.map((entry) => (
                  <OneEntry key={`${entry.from} ${entry.by.join()}`} entry={entry} />
                ))}
              </ul>
            </section>
            {cases.length > 0 && (
              <section className="panel list" aria-labelledby="cases">
                <header>
                  <h2 id="cases">案例</h2>
                  <span className="meta">{cases.length} 个，系统每次发布前逐个核对</span>
                </header>
                <ul className="body cases">
                  {cases.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Read>
    </Page>
  )
}

const said = (day: string): string =>
  day
    .split('-')
    .map(Number)
    .map((n, at) => `${n}${'年月日'[at] ?? ''}`)
    .join('')

const OneEntry = ({ entry: { from, until, by, says, status, note, holds, clauses } }: { readonly entry: Entry }) => (
  <li className={holds ? '' : 'past'}>
    <p className="meta">
      {by.length > 0 && `${by.join('、')}：`}自{said(from)}起{until !== undefined && `，到${said(until)}另有规定为止`}{' '}
      <span className={`chip ${holds ? 'now' : ''}`}>{holds ? '现在适用' : '现在不适用'}</span>{' '}
      <span className={`chip ${status === '已核对原文' ? 'done' : 'soon'}`}>{status}</span>
    </p>
    {says.map((one) => (
      <p key={one}>
        <b>{one}</b>
      </p>
    ))}
    {clauses.map((one) => (
      <Law key={`${one.instrument} ${one.article} ${one.quote}`} {...one} />
    ))}
    {note !== undefined && <p className="meta">说明：{note}</p>}
  </li>
)
