import { Link, useLocation } from 'react-router'

/** An article, and its words. */
export type Citation = { readonly instrument: string; readonly article: string; readonly quote: string; readonly url?: string }

/** What the parties agreed, a plan says, or a house is used to do, is no law. */
const isLaw = ({ instrument }: Pick<Citation, 'instrument'>): boolean => !/^(服务)?合同|^惯例|计划/.test(instrument)

/** Where something stands: 《中华人民共和国政府采购法》第四十六条. */
export const cited = ({ instrument, article }: Pick<Citation, 'instrument' | 'article'>): string =>
  isLaw({ instrument }) ? `《${instrument}》${article}` : `${instrument}${article}`

/** Where the law is read: signed in, or as everybody may. */
export const useLawHome = (): string => (useLocation().pathname.startsWith('/public') ? '/public/law' : '/law')

/** An article by its name, which leads to what rests on it. */
export function Cited({ citation }: { readonly citation: Citation }) {
  const home = useLawHome()
  if (!isLaw(citation)) return <>{cited(citation)}</>
  return (
    <Link to={`${home}/at/${encodeURIComponent(citation.instrument)}/${encodeURIComponent(citation.article)}`}>
      {cited(citation)}
    </Link>
  )
}

/** The law as it is quoted: in 楷体, as on paper. */
export const Law = (citation: Citation) => (
  <blockquote className="law">
    {citation.quote !== '' && <q>{citation.quote}</q>}
    <cite>
      <Cited citation={citation} />
    </cite>
  </blockquote>
)
