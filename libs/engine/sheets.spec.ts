import type { Actor } from '#domain'
import { MemoryStore } from '#event-store/memory'
import { award, contractId, law, noon, openedWith, parties, people, signed, started } from '../../test/signed-contract.js'
import { writeFacts } from '../../test/write-facts.js'
import { Engine } from './engine.js'

const evaluation = `evaluation/${award}/1` as const
const second: Actor = { ...people.evaluator, person: 'ev-2.sh' }
const sheet = (score: string) => ({
  scores: ['服务量', '专业服务质量', '财务'].map((indicator) => ({ indicator, score })),
})

let now = noon('2027-04-20')
let asked = 0
const store = new MemoryStore(() => now)
const clock = { now: () => Promise.resolve(now), rehearsal: true, skew: () => 0, stop: () => undefined }
const engine = new Engine(store, clock, law)
const ask = (act: string, actor: Actor, data: object) =>
  engine.execute({ act, stream: evaluation, data, actor, commandId: `c${(asked += 1)}` })
const correcting = (fact: string | undefined, data: object) => ({ fact, act: 'ScoreParts', data, reason: '录入有误' })

it('scores of one of several persons of the evaluator are put right by that person alone, those of a unit by the unit', async () => {
  const agreed = { scorers: [{ indicator: '满意度', by: 'host' }], evaluatorScorers: 2 }
  await writeFacts(store, contractId, [openedWith(agreed), signed, started])
  const subject = { parties: { ...parties, evaluator: ['ev-2'] }, region: '341000' }
  const appointed = { evaluator: 'ev-2', awardOf: '', awardSeen: true, subject }
  await writeFacts(store, evaluation, [{ type: 'EvaluatorAppointed', at: now, data: appointed }])
  now = noon('2027-04-21')
  const own = await ask('ScoreParts', people.evaluator, sheet('80'))
  const id = 'accepted' in own ? own.accepted[0]?.id : undefined
  expect(await ask('CorrectAct', second, correcting(id, sheet('95')))).toMatchObject({ refused: [{ code: 'NotYours' }] })
  expect(await ask('StrikeAct', second, { fact: id, act: 'ScoreParts', reason: '' })).toMatchObject({
    refused: [{ code: 'NotYours' }],
  })
  expect(await ask('CorrectAct', people.evaluator, correcting(id, sheet('85')))).toMatchObject({
    accepted: [{ type: 'ActCorrected' }],
  })
  const ofHost = (score: string) => ({ scores: [{ indicator: '满意度', score }] })
  const host = await ask('ScoreParts', people.host, ofHost('90'))
  const hosts = 'accepted' in host ? host.accepted[0]?.id : undefined
  expect(await ask('CorrectAct', { ...people.host, person: 'tx-ly-host.sh' }, correcting(hosts, ofHost('92')))).toMatchObject({
    accepted: [{ type: 'ActCorrected' }],
  })
})
