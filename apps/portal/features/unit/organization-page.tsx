import './unit.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { shownMoment } from '../../ui/days.js'
import { Page } from '../../ui/page.js'
import { Read } from '../../ui/told.js'

type File = components['schemas']['OrganizationFileDto']

/** One unit as the directory has it: each statement with its day and who made it. */
export function OrganizationPage() {
  const { organization = '' } = useParams()
  const found = useQuery({
    queryKey: ['organization', organization],
    queryFn: () => told(api.GET('/v1/organizations/{organization}', { params: { path: { organization } } })),
  })
  return (
    <Page
      title={found.data?.unit.name ?? '单位'}
      crumbs={[{ says: '单位名录', to: '/units' }, { says: found.data?.unit.name ?? '单位' }]}
      narrow
    >
      <Read query={found}>{(file) => <Whole file={file} />}</Read>
    </Page>
  )
}

const Whole = ({ file: { unit, statements, acts } }: { readonly file: File }) => (
  <>
    <section className="panel list" aria-labelledby="unit">
      <h2 id="unit">名录中记的</h2>
      <dl className="rows">
        {(
          [
            ['种类', unit.kind],
            ['可以作为', unit.roles.join('、')],
            ['地区代码', unit.region],
            ['统一社会信用代码', unit.creditCode],
            ['社会组织评估等级', unit.grade],
            ['年检结论', unit.annualCheck],
            ['企业规模', unit.size],
            ['编号', unit.id],
          ] as const
        ).flatMap(([says, value]) =>
          value === undefined || value === '' ? [] : [<dt key={says}>{says}</dt>, <dd key={`${says} is`}>{value}</dd>],
        )}
      </dl>
    </section>
    <section className="panel list" aria-labelledby="statements">
      <h2 id="statements">何时由谁登记</h2>
      <ul className="people">
        {statements.map(({ sentence, at, unit: by }) => (
          <li key={`${at} ${sentence}`}>
            {sentence}
            <p className="meta">
              {shownMoment(at)}
              {by !== undefined && `，${by}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
    {acts.length > 0 && (
      <div className="acts">
        {acts.map(({ act, says, stream }) => (
          <Link key={act} className="btn" to={`/do/${act}/${stream}`}>
            {says}
          </Link>
        ))}
      </div>
    )}
  </>
)
