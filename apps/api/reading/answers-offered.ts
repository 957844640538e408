import { urlOfCommonAct, type Actor, type KnownFact, type Parties } from '#domain'
import { declarationOf } from '#engine'
import type { StoredFact } from '#event-store'
import { standing, type StreamId } from '#kernel'
import type { AnswersDto } from './action.dto.js'
import type { Seal } from './cursor.js'

/** What is known of a stream: all its facts in order, those that the asker may see, and how they count. */
type Known = {
  readonly stream: StreamId
  readonly facts: readonly StoredFact[]
  readonly seen: readonly StoredFact[]
  readonly known: readonly KnownFact[]
  readonly parties: Parties
}

/** What waits in a stream for the word of somebody's unit: what others registered and nobody else has confirmed, and corrections that were asked for. */
export function answersOffered(known: Known, actor: Actor, seal: Seal): Pick<AnswersDto, 'registered' | 'corrections'> {
  const isParty = Object.values(known.parties).some((orgs) => orgs.includes(actor.org))
  const [registered, corrections] = isParty ? [unproven(known, actor, seal), referred(known, actor, seal)] : [[], []]
  const { stream } = known
  return {
    ...(registered.length === 0
      ? {}
      : {
          registered: {
            confirm: urlOfCommonAct('ConfirmRegistered', stream),
            decline: urlOfCommonAct('DenyRegistered', stream),
            acts: registered,
          },
        }),
    ...(corrections.length === 0
      ? {}
      : {
          corrections: {
            confirm: urlOfCommonAct('ConfirmCorrection', stream),
            decline: urlOfCommonAct('DeclineCorrection', stream),
            acts: corrections,
          },
        }),
  }
}

function unproven({ facts, seen, known }: Known, { org }: Actor, seal: Seal) {
  const visible = new Set(seen.map(({ position }) => position))
  const versions = new Set(known.flatMap(({ version, unproven: waits }) => (waits === true ? [version] : [])))
  const others = standing(facts).filter(
    ({ version, organization, position }) => versions.has(version) && organization !== org && visible.has(position),
  )
  return [...Map.groupBy(others, ({ actor, commandId }) => JSON.stringify([actor, commandId])).values()].map(([first]) =>
    told(first as StoredFact, seal),
  )
}

type Referred = { readonly asked: number; readonly org: string }

function referred({ facts, seen, parties }: Known, { org }: Actor, seal: Seal) {
  const supervises = parties.supervisor?.includes(org) === true
  const ends = new Set(
    facts.flatMap(({ type, data }) => {
      const { asked, org: by } = data as Referred
      if (type === 'CorrectionDeclined' || type === 'CorrectionTookEffect') return [asked]
      return type === 'CorrectionConfirmed' && by === org ? [asked] : []
    }),
  )
  const asked = new Set(
    seen.flatMap(({ type, data }) => {
      const { asked: version, org: of } = data as Referred
      return type === 'CorrectionReferred' && (of === org || supervises) && !ends.has(version) ? [version] : []
    }),
  )
  return seen
    .filter(({ type, version, organization }) => type === 'CorrectionAsked' && organization !== org && asked.has(version))
    .map((fact) => told(fact, seal))
}

const told = ({ position, type, key, occurredAt }: StoredFact, seal: Seal) => ({
  fact: seal.seal('fact', position),
  says: declarationOf(type).says,
  key,
  occurredAt,
})
