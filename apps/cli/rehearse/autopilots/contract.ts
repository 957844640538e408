import { dayOf, lastDay, type StreamId } from '#kernel'
import { isRenewal } from '#domain/process'
import type { ContractCondition } from '#law'
import { assignmentAutopilots, movedArrival } from './assignment.js'
import type { Autopilots, Duty, World } from './autopilot.js'
import { does, isOnPlatform, since, usualDay } from './doing.js'
import { paperOf, publication } from './invented.js'
import { awardOf, lineOf, personFor, said } from './persons.js'
import { inTime, later, minutesAfter, onDay, onWorkingDay } from './when.js'
import { exceptionOf, hostOf, winnerOf, type ProgrammeLine } from '../../programme/index.js'
import { workersOf } from './workers.js'
import { usual } from './usual.js'

const contractStream = (duty: Duty): StreamId => `contract/${awardOf(duty)}`

/** The host of each site of a line, once. */
const hostsOf = (line: ProgrammeLine): readonly string[] => [...new Set((line.lots[0]?.sites ?? []).map(hostOf))]

/** The host of a line's first site. */
export const hostFor = (line: ProgrammeLine): string => hostsOf(line)[0] ?? ''

/** A planted lateness: so many working days after the last legal day; only where the line is run on the platform. */
function dayOfPublication(duty: Duty, world: World, line: ProgrammeLine) {
  const late = isOnPlatform(duty, world) ? line.late[duty.rule] : undefined
  return late === undefined ? usualDay(duty, world) : onWorkingDay(world, lastDay(duty.due), late)
}

/** The usual day; below the limit the first working day after the last on which the result was shown: the award is made in the night between. */
const dayOfSigning = (duty: Duty, world: World) =>
  duty.rule === 'agreed:signing' && lineOf(duty, world).days['signed'] === undefined
    ? onWorkingDay(world, lastDay(duty.startedOn), world.programme.autopilot.afterWorkingDays)
    : usualDay(duty, world)

/** Signing, publication, filing; the provider at its site and its workers at their posts. */
export const contractAutopilots: Autopilots = {
  SignContract: (duty, world) => {
    const line = lineOf(duty, world)
    const on = dayOfSigning(duty, world)
    const parties = [
      ['purchaser', line.department],
      ['provider', winnerOf(world, line)],
      ...hostsOf(line).map((host) => ['host', host] as const),
    ] as const
    return parties.map(([as, org], index) =>
      does(duty, world, {
        act: 'SignContract',
        stream: contractStream(duty),
        person: personFor(world, org),
        part: as === 'host' ? `${as}/${org}` : as,
        on: minutesAfter(on, index * 5),
        says: `签订合同（${as}）`,
        paper: true,
        body: { as, number: `合同-${awardOf(duty)}` },
      }),
    )
  },
  PublishContract: (duty, world) => {
    const line = lineOf(duty, world)
    const body = publication(`contracts/${awardOf(duty)}`)
    return [
      does(duty, world, {
        act: 'PublishContract',
        stream: contractStream(duty),
        person: personFor(world, line.department),
        on: dayOfPublication(duty, world, line),
        says: '公告合同',
        body,
        paper: true,
      }),
    ]
  },
  FileContract: usual('FileContract', '合同备案', (duty, line) => ({
    stream: contractStream(duty),
    by: line.department,
    body: { number: `备案-${awardOf(duty)}` },
    paper: true,
  })),
  DecideRenewal: usual('DecideRenewal', '决定是否续签', (duty, line, world) => {
    const renewal = exceptionOf(world.programme.exceptions, line, 'renewal')
    return {
      stream: contractStream(duty),
      by: line.department,
      on: inTime(world, duty, since(duty, world), onWorkingDay(world, lastDay(duty.due), -2)),
      // The year after that is bought anew.
      body:
        renewal === undefined || isRenewal(awardOf(duty))
          ? { renew: false, reason: '下一年度另行采购' }
          : renewed(duty, line, renewal.why),
    }
  }),
  SignRenewal: usual('SignRenewal', '签署续签', (duty, line, world) => {
    const signed = exceptionOf(world.programme.exceptions, line, 'renewal')?.signed
    return {
      stream: contractStream(duty),
      by: duty.bearer.org ?? winnerOf(world, line),
      body: {},
      ...(signed === undefined ? {} : { on: later(onDay(world, signed), duty.seenAt) }),
    }
  }),
  HandOver: usual('HandOver', '移交档案和服务对象', (duty, line, world) => ({
    stream: contractStream(duty),
    by: winnerOf(world, line),
    body: { catalogue: `移交-${awardOf(duty)}`, list: paperOf(world, `${awardOf(duty)}/hand-over`).hash, users: 42 },
  })),
  ConfirmHandOver: usual('ConfirmHandOver', '确认移交', (duty, line) => ({
    stream: contractStream(duty),
    by: duty.bearer.org ?? line.department,
    body: {},
  })),
  ...assignmentAutopilots,
  DeployWorker: usual(
    'DeployWorker',
    ({ key = '' }) => `派出社工 ${key}`,
    (duty, line, world) => {
      const worker = workersOf(world, line)[Number(duty.key) - 1]
      if (!worker) throw new Error(`nobody is there for post ${duty.key ?? ''} of ${line.id}`)
      return { stream: atPost(duty), by: worker.org, body: { worker: worker.id, certificate: worker.certificate } }
    },
  ),
  ConfirmArrival: (duty, world) => {
    const line = lineOf(duty, world)
    const arrival = movedArrival(duty, world) ?? said(line, 'arrival')
    const on = inTime(world, duty, since(duty, world), onDay(world, arrival))
    return [
      does(duty, world, {
        act: 'ConfirmArrival',
        stream: atPost(duty),
        person: personFor(world, duty.bearer.org ?? hostFor(line)),
        on,
        says: `确认到岗 ${duty.key ?? ''}`,
        // Who takes the place of another comes on the day of deployment.
        body: { on: dayOf(duty.startedOn) > arrival ? dayOf(duty.startedOn) : arrival },
      }),
    ]
  },
}

/** A further year with money of its own, as much as the line had. */
const renewed = (duty: Duty, line: ProgrammeLine, why = '服务稳定，群众满意') => ({
  renew: true,
  reason: why,
  grounds: ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable'] satisfies ContractCondition[],
  budget: line.budget,
  document: `预算-${awardOf(duty)}`,
  number: `续签-${awardOf(duty)}`,
})

const atPost = (duty: Duty): StreamId => `post/${awardOf(duty)}/${duty.key ?? ''}`
