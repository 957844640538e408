/** What would be recorded, and what would begin then, in sentences. */
export function Then({
  records,
  begins,
}: {
  readonly records: readonly { readonly says: string; readonly sentence: string }[]
  readonly begins: readonly { readonly says: string; readonly bearer: string; readonly day?: string }[]
}) {
  if (records.length + begins.length === 0) return null
  return (
    <section className="panel" aria-labelledby="then">
      <h2 id="then">办理之后</h2>
      <div className="body stack">
        {records.length > 0 && (
          <div>
            <h3>会记载</h3>
            <ul>
              {records.map(({ sentence }) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        {begins.length > 0 && (
          <div>
            <h3>随后开始</h3>
            <ul>
              {begins.map(({ says, bearer, day }) => (
                <li key={says}>
                  {bearer}：{says}
                  {day !== undefined && `，预计 ${day}前`}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
