import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { repository } from '../../infra/repository.mjs'
import { does, on } from './asides.js'
import { exactly } from './hunt/deviations.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

// A year of mz-07.
const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8').replace(
  'term: { years: 3 }',
  'term: { years: 1 }',
)

it('a question on the purchase that is right before its award ends it, and the purchaser owes what comes after a failure', async () => {
  const [ag2, mzj] = ['ag-2.jb', 'hs-mzj.qf']
  const question = 'challenge/hs-mzj-2026.mz-06/ag-2.1'
  const asked = {
    about: '采购过程',
    matter: '评审小组成员应当回避',
    letter: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    mayAffectResult: true,
  }
  const also = [
    does(on('2026-03-17 09:00'), ag2, 'RaiseQuestion', question, asked),
    does(on('2026-03-17 09:20'), mzj, 'AnswerQuestion', question, {
      ...{ upheld: true, remedy: 'runAgain', answer: '应当回避', number: 'D-1' },
    }),
  ]
  const { broken, last } = await simulate({ programme: programmeFrom(yaml), lines: ['mz-06'], seed: 1, sentences, also })
  expect(unknown(broken)).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  expect(of('LotFailed').map(({ data }) => (data as { reason: string }).reason)).toEqual(['质疑成立，须重新开展采购活动'])
  expect([of('LineWithdrawn').length, of('AwardMade').length, of('PlanLineClosed').length]).toEqual([1, 0, 1])
}, 60_000)

describe('a question on the document that is right', () => {
  it.each([1, 2])(
    'has it amended, with bids until the closing that the amendment says (seed %i)',
    async (seed) => {
      const { broken, last } = await simulate({ programme: programmeFrom(yaml), lines: ['mz-07'], seed, sentences })
      expect(unknown(broken)).toEqual([])
      const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
      expect(of('DocumentAmended').map(({ key, data }) => [key, data])).toMatchObject([
        ['1', { bidsDue: on('2026-03-30 14:00'), affectsBids: true }],
      ])
      expect(of('AmendmentSent').map(({ key }) => key)).toEqual(['1/ag-7'])
      expect(of('BidsOpened')[0]?.occurredAt).toBe(on('2026-03-30 14:00'))
      expect(of('BidSubmitted').every(({ occurredAt }) => occurredAt > on('2026-03-17 09:00'))).toBe(true)
      const due = (rule: string) => last.obligations.all.filter(({ id }) => id.includes(`/agreed:${rule}`)).map((one) => one.due)
      const closings = [on('2026-03-23 14:00'), on('2026-03-30 14:00')]
      expect([due('bids'), due('panel')]).toEqual([closings, closings])
      expect(due('amendment')).toHaveLength(1)
      expect(of('ContractClosed')).toHaveLength(1)
      expect(of('ObligationBreached')).toEqual([])
    },
    60_000,
  )

  it('is waited for where the closing passes before it is amended: nothing is opened, and bids are taken again until the new closing', async () => {
    const late = yaml.replace(
      'answered: 2026-03-16, why: 评分细则要求特定区域业绩, effect: documentAmended, issued: 2026-03-17',
      'answered: 2026-03-20, why: 评分细则要求特定区域业绩, effect: documentAmended, issued: 2026-03-24',
    )
    expect(late).not.toBe(yaml)
    const { broken, last } = await simulate({ programme: programmeFrom(late), lines: ['mz-07'], seed: 1, sentences })
    expect(unknown(broken)).toEqual([])
    const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
    expect(of('BidsOpened').map(({ occurredAt }) => occurredAt)).toEqual([on('2026-03-30 14:00')])
    expect(of('BidSubmitted').every(({ occurredAt }) => occurredAt > on('2026-03-24 09:00'))).toBe(true)
    expect([of('LotFailed').length, of('ContractClosed').length, of('ObligationBreached').length]).toEqual([0, 1, 0])
  }, 60_000)
})

