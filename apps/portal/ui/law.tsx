/** An article, and its words. */
export type Citation = { readonly instrument: string; readonly article: string; readonly quote: string; readonly url?: string }

/** Where something stands: 《中华人民共和国政府采购法》第四十六条. */
export const cited = ({ instrument, article }: Citation): string =>
  /^(服务)?合同|计划/.test(instrument) ? `${instrument}${article}` : `《${instrument}》${article}`

/** The law as it is quoted: in 楷体, as on paper. */
export const Law = (citation: Citation) => (
  <blockquote className="law">
    {citation.quote !== '' && <q>{citation.quote}</q>}
    <cite>{citation.url === undefined ? cited(citation) : <a href={citation.url}>{cited(citation)}</a>}</cite>
  </blockquote>
)
