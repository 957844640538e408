import type { components } from '../../client/api.js'
import { dayOf, longDay } from '../../ui/days.js'

type Notice = components['schemas']['NoticeDto']

/** What was published, the newest first, each with the official notice where it has an address. */
export const Notices = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.map(({ id, at, unit, sentence, address, registered }) => (
    <p key={id}>
      {longDay(dayOf(at))}：{unit ?? ''}
      {sentence}
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
