import type { Decision, Refusal, StreamId } from '#kernel'
import { refuse } from '../act.js'
import type { CommonFact } from '../common-facts.js'
import type { Actor, Parties } from '../context.js'
import { doubt, houseRule } from '../house-rule.js'
import { isPublicNotice } from '../public-notice.js'
import { notYours } from '../stream.js'
import type { PastAct } from './past-act.js'
import { about, denied } from './put-right.js'

/** An answer given before to the same act. */
export type Answered = { readonly agrees: boolean; readonly org: string }

/** What somebody answers: an act that was registered, on which paper, and what was answered before. `no`: why it is not so; undefined for a yes. */
export type Answer = {
  readonly target: PastAct
  /** Nobody may know of it yet. */
  readonly sealed: boolean
  readonly evidence: { readonly address?: string } | undefined
  readonly before: readonly Answered[]
  readonly parties: Parties
  readonly actor: Actor
  readonly process: string | null
  readonly no: string | undefined
}

type Answers = Extract<CommonFact, { readonly type: 'RegisteredConfirmed' | 'RegisteredDenied' | `Irregularity${string}` }>

/**
 * Says whether what was registered is so, by another organization of the case or the supervising body: until then it undoes no breach and earns nothing
 * (DESIGN decision 2). A no stays beside it as an irregularity. Only the supervising body says otherwise than it did itself.
 */
export function answerRegistered({ process, ...answer }: Answer): Decision<Answers> {
  const { target, actor, no } = answer
  const against = notAnswered(answer)
  if (against) return { refused: [against] }
  const { act, says, stream, version, facts, findings } = target
  const answers = facts.map((fact) => ({ key: String(fact.version), data: { act, of: about(fact), org: actor.org } }))
  if (no !== undefined)
    return {
      accepted: [
        ...answers.map(({ key, data }): Answers => ({ type: 'RegisteredDenied', key, data: { ...data, reason: no } })),
        foundOf({ act, says, stream, version }, no, process),
      ],
    }
  const gone = findings.filter(({ key }) => key === denied)
  return {
    accepted: [
      ...answers.map((one): Answers => ({ type: 'RegisteredConfirmed', ...one })),
      ...gone.map((finding): Answers => ({
        type: 'IrregularityWithdrawn',
        key: denied,
        data: { act, version: finding.version, says: `补登的${says}已经确认` },
      })),
    ],
  }
}

type About = { readonly act: string; readonly says: string; readonly stream: StreamId; readonly version: number }

const foundOf = ({ act, says, stream, version }: About, reason: string, process: string | null): Answers => ({
  type: 'IrregularityFound',
  key: denied,
  data: {
    act,
    found: doubt(denied, `补登的${says}，另一方不认可：${reason}`, houseRule('确认', '补登的事项由另一方或者监督单位确认')),
    stream,
    process,
    of: version,
  },
})

function notAnswered({ target, sealed, evidence, before, parties, actor, no }: Omit<Answer, 'process'>): Refusal | undefined {
  const { says, organization, facts } = target
  const supervises = parties.supervisor?.includes(actor.org) === true
  const isParty = Object.values(parties).some((orgs) => orgs.includes(actor.org))
  if (actor.org === organization || !isParty)
    return { code: notYours, says: `补登的${says}由项目中另一单位或者监督单位确认`, owner: { role: 'supervisor' } }
  if (evidence === undefined) return refuse('NotRegistered', `${says}在本系统办理，不需要确认`)
  if (facts.length === 0) return refuse('StruckAlready', `${says}已经作废`)
  if (sealed) return refuse('StillSealed', `${says}尚未开启：开启以后再确认`)
  const last = before.at(-1)
  if (no === undefined && last === undefined && isPublicNotice(evidence))
    return refuse('PublicNotice', `${says}凭公开的公告登记，不需要确认`)
  if (last === undefined) return undefined
  if (last.agrees === (no === undefined)) return refuse('AnsweredAlready', last.agrees ? '已经确认' : '已经表示不认可')
  return supervises || last.org === actor.org
    ? undefined
    : refuse('AnsweredAlready', `${last.agrees ? '已经有单位确认' : '已经有单位表示不认可'}，有争议的由监督单位认定`, {
        owner: { role: 'supervisor' },
      })
}
