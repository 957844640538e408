import './law.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { Find } from '../../ui/find.js'
import { cited, useLawHome } from '../../ui/law.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type Rule = components['schemas']['RuleInListDto']

/** The rules that this system goes by, looked through for a text. */
export function LawPage() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const home = useLawHome()
  const text = params.get('q') ?? ''
  const rules = useQuery({
    queryKey: ['law', text],
    queryFn: () => told(api.GET('/v1/law', { params: { query: text === '' ? {} : { q: text } } })),
  })
  return (
    <Page title="规定" crumbs={[{ says: '规定' }]} narrow>
      <p className="lead">系统计算期限、限额和办理条件所依据的规定。每一条都写明原文和核对情况。</p>
      <p>
        合同约定的期限出自<Link to={`${home}/templates`}>合同示范文本</Link>。
      </p>
      <Find
        key={text}
        text={text}
        label="问题或者条文中的文字"
        find={(typed) => void navigate(`${home}${typed === '' ? '' : `?q=${encodeURIComponent(typed)}`}`)}
      />
      <Read query={rules}>
        {(all) =>
          all.length === 0 ? (
            <p className="lead">
              没有找到。<Link to={home}>显示全部规定</Link>
            </p>
          ) : (
            <div className="stack law-list">
              {[...Map.groupBy(all, ({ clauses }) => clauses[0]?.title ?? clauses[0]?.instrument ?? '')].map(([title, some]) => (
                <section key={title} className="panel" aria-label={title}>
                  <h2>{title}</h2>
                  <RuleList rules={some} home={home} />
                </section>
              ))}
            </div>
          )
        }
      </Read>
    </Page>
  )
}

/** Rules by their questions, each with what holds now and on which clause it rests. */
export const RuleList = ({ rules, home }: { readonly rules: readonly Rule[]; readonly home: string }) => (
  <ul className="rules">
    {rules.map(({ id, asks, now, status, clauses }) => (
      <li key={id}>
        <Link to={`${home}/${id}`}>{asks}</Link>
        {now.slice(0, 3).map((says) => (
          <p key={says}>{says}</p>
        ))}
        <p className="meta">
          {[...new Set(clauses.map(cited))].slice(0, 3).join('，')} · {status}
        </p>
      </li>
    ))}
  </ul>
)