describe('a question on the result that is right', () => {
  const [ag2, mzj] = ['ag-2.jb', 'hs-mzj.qf']
  const question = 'challenge/hs-mzj-2026.mz-06/ag-2.1'
  const asked = {
    about: '结果',
    matter: '评分有误',
    letter: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    mayAffectResult: true,
  }
  const playWith = (...also: readonly PlannedAct[]) =>
    simulate({ programme: programmeFrom(yaml), lines: ['mz-06'], seed: 1, sentences, also })
  const play = (remedy: string, raised = '2026-03-25 09:00', answered = '2026-03-26 09:20') =>
    playWith(
      does(on(raised), ag2, 'RaiseQuestion', question, asked),
      does(on(answered), mzj, 'AnswerQuestion', question, {
        ...{ upheld: true, remedy, answer: '评分确有误', number: 'D-1' },
      }),
    )

  it('voids the contract before it is performed and gives the award to the next candidate, to be questioned again (令94 第十六条)', async () => {
    const { broken, last } = await play('nextCandidate')
    expect(unknown(broken)).toEqual([])
    const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
    const data = (kind: string, field: string) => of(kind).map((fact) => (fact.data as Record<string, unknown>)[field])
    expect(of('AwardMade').map(({ key, data: made }) => [key, (made as { provider: string }).provider])).toEqual([
      ['1', 'ag-1'],
      ['1:2', 'ag-2'],
    ])
    expect(of('ContractVoided').map(({ stream }) => stream)).toEqual(['contract/hs-mzj-2026.mz-06.1'])
    expect(of('ContractClosed').map(({ stream }) => stream)).toEqual([
      'contract/hs-mzj-2026.mz-06.1',
      'contract/hs-mzj-2026.mz-06.1:2',
    ])
    expect(of('ResultPublished').map(({ key }) => key)).toEqual(['1', '1:2'])
    const windows = last.obligations.all.filter(({ id }) => id.includes('/1/question/')).map(({ id }) => id)
    expect(windows.map((id) => id.split('/').at(-1))).toEqual(['1', '1:2'])
    expect(of('ChangedResultReported').map(({ key }) => key)).toEqual(['1'])
    expect(data('PlanLotClosed', 'award')).toEqual(['hs-mzj-2026.mz-06.1:2'])
    expect(of('ObligationBreached')).toEqual([])
  }, 60_000)

  it('is so on the platform, registered later: what follows counts from the day of the answer', async () => {
    const there = (day: string, number: string) => ({
      registered: { occurredAt: on(day), evidence: { number, address: `https://www.ccgp-anhui.gov.cn/zy/${number}.html` } },
    })
    const { broken, last } = await simulate({
      programme: programmeFrom(yaml),
      lines: ['mz-06'],
      seed: 1,
      sentences,
      route: 'platform',
      // From here on whoever is refused goes without: the autopilots of a second award count some days from the first.
      deviating: exactly([{ owed: 'obligation/procurement/hs-mzj-2026.mz-06/1/agreed:choose-method', name: 'slower', days: 0 }]),
      also: [
        does(on('2026-04-10 09:00'), 'pa-1.jb', 'RaiseQuestion', question, {
          ...{ ...asked, provider: 'ag-2' },
          ...there('2026-03-25 09:00', 'Z-1'),
        }),
        does(on('2026-04-10 09:30'), 'pa-1.jb', 'AnswerQuestion', question, {
          ...{ upheld: true, remedy: 'nextCandidate', answer: '评分确有误', number: 'D-1' },
          ...there('2026-03-26 09:20', 'Z-2'),
        }),
      ],
    })
    expect(unknown(broken)).toEqual([])
    const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
    expect(of('ResultSetAside').map(({ occurredAt }) => occurredAt)).toEqual([on('2026-03-26 09:20')])
    expect(of('AwardMade').map(({ key }) => key)).toEqual(['1', '1:2'])
    expect(of('ContractVoided').map(({ stream }) => stream)).toEqual(['contract/hs-mzj-2026.mz-06.1'])
    expect(of('ServiceStarted').map(({ stream }) => stream)).toEqual(['contract/hs-mzj-2026.mz-06.1:2'])
  }, 60_000)

  it('is run again, or given up, where that is what its answer says, and the contract is voided', async () => {
    const { broken, last } = await play('runAgain')
    expect(unknown(broken)).toEqual([])
    const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
    expect(of('LotFailed').map(({ data }) => (data as { reason: string }).reason)).toEqual(['质疑成立，须重新开展采购活动'])
    expect(of('ContractVoided').map(({ stream }) => stream)).toEqual(['contract/hs-mzj-2026.mz-06.1'])
    expect([of('LineWithdrawn').length, of('PlanLotClosed').length, of('ProcurementClosed').length]).toEqual([1, 1, 1])
    expect(of('ProcurementClosed')[0]?.data).toEqual({ outcome: 'failed' })
    expect(of('ObligationBreached')).toEqual([])
  }, 60_000)

  it('holds performance while it is open, but neither publication nor filing, and the case is played to its end (条例 第五十、五十四条)', async () => {
    const [raised, answered] = ['2026-03-20 15:00', '2026-03-31 09:20'] as const
    const { broken, last } = await play('goOn', raised, answered)
    expect(unknown(broken)).toEqual([])
    const of = (kind: string) => last.facts.filter(({ type }) => type === kind).map(({ occurredAt }) => occurredAt)
    const meanwhile = (kind: string) => of(kind).every((at) => at > on(raised) && at < on(answered))
    expect([meanwhile('ContractPublished'), meanwhile('ContractFiled')]).toEqual([true, true])
    for (const held of ['PaymentRequested', 'AssignmentAccepted', 'WorkerDeployed'])
      expect((of(held)[0] ?? '') > on(answered)).toBe(true)
    expect([of('ContractClosed').length, of('ObligationBreached').length]).toEqual([1, 0])
  }, 60_000)

  it('keeps the purchase open until nobody may complain of its answer any more', async () => {
    const { last } = await play('goOn', '2026-03-31 09:00', '2026-04-09 09:20')
    const of = (kind: string) => last.facts.find(({ type }) => type === kind)?.occurredAt ?? ''
    expect([of('QuestionSettled'), of('ProcurementClosed') >= of('QuestionSettled')]).toEqual([on('2026-05-07 00:00'), true])
  }, 60_000)

  it('goes on as if nothing had been asked once it is taken back, with no answer owed', async () => {
    const { broken, last } = await playWith(
      does(on('2026-03-25 09:00'), ag2, 'RaiseQuestion', question, asked),
      does(on('2026-03-27 09:00'), ag2, 'WithdrawQuestion', question, {}),
    )
    expect(unknown(broken)).toEqual([])
    const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
    expect(of('ClockResumed').map(({ data }) => (data as { until: string }).until)).toEqual([on('2026-03-27 09:00')])
    expect(last.obligations.all.find(({ id }) => id.includes('question-reply'))).toMatchObject({
      met: on('2026-03-27 09:00'),
    })
    expect([of('ChallengeClosed').length, of('ContractClosed').length, of('ObligationBreached').length]).toEqual([1, 1, 0])
  }, 60_000)

  describe('of which its asker complains (法 第五十五条)', () => {
    const finance = 'hs-czj.qf'
    const file = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    const answered = does(on('2026-03-26 09:20'), mzj, 'AnswerQuestion', question, {
      ...{ upheld: false, answer: '评分无误', number: 'D-1' },
    })
    const complained = [
      does(on('2026-03-25 09:00'), ag2, 'RaiseQuestion', question, { ...asked, mayAffectResult: false }),
      answered,
      does(on('2026-03-30 09:00'), ag2, 'RaiseComplaint', question, { letter: file }),
      does(on('2026-03-31 09:00'), finance, 'AcceptComplaint', question, { number: 'T-1' }),
      does(on('2026-04-01 09:00'), finance, 'SuspendProcurement', question, { number: 'T-2' }),
    ]
    const decided = (day: string, data: object) =>
      does(on(day), finance, 'DecideComplaint', question, {
        ...{ decision: '', number: 'T-3', address: 'https://www.ccgp-anhui.gov.cn/ts/1' },
        ...data,
      })

    it('stands still in the purchase until it is decided, while what is signed is performed', async () => {
      const { broken, last } = await playWith(
        ...complained,
        does(on('2026-04-02 09:00'), finance, 'PauseComplaint', question, { why: 'expert-review' }),
        does(on('2026-04-10 09:00'), finance, 'ResumeComplaint', question, {}),
        decided('2026-04-14 09:00', { upheld: false, ground: 'unfounded' }),
      )
      expect(unknown(broken)).toEqual([])
      const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
      expect(of('ClockStopped').map(({ stream, key }) => [stream, key])).toEqual([
        ['procurement/hs-mzj-2026.mz-06/1', `${question}/1`],
        [question, '1'],
      ])
      expect(of('ClockResumed').map(({ stream, data }) => [stream, (data as { until: string }).until])).toEqual([
        [question, on('2026-04-10 09:00')],
        ['procurement/hs-mzj-2026.mz-06/1', on('2026-04-14 09:00')],
      ])
      expect([of('ChallengeClosed').length, of('ContractClosed').length, of('ObligationBreached').length]).toEqual([1, 1, 0])
    }, 60_000)

    it('goes to the next candidate where finance finds it right', async () => {
      const { broken, last } = await playWith(
        ...complained,
        decided('2026-04-03 09:00', { upheld: true, remedy: 'nextCandidate' }),
      )
      expect(unknown(broken)).toEqual([])
      const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
      expect(of('AwardMade').map(({ key }) => key)).toEqual(['1', '1:2'])
      expect(of('ContractVoided')).toHaveLength(1)
      expect([of('ContractClosed').length, of('ObligationBreached').length]).toEqual([2, 0])
    }, 60_000)

    it('ends with its withdrawal, and the purchase goes on (条例 第五十七条)', async () => {
      const { broken, last } = await playWith(
        ...complained,
        does(on('2026-04-07 09:00'), ag2, 'WithdrawComplaint', question, { letter: file }),
      )
      expect(unknown(broken)).toEqual([])
      const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
      expect(of('ClockResumed').map(({ data }) => (data as { until: string }).until)).toEqual([on('2026-04-07 09:00')])
      expect([of('ChallengeClosed').length, of('ContractClosed').length, of('ObligationBreached').length]).toEqual([1, 1, 0])
    }, 60_000)

    it('is that no answer came, and what the question held stands still until the complaint has ended', async () => {
      const [raise, , ...rest] = complained.map((one) =>
        one.act === 'RaiseComplaint'
          ? { ...one, at: on('2026-04-07 09:00') }
          : { ...one, at: one.act === 'RaiseQuestion' ? one.at : on('2026-04-08 09:00') },
      )
      const held = { ...(raise as PlannedAct), body: asked }
      const { broken, last } = await playWith(
        held,
        ...rest.filter(({ act }) => act !== 'SuspendProcurement'),
        decided('2026-04-10 09:00', { upheld: false, ground: 'unfounded' }),
      )
      expect(unknown(broken)).toEqual([])
      const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
      expect(of('ClockResumed').map(({ stream, data }) => [stream, (data as { until: string }).until])).toEqual([
        ['contract/hs-mzj-2026.mz-06.1', on('2026-04-10 09:00')],
      ])
      expect(of('ObligationBreached').map(({ stream }) => stream)).toEqual([`obligation/${question}/question-reply`])
    }, 60_000)
  })
})
