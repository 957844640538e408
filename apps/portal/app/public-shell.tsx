import { useEffect, useState } from 'react'
import { NavLink, Outlet } from 'react-router'

const kept = 'large'

/** What every public page bears: no sign-in, larger type, and a switch to the largest, which this browser keeps. */
export function PublicShell() {
  const [large, setLarge] = useState(() => localStorage.getItem(kept) === 'true')
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['type'] = large ? 'largest' : 'large'
    localStorage.setItem(kept, String(large))
    return () => {
      delete dataset['type']
    }
  }, [large])
  return (
    <>
      <a className="skip" href="#main">
        跳到主要内容
      </a>
      <header className="head">
        <div className="wrap">
          <NavLink className="brand" to="/public">
            <i aria-hidden="true">社</i>三社 · 公开
          </NavLink>
          <nav className="nav" aria-label="主要栏目">
            <NavLink to="/public" end>
              公开信息
            </NavLink>
            <NavLink to="/public/notices">公告</NavLink>
            <NavLink to="/public/overdue">逾期</NavLink>
            <NavLink to="/public/law">规定</NavLink>
          </nav>
          <div className="who">
            <button className="btn" type="button" aria-pressed={large} onClick={() => setLarge(!large)}>
              大字
            </button>
            <a className="btn" href="/">
              登录
            </a>
          </div>
        </div>
      </header>
      <Outlet />
    </>
  )
}
