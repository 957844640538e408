import { Refusals, type Refusal } from '../../ui/told.js'

/** A record that was looked over: what it would say, what is against it, and what would be found. */
export type Looked = {
  readonly key: string
  readonly says: string
  readonly allowed: boolean
  readonly refusals: readonly Refusal[]
  readonly doubts: readonly string[]
  readonly faults: readonly { readonly label: string; readonly says: string }[]
  readonly evidence: string
}

/** Every record as it would be recorded, or with all that is against it. Nothing is sent before all of them are right. */
export function LookedOver({
  looked,
  busy,
  finishSays,
  back,
  finish,
}: {
  readonly looked: readonly Looked[]
  readonly busy: boolean
  readonly finishSays: string
  readonly back: () => void
  readonly finish: () => void
}) {
  const wrong = looked.filter(({ allowed }) => !allowed).length
  return (
    <div className="stack entries">
      {wrong > 0 && (
        <p className="told over" role="alert">
          {looked.length} 条中有 {wrong} 条要改，都还没有提交。
        </p>
      )}
      <section className="panel" aria-labelledby="looked">
        <h2 id="looked">核对 {looked.length} 条记录</h2>
        <ol className="body in-order">
          {looked.map((one, n) => (
            <li key={one.key}>
              {one.allowed ? one.says : <b>! 第 {n + 1} 条要改</b>}
              {one.faults.length > 0 && (
                <ul>
                  {one.faults.map(({ label, says }) => (
                    <li key={`${label} ${says}`}>
                      {label}：{says}
                    </li>
                  ))}
                </ul>
              )}
              {one.refusals.length > 0 && <Refusals refusals={one.refusals} />}
              {[...one.doubts, ...sameAsBefore(looked, n)].map((says) => (
                <p key={says} className="meta">
                  提交后会同时记下疑点：{says}
                </p>
              ))}
            </li>
          ))}
        </ol>
      </section>
      <div className="acts">
        <button className="btn main" type="button" disabled={busy || wrong > 0} onClick={finish}>
          {busy ? '正在提交…' : `${finishSays} ${looked.length} 条`}
        </button>
        <button className="btn" type="button" disabled={busy} onClick={back}>
          返回修改
        </button>
      </div>
    </div>
  )
}

/** Each is looked over by itself: that an earlier one of these names the same file is only seen here. */
function sameAsBefore(looked: readonly Looked[], n: number): readonly string[] {
  const { evidence } = looked[n] ?? {}
  const before = looked.findIndex((one) => one.evidence === evidence)
  return evidence !== '' && before >= 0 && before < n ? [`与第 ${before + 1} 条用了同一份佐证文件`] : []
}
