import './law.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { shownDay } from '../../ui/days.js'
import { cited, useLawHome } from '../../ui/law.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'
import { RuleList } from './law-page.js'

/** One article: its words as they are quoted, and the rules that rest on it. */
export function ClausePage() {
  const { instrument = '', article = '' } = useParams()
  const home = useLawHome()
  const found = useQuery({
    queryKey: ['clause', instrument, article],
    queryFn: () => told(api.GET('/v1/law', { params: { query: { instrument, article } } })),
  })
  return (
    <Page title={cited({ instrument, article })} crumbs={[{ says: '规定', to: home }, { says: article }]} narrow>
      <Read query={found}>
        {(rules) => {
          const clauses = new Map(rules.flatMap(({ clauses }) => clauses).map((one) => [`${one.article} ${one.quote}`, one]))
          const [first] = clauses.values()
          if (!first)
            return (
              <p className="lead">
                这里没有依据这一条的规定：可能是地区参数，或者没有收录。<Link to={home}>全部规定</Link>
              </p>
            )
          return (
            <>
              {first.title !== undefined && (
                <p className="lead">
                  {first.title}
                  {first.inForce !== undefined &&
                    `，自 ${first.inForce.slice(0, 4)}年${shownDay(first.inForce).split(' ')[0]}起施行`}
                </p>
              )}
              <section className="panel list" aria-labelledby="words">
                <h2 id="words">原文</h2>
                <div className="body">
                  {[...clauses.values()].map((one) => (
                    <blockquote className="law" key={`${one.article} ${one.quote}`}>
                      <q>{one.quote}</q>
                      <cite>
                        {one.url === undefined ? cited(one) : <a href={one.url}>{cited(one)}（原文地址）</a>}
                        {one.checkedOn !== undefined &&
                          ` · 核对于 ${one.checkedOn.slice(0, 4)}年${shownDay(one.checkedOn).split(' ')[0]}`}
                      </cite>
                    </blockquote>
                  ))}
                </div>
              </section>
              <section className="panel list" aria-labelledby="resting">
                <h2 id="resting">系统据此回答的问题</h2>
                <RuleList rules={rules} home={home} />
              </section>
            </>
          )
        }}
      </Read>
    </Page>
  )
}
