import './unit.css'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { longDay } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type OwnUnit = components['schemas']['OwnUnitDto']
type Person = components['schemas']['UnitPersonDto']
type Offered = components['schemas']['OfferedActDto']

/** One's own unit: who takes which step, who is there since when, for whom they stand in, and what they have under way. */
export function UnitPage() {
  const own = useQuery({ queryKey: ['unit'], queryFn: () => told(api.GET('/v1/unit')) })
  return (
    <Page
      title="本单位"
      {...(own.data ? { about: own.data.unit.name } : {})}
      crumbs={[{ says: '待办', to: '/' }, { says: '本单位' }]}
    >
      <Read query={own}>
        {(data) => (
          <>
            <p className="lead">
              {data.unit.name}，{data.unit.kind}。职责：{data.unit.roles.join('、')}。
            </p>
            <ul className="meta takes">
              <li>
                <Link to={`/units/${data.unit.id}`}>名录中记的</Link>
              </li>
              <li>
                <Link to="/units">全部单位</Link>
              </li>
              <li>
                <Link to="/refusals">没有办成的事项</Link>
              </li>
            </ul>
            {data.steps.length > 0 && <Steps steps={data.steps} />}
            <People own={data} />
            {data.join && <Join join={data.join} unit={data.unit.id} />}
          </>
        )}
      </Read>
    </Page>
  )
}

const Steps = ({ steps }: { readonly steps: OwnUnit['steps'] }) => (
  <section className="panel list" aria-labelledby="steps">
    <h2 id="steps">办理的环节由谁办理</h2>
    <ul className="body takes">
      {steps.map(({ step, people }) => (
        <li key={step}>
          {step}：{people.length > 0 ? people.join('、') : <span className="chip over">! 现在没有人</span>}
        </li>
      ))}
    </ul>
  </section>
)

const states: Readonly<Record<Person['state'], { readonly says: string; readonly chip: string }>> = {
  here: { says: '✓ 在任', chip: 'done' },
  ahead: { says: '尚未开始', chip: '' },
  over: { says: '任期已满', chip: '' },
  left: { says: '已经离开', chip: '' },
}

function People({ own: { people, unit } }: { readonly own: OwnUnit }) {
  const [here, gone] = [
    people.filter(({ state }) => state === 'here' || state === 'ahead'),
    people.filter(({ state }) => state === 'over' || state === 'left'),
  ]
  // What whoever left has not finished is for the unit to see at once.
  const unfinished = gone.filter(({ drafts }) => drafts.length > 0)
  const rest = gone.filter(({ drafts }) => drafts.length === 0)
  return (
    <>
      {unfinished.length > 0 && (
        <section className="told soon" aria-labelledby="unfinished">
          <h2 id="unfinished">离开的人留下的拟稿</h2>
          <p>由本单位其他人接着审核、签发，或者退回后重新拟稿。</p>
          <ul>
            {unfinished.flatMap(({ person, drafts }) =>
              drafts.map(({ id, says, place }) => (
                <li key={id}>
                  <Link to={`/drafts/${id}`}>{says}</Link>，{place} <span className="meta">{person}</span>
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      <section className="panel list" aria-labelledby="people">
        <header>
          <h2 id="people">人员</h2>
          <span className="meta">在任 {here.filter(({ state }) => state === 'here').length} 人</span>
        </header>
        <ul className="people">
          {here.map((one) => (
            <OnePerson key={one.person} one={one} unit={unit.id} />
          ))}
        </ul>
      </section>
      {rest.length > 0 && (
        <details className="panel list">
          <summary className="body">已经离开的 {rest.length} 人</summary>
          <ul className="people">
            {rest.map((one) => (
              <OnePerson key={one.person} one={one} unit={unit.id} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const OnePerson = ({
  one: { person, duties, from, until, state, why, deputies, drafts, acts },
  unit,
}: {
  readonly one: Person
  readonly unit: string
}) => (
  <li>
    <p>
      <b>{person}</b> {duties.join('、') || '没有职责'} <span className={`chip ${states[state].chip}`}>{states[state].says}</span>
    </p>
    <p className="meta">
      自 {longDay(from)}
      {until !== undefined && ` 至 ${longDay(until)}`}
      {why !== undefined && `，离开的理由：${why}`}
    </p>
    {deputies.map((one) => (
      <p key={`${one.standsInFor} ${one.from}`}>
        {longDay(one.from)} 至 {longDay(one.until)} 代理 {one.standsInFor}（{one.duties.join('、')}）
      </p>
    ))}
    {drafts.length > 0 && (
      <p>
        未签发的拟稿：
        {drafts.map(({ id, says, place }, n) => (
          <span key={id}>
            {n > 0 && '、'}
            <Link to={`/drafts/${id}`}>
              {says}（{place}）
            </Link>
          </span>
        ))}
      </p>
    )}
    {acts.length > 0 && (
      <div className="acts">
        {acts.map(({ act, says, stream }) => (
          <Link key={act} className="btn" to={`/do/${act}/${stream}?unit=${unit}`} aria-label={`${says}：${person}`}>
            {says}
          </Link>
        ))}
      </div>
    )}
  </li>
)

/** Somebody new is called by how they sign in: their stream begins with the act. */
function Join({ join, unit }: { readonly join: Offered; readonly unit: string }) {
  const [person, setPerson] = useState('')
  const navigate = useNavigate()
  const go = (event: FormEvent): void => {
    event.preventDefault()
    void navigate(`/do/${join.act}/${join.stream}${encodeURIComponent(person.trim())}?unit=${unit}`)
  }
  return (
    <section className="panel list" aria-labelledby="join">
      <h2 id="join">{join.says}</h2>
      <form className="body find" onSubmit={go}>
        <label>
          <span className="meta">新人员的登录名</span>
          <input
            value={person}
            maxLength={64}
            required
            pattern="[A-Za-z0-9][A-Za-z0-9._:\-]{0,63}"
            title="字母、数字和 . _ : -，最多 64 个"
            onChange={({ target }) => setPerson(target.value)}
          />
        </label>
        <button className="btn" type="submit">
          填写
        </button>
      </form>
    </section>
  )
}
