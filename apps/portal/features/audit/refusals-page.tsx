import { useNavigate, useSearchParams } from 'react-router'
import { Find } from '../../ui/find.js'
import { Page } from '../../ui/page.js'
import { RefusedList } from './refused-list.js'

/** What was refused: in one's unit to whoever leads it, in the scope of its letters to an office of audit. */
export function RefusalsPage() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [caseId, person] = [params.get('case') ?? '', params.get('person') ?? '']
  return (
    <Page title="没有办成的事项" crumbs={[{ says: '待办', to: '/' }, { says: '没有办成的事项' }]} narrow>
      <p className="lead">被拒绝的申请：谁、何时、为什么不能办。只是询问“为什么不能办”的，不记在这里。</p>
      <Find
        key={person}
        text={person}
        label="申请人的登录名"
        find={(typed) => void navigate(`/refusals${typed === '' ? '' : `?person=${encodeURIComponent(typed)}`}`)}
      />
      <RefusedList {...(caseId === '' ? {} : { caseId })} {...(person === '' ? {} : { person })} />
    </Page>
  )
}
