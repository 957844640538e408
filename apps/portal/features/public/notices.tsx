import type { components } from '../../client/api.js'
import { Link } from 'react-router'
import { dayOf, longDay } from '../../ui/days.js'

type Notice = components['schemas']['NoticeDto']

/** What was published, the newest first, each with the official notice where it has an address. */
export const Notices = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.map(({ id, at, unit, sentence, address, registered, withdrawn }) => (
    <p key={id} className={withdrawn === undefined ? '' : 'withdrawn'}>
      <Link to={`/public/notices/${id}`}>{longDay(dayOf(at))}</Link>：{unit ?? ''}
      {sentence}
      {withdrawn !== undefined && `（${longDay(dayOf(withdrawn))}撤销）`}
      {registered && '（补登）'}
      {address !== undefined && (
        <>
          {' '}
          <a href={address} rel="noreferrer">
            官方公告
          </a>
        </>
      )}
    </p>
  ))
