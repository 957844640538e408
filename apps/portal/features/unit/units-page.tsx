import './unit.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { api, told } from '../../client/client.js'
import { Find } from '../../ui/find.js'
import { Page } from '../../ui/page.js'
import { Tabs } from '../../ui/tabs.js'
import { Read } from '../../ui/told.js'

const roles = {
  purchaser: '购买主体',
  provider: '承接主体',
  host: '落地单位',
  evaluator: '第三方评估机构',
  procurementAgent: '采购代理机构',
  finance: '财政部门',
  lead: '统筹部门',
} as const
type Role = keyof typeof roles

function addressOf(text: string, role?: string): string {
  const query = new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(role === undefined ? {} : { role }) }).toString()
  return query === '' ? '/units' : `/units?${query}`
}

/** The directory of units: what each is, and as what it may be named. */
export function UnitsPage() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [text, asked] = [params.get('q') ?? '', params.get('role') ?? '']
  const role = asked in roles ? (asked as Role) : undefined
  const units = useQuery({
    queryKey: ['units', text, role],
    queryFn: () =>
      told(
        api.GET('/v1/organizations', {
          params: { query: { ...(text === '' ? {} : { q: text }), ...(role === undefined ? {} : { role }) } },
        }),
      ),
  })
  return (
    <Page title="单位名录" crumbs={[{ says: '本单位', to: '/unit' }, { says: '单位名录' }]}>
      <Tabs
        label="可以作为"
        tabs={[
          { to: addressOf(text), says: '全部', here: role === undefined },
          ...(Object.keys(roles) as Role[]).map((one) => ({ to: addressOf(text, one), says: roles[one], here: one === role })),
        ]}
      />
      <Find key={text} text={text} label="名称或者编号" find={(typed) => void navigate(addressOf(typed, role))} />
      <Read query={units}>
        {({ units: found, total }) =>
          found.length === 0 ? (
            <p className="lead">
              没有符合的单位。<Link to="/units">去掉条件，显示全部</Link>
            </p>
          ) : (
            <div className="panel list">
              <table className="cards">
                <caption className="meta">
                  {total > found.length ? `符合的有 ${total} 个，显示 ${found.length} 个` : `共 ${total} 个`}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">单位</th>
                    <th scope="col">种类</th>
                    <th scope="col">可以作为</th>
                    <th scope="col">地区代码</th>
                  </tr>
                </thead>
                <tbody>
                  {found.map(({ id, name, kind, roles: has, region }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to={`/units/${id}`}>{name}</Link>
                        <br />
                        <span className="meta">{id}</span>
                      </th>
                      <td>{kind}</td>
                      <td>{has.join('、')}</td>
                      <td>{region}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Read>
    </Page>
  )
}
