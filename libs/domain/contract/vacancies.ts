import { addDays, daysBetween, times, type Day } from '#kernel'
import type { Asked } from '../act.js'
import { readPost } from '../post/post.state.js'
import type { ContractItem, VacantPost } from './contract.facts.js'
import type { ContractState } from './contract.state.js'
import { partOfStream } from './parent-contract.js'
import { postsOf } from './performed.js'

/** The region's figures for a post that nobody fills; nothing before the service has begun. */
export const vacancyFigure = ({ state, context }: Asked<ContractState>) =>
  state.status === 'absent' || !state.service
    ? undefined
    : context.law.figure('vacancyDeduction', state.region, state.service.from)

/** Posts that were vacant for some days of the service, with how many. */
export function vacantDays({ state, stream, context }: Asked<ContractState>): readonly { post: number; days: number }[] {
  const service = state.status === 'signed' ? state.service : undefined
  if (service === undefined) return []
  const after = addDays(service.until, 1)
  return postsOf(stream, state).flatMap((id) =>
    readPost(context, id).vacancies.flatMap(({ from, until = after }) => {
      const days = daysBetween(laterOf(from, service.from), until < after ? until : after)
      return days > 0 ? [{ post: Number(partOfStream(id)), days }] : []
    }),
  )
}

/**
 * What is not paid for them: of the item that the region names, its amount ÷ posts ÷ days of the term for each day beyond the days of grace, rounded
 * half up. A contract without that item has nothing agreed for it.
 */
export function vacanciesOf(asked: Asked<ContractState>): readonly VacantPost[] {
  const { state } = asked
  const figure = vacancyFigure(asked)
  if (state.status === 'absent' || !state.service || !figure?.known) return []
  const { terms, service } = state
  const { of, graceDays } = figure.value
  const item = terms.items.find((one) => `item ${one.item}` === of)
  const term = daysBetween(service.from, service.until) + 1
  return vacantDays(asked).map(({ post, days }) => charged({ post, days, item, graceDays, shares: terms.posts * term }))
}

type Charging = {
  readonly post: number
  readonly days: number
  readonly item: ContractItem | undefined
  readonly graceDays: number
  readonly shares: number
}

function charged({ post, days, item, graceDays, shares }: Charging): VacantPost {
  const beyond = Math.max(0, days - graceDays)
  return { post, days, charged: beyond, deducted: item === undefined ? '0' : times(item.amount, beyond, shares) }
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
