import { useQuery } from '@tanstack/react-query'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'

type Text = components['schemas']['CaseClausesDto']

/** What the parties of a purchase agreed: each contract's text, what it has otherwise than its template, and how its evaluation is scored. */
export const ClausesPage = () => <CaseFrame part="clauses">{(caseId) => <Clauses caseId={caseId} />}</CaseFrame>

function Clauses({ caseId }: { readonly caseId: string }) {
  const texts = useQuery({
    queryKey: ['case', caseId, 'clauses'],
    queryFn: () => told(api.GET('/v1/cases/{case}/clauses', { params: { path: { case: caseId } } })),
  })
  return (
    <Read query={texts}>
      {(contracts) =>
        contracts.length === 0 ? (
          <p className="lead">还没有您可以查看的合同。合同拟定以后，各条款会列在这里。</p>
        ) : (
          <div className="stack">
            {contracts.map((text) => (
              <OfContract key={text.award} text={text} />
            ))}
          </div>
        )
      }
    </Read>
  )
}

function OfContract({ text: { award, title, template, signed, clauses, indicators, vetoes } }: { readonly text: Text }) {
  const own = clauses.filter((one) => one.own)
  const others = clauses.filter((one) => !one.own)
  return (
    <section className="panel" aria-labelledby={`clauses-${award}`}>
      <header>
        <h2 id={`clauses-${award}`}>{title}</h2>
        <span className="meta">
          {signed ? '已经签订' : '草案'} · {template}
        </span>
      </header>
      <ul className="terms">
        {own.map(({ article, quote, instead }) => (
          <li key={article + quote}>
            <h3>
              {article} <span className="chip now">本合同另行约定</span>
            </h3>
            <p>{quote}</p>
            <p className="meta">示范文本：{instead}</p>
          </li>
        ))}
        {own.length === 0 && <li className="meta">各条款都与示范文本相同。</li>}
      </ul>
      {indicators.length > 0 && (
        <div className="body">
          <h3>评估指标</h3>
          <ul>
            {indicators.map(({ indicator, weight, by }) => (
              <li key={indicator}>
                {indicator} {weight}% <span className="meta">由{by}评分</span>
              </li>
            ))}
          </ul>
          {vetoes.length > 0 && (
            <>
              <h3>一票否决</h3>
              <ul>
                {vetoes.map(({ item, grade }) => (
                  <li key={item}>
                    {item}：评估等级不高于{grade}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <details className="body">
        <summary>示范文本的其余 {others.length} 条</summary>
        <ul className="terms">
          {others.map(({ article, quote }) => (
            <li key={article + quote}>
              <h3>{article}</h3>
              <p>{quote}</p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
