import { relations, type Actor, type Relation } from '#domain'

/** A unit with its people, as the sign-in page shows it. */
export type UnitOfPeople = { readonly id: string; readonly name: string; readonly people: readonly Actor[] }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** In which order kinds of unit are shown: by the first of their roles. */
const order = Object.keys(relations) as readonly Relation[]
const roleOf = ({ people }: UnitOfPeople): Relation | undefined => order.find((role) => people[0]?.roles.includes(role))

/** The page on which somebody of the directory is picked, units by what they are in a purchase: it works without script. */
export function peoplePage(units: readonly UnitOfPeople[], action: string, nonce: string): string {
  const groups = order.flatMap((role) => {
    const own = units.filter((unit) => roleOf(unit) === role)
    return own.length === 0 ? [] : [groupOf(relations[role], own)]
  })
  const rest = units.filter((unit) => roleOf(unit) === undefined)
  const nobody = '<p>目录中还没有人员。系统管理员：<code>npm run operator</code></p>'
  return page({
    nonce,
    title: '选择人员登录',
    body: `<p class="lead">这是随系统附带的登录方式，只用于本机试用和培训：选择一个人员即以其身份登录，不需要密码。</p>
<form method="post" action="${escaped(action)}">${groups.join('')}${rest.length > 0 ? groupOf('其他', rest) : ''}</form>${units.length === 0 ? nobody : ''}`,
  })
}

function groupOf(title: string, units: readonly UnitOfPeople[]): string {
  return `<section><h2>${title}</h2><ul>${units.map(rowOf).join('')}</ul></section>`
}

/** Those who draft, then those who review, then those who issue. */
const steps = ['经办', '审核', '签发']
const stepOf = ({ duties = [] }: Actor): number =>
  (steps.findIndex((step) => duties.includes(step)) + steps.length + 1) % (steps.length + 1)

const rowOf = ({ id, name, people }: UnitOfPeople): string =>
  `<li><div><b>${escaped(name)}</b> <span>${escaped(id)}</span></div><div class="people">${people
    .toSorted((a, b) => stepOf(a) - stepOf(b))
    .map(
      ({ person, org, duties = [] }) =>
        `<button name="who" value="${escaped(`${person} ${org}`)}" aria-label="${escaped(`以${name} ${duties.join('、')} ${person} 登录`)}">${escaped(duties.join('、') || '人员')} <span>${escaped(person)}</span></button>`,
    )
    .join('')}</div></li>`

/** A page that says why somebody is not signed in, and how to try again. */
export const notSignedInPage = (nonce: string, says: string): string =>
  page({
    nonce,
    title: '没有登录',
    body: `<p class="lead">${escaped(says)}</p><p><a class="again" href="/auth/sign-in">重新登录</a></p>`,
  })

const page = ({ nonce, title, body }: { readonly nonce: string; readonly title: string; readonly body: string }): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${title} · 三社</title><style nonce="${nonce}">${style}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`

const style = `
body{margin:0;background:#f5f6f8;color:#17202b;font:14px/1.6 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif}
main{max-width:1040px;margin:0 auto;padding:32px 24px 64px}h1{font-size:24px;font-weight:650;margin:0 0 4px}h2{font-size:14px;margin:28px 0 8px;color:#414c5a}
.lead{color:#414c5a;margin:0}ul{list-style:none;margin:0;padding:0;background:#fff;border:1px solid #e1e5eb;border-radius:6px}
li{display:grid;grid-template-columns:minmax(0,320px) minmax(0,1fr);gap:8px 16px;padding:10px 20px;border-top:1px solid #e1e5eb;align-items:center}li:first-child{border-top:0}
li span{color:#5a6573;font-size:12.5px}.people{display:flex;flex-wrap:wrap;gap:8px}
button,.again{min-height:36px;padding:0 12px;border:1px solid #c5ccd6;border-radius:4px;background:#fff;color:#17202b;font:inherit;cursor:pointer}.again{display:inline-flex;align-items:center;text-decoration:none;margin-top:16px}
button:hover,.again:hover{border-color:#1d4f9c;color:#173f7d}:focus-visible{outline:3px solid #f0b429;outline-offset:2px}
@media(max-width:620px){main{padding:24px 16px}li{grid-template-columns:minmax(0,1fr)}button{min-height:44px}}`
