import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, told } from '../../client/client.js'
import { Page } from '../../ui/page.js'
import { Failed, Read } from '../../ui/told.js'

/** Where somebody is told of what is new when they do not look, and of what. */
export function MePage() {
  const queries = useQueryClient()
  const own = useQuery({ queryKey: ['form', 'own address'], queryFn: () => told(api.GET('/v1/me/address')) })
  const change = useMutation({
    mutationFn: (body: { mail: string; duties: boolean; late: boolean }) => told(api.POST('/v1/me/address', { body })),
    onSuccess: (kept) => queries.setQueryData(['form', 'own address'], kept),
  })
  const keep = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const mail = typed.get('mail')
    change.mutate({
      mail: typeof mail === 'string' ? mail.trim() : '',
      duties: typed.has('duties'),
      late: typed.has('late'),
    })
  }
  return (
    <Page title="通知" crumbs={[{ says: '待办', to: '/' }, { says: '通知' }]} narrow>
      <p className="lead">新的待办和报到这里的，页面上方“新的”里都有。也可以用邮件通知：只写事项、项目、期限和地址。</p>
      <Read query={own}>
        {({ mail, duties, late }) => (
          <form className="panel list" onSubmit={keep} aria-label="邮件通知">
            <div className="body settings">
              <label>
                <span>电子邮箱（空着的，不发邮件）</span>
                <input type="email" name="mail" defaultValue={mail} maxLength={254} autoComplete="email" />
              </label>
              <label>
                <input type="checkbox" name="duties" defaultChecked={duties} /> 本单位有新的待办时
              </label>
              <label>
                <input type="checkbox" name="late" defaultChecked={late} /> 本单位或者监督的单位逾期未办、报到这里时
              </label>
              <div className="acts">
                <button className="btn main" type="submit" disabled={change.isPending}>
                  保存
                </button>
                <span role="status">{change.isSuccess && '已保存'}</span>
              </div>
            </div>
          </form>
        )}
      </Read>
      {change.error && <Failed error={change.error} />}
    </Page>
  )
}
