import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, NavLink, Outlet } from 'react-router'
import { api, told } from '../client/client.js'
import { signIn, signOut, useSession, type Session } from '../client/session.js'
import { dayOf, shownDay } from '../ui/days.js'
import { Read } from '../ui/told.js'
import { Changes } from './changes.js'
import { News } from './news.js'

/** What every page of whoever has signed in bears: where they are, who they are, and for which unit. */
export function Shell() {
  const session = useSession()
  useEffect(() => {
    if (session.data === null) signIn()
  }, [session.data])
  return (
    <>
      <a className="skip" href="#main">
        跳到主要内容
      </a>
      <header className="head">
        <div className="wrap">
          <NavLink className="brand" to="/">
            <i aria-hidden="true">社</i>三社
          </NavLink>
          {session.data && <Places roles={session.data.roles} />}
          {session.data && <News />}
          {session.data && <Who session={session.data} />}
        </div>
        {session.data && <Changes />}
      </header>
      {session.data?.rehearsal && (
        <div className="notice" role="region" aria-label="数据说明">
          <div className="wrap">
            示例：所有单位、人员和金额都是虚构的，系统的时钟停在{shownDay(dayOf(session.data.now))}。
            <Link to="/training">拨动时钟</Link>
          </div>
        </div>
      )}
      {session.data ? (
        <Outlet />
      ) : (
        <main id="main" className="wrap page">
          <Read query={{ ...session, data: undefined }}>{() => null}</Read>
        </main>
      )}
    </>
  )
}

/** Who is paid, pays, or has a say in it. */
const moneyed: ReadonlySet<string> = new Set(['provider', 'evaluator', 'purchaser', 'payer', 'finance', 'host'])

/** Who plans, gives an opinion on a plan, or its money. */
const planning: ReadonlySet<string> = new Set(['purchaser', 'lead', 'finance'])

/** Who gives or takes in a service. */
const serving: ReadonlySet<string> = new Set(['provider', 'host'])

function Places({ roles }: { readonly roles: readonly string[] }) {
  const work = useQuery({ queryKey: ['work'], queryFn: () => told(api.GET('/v1/me/work')) })
  return (
    <nav className="nav" aria-label="主要栏目">
      <NavLink to="/" end>
        待办{work.data && work.data.counts.mine > 0 && <b>{work.data.counts.mine}</b>}
      </NavLink>
      {roles.some((role) => planning.has(role)) && <NavLink to="/plans">计划</NavLink>}
      <NavLink to="/cases">项目</NavLink>
      {roles.some((role) => serving.has(role)) && <NavLink to="/service">服务台</NavLink>}
      {roles.some((role) => moneyed.has(role)) && <NavLink to="/money">收付款</NavLink>}
      <NavLink to="/calendar">日历</NavLink>
      <NavLink to="/unit">本单位</NavLink>
      {roles.includes('operator') && <NavLink to="/ops">系统运行</NavLink>}
      {roles.includes('auditor') && <NavLink to="/audit">审计</NavLink>}
      <NavLink to="/law">规定</NavLink>
    </nav>
  )
}

const Who = ({ session: { unit, person, duties } }: { readonly session: Session }) => (
  <div className="who">
    <div>
      <b>{unit.name}</b>
      <span className="meta">
        {person}
        {duties.length > 0 && ` · ${duties.join('、')}`}
      </span>
    </div>
    <button className="btn" type="button" onClick={() => void signOut()}>
      退出
    </button>
  </div>
)
