import './law.css'
import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../client/client.js'
import { useLawHome } from '../../ui/law.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

/** The contract templates, edition by edition and clause by clause: what contracts are made by, and which clauses they may have otherwise. */
export function TemplatesPage() {
  const home = useLawHome()
  const templates = useQuery({
    queryKey: ['contract-templates'],
    queryFn: () => told(api.GET('/v1/contract-templates')),
  })
  return (
    <Page title="合同示范文本" crumbs={[{ says: '规定', to: home }, { says: '合同示范文本' }]} narrow>
      <p className="lead">合同按发出采购文件时适用的版本拟定，以后的版本不改变已有的合同。</p>
      <Read query={templates}>
        {(all) => (
          <div className="stack law-list">
            {all.map(({ title, region, from, until, clauses }) => (
              <section key={title} className="panel" aria-label={title}>
                <h2>{title}</h2>
                <p className="body meta">
                  {region === undefined ? '各地区' : `地区 ${region}`} · 自 {from} 起{until !== undefined && `，至 ${until}`}
                </p>
                <ul className="rules">
                  {clauses.map(({ article, quote, mayDiffer }) => (
                    <li key={article + quote}>
                      <b>{article}</b>
                      <p>{quote}</p>
                      {mayDiffer !== undefined && <p className="meta">可以另行约定：{mayDiffer}</p>}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Read>
    </Page>
  )
}
