import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { dayOf, longDay, shownDay, timeOf } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Failed, Read } from '../../ui/told.js'

type By = components['schemas']['MoveClockDto']['by']

/** How long processes take to hear of another time, in milliseconds. */
const heard = 4_000
/** How often it is looked whether a training that begins anew is ready, in milliseconds. */
const look = 2_000

/** The clock of a training, moved by hand: what becomes due, is reminded of or is late then, comes by itself. */
export function TrainingPage() {
  const queries = useQueryClient()
  const training = useQuery({ queryKey: ['training'], queryFn: () => told(api.GET('/v1/training')) })
  const [error, setError] = useState<unknown>()
  const [doing, setDoing] = useState<'moving' | 'startingOver'>()
  const sure = useRef<HTMLDialogElement>(null)
  const attempt = async (what: 'moving' | 'startingOver', work: () => Promise<void>): Promise<void> => {
    setDoing(what)
    setError(undefined)
    try {
      await work()
    } catch (failure) {
      setError(failure)
    }
    setDoing(undefined)
  }
  const move = (by: By) =>
    attempt('moving', async () => {
      await told(api.POST('/v1/training/clock', { body: { by } }))
      await pause(heard)
      await queries.invalidateQueries()
    })
  const startOver = () =>
    attempt('startingOver', async () => {
      await told(api.POST('/v1/training/start-over'))
      await untilAway()
      await untilBack()
      location.assign('/auth/sign-in')
    })
  return (
    <Page title="培训时钟" crumbs={[{ says: '待办', to: '/' }, { says: '培训时钟' }]} narrow>
      {error !== undefined && <Failed error={error} />}
      <Read query={training}>
        {({ now, next }) => (
          <>
            <p className="lead">
              现在是 {longDay(dayOf(now))} {timeOf(now)}。时钟停着不走，由您拨动；拨过去的时间不能拨回来。
            </p>
            <section className="panel" aria-labelledby="forward">
              <h2 id="forward">往后拨</h2>
              <p>到了期限的，会提醒、会逾期、会报给领导和监督部门，几秒之内就出现在各人的待办里。</p>
              <p>
                {next === undefined ? '之后没有任何期限。' : `下一个有期限到来的时刻：${shownDay(dayOf(next))} ${timeOf(next)}。`}
              </p>
              <div className="acts">
                <button className="btn main" type="button" disabled={doing !== undefined} onClick={() => void move('nextDay')}>
                  往后一天
                </button>
                <button
                  className="btn"
                  type="button"
                  disabled={doing !== undefined || next === undefined}
                  onClick={() => void move('nextDue')}
                >
                  到下一个时刻
                </button>
                {doing === 'moving' && (
                  <span className="meta" role="status">
                    正在等各项流程跟上…
                  </span>
                )}
              </div>
            </section>
            <section className="panel" aria-labelledby="over">
              <h2 id="over">重新开始</h2>
              <p>清除所有人在培训中办理的一切，回到培训开始的那一天。约需一分钟，所有人要重新登录。</p>
              <div className="acts">
                <button className="btn" type="button" disabled={doing !== undefined} onClick={() => sure.current?.showModal()}>
                  重新开始
                </button>
                {doing === 'startingOver' && (
                  <span className="meta" role="status">
                    正在重新开始，约需一分钟，好了会回到登录页…
                  </span>
                )}
              </div>
            </section>
            <dialog ref={sure} aria-labelledby="sure">
              <h2 id="sure">清除所有人办理的一切，重新开始？</h2>
              <div className="acts">
                <button
                  className="btn main"
                  type="button"
                  onClick={() => {
                    sure.current?.close()
                    void startOver()
                  }}
                >
                  重新开始
                </button>
                <button className="btn" type="button" onClick={() => sure.current?.close()}>
                  不，继续培训
                </button>
              </div>
            </dialog>
          </>
        )}
      </Read>
    </Page>
  )
}

/** Whether a training is there that has been played to its day. */
const isPlayed = (): Promise<boolean> =>
  told(api.GET('/v1/training', { signal: AbortSignal.timeout(look) })).then(
    ({ played }) => played,
    () => false,
  )

async function untilAway(): Promise<void> {
  for (let looks = 0; looks < 15 && (await isPlayed()); looks += 1) await pause(look)
}

async function untilBack(): Promise<void> {
  while (!(await isPlayed())) await pause(look)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
