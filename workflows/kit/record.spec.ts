import type { SlimFact } from '#domain/process'
import { record, type Named, type Recording, type Step } from './record.js'
import type { Walk } from './walk.js'

const id = 'contract/c.1'
const recording = (walk: Recording<'contract'>['walk'], counted: Recording<'contract'>['counted'] = {}) =>
  record<'contract'>({ id, start: { kind: 'AwardMade', stream: 'procurement/c', key: '1' }, counted, walk })

const named = ({ kind, key }: Named): string => (key === null ? kind : `${kind}#${key}`)
const said = (step: Step): string => {
  const only = step.only.length === 0 ? '' : ` after ${step.only.map(named).join(' ')}`
  switch (step.step) {
    case 'owe':
    case 'window':
      return `${step.step} ${step.rule}${step.key === undefined ? '' : `/${step.key}`} → ${step.doneBy.map(named).join(' | ')}${only}`
    case 'act':
      return `act ${step.act}${only}`
    case 'wait':
      return `wait ${step.for.map(named).join(' | ')}${only}`
    case 'count':
      return `count ${step.kind}${only}`
    case 'scope':
      return `scope ${step.until.map(named).join(' | ')}${only}`
  }
}

const owing = (it: Walk<'contract'>, rule: string, from: SlimFact, doneBy: string | readonly string[], key?: string) =>
  it.owe({ rule, says: rule, from, bearer: 'purchaser', act: 'SignContract', doneBy, ...(key === undefined ? {} : { key }) })

describe('recording a walk', () => {
  it('takes each alternative once: what follows only one of them says so', async () => {
    const steps = await recording(async (it) => {
      const first = await it.either({ kind: 'ContractSigned' }, { kind: 'ContractClosed' })
      if (first.kind === 'ContractClosed') await it.act('CloseContract', it.id, {})
      else await owing(it, 'publish', first, 'ContractPublished')
    })
    expect(steps.map(said)).toEqual([
      'wait ContractSigned | ContractClosed',
      'owe publish → ContractPublished',
      'act CloseContract after ContractClosed',
    ])
  })

  it('goes through a loop twice', async () => {
    const steps = await recording(async (it) => {
      let found = await owing(it, 'check', it.start, ['MidTermPassed', 'RectificationOrdered#1'])
      for (let round = 1; found.kind === 'RectificationOrdered'; round += 1) {
        found = await owing(it, 'again', found, ['MidTermPassed', `RectificationOrdered#${round + 1}`], String(round))
      }
    })
    expect(steps.map(said)).toEqual([
      'owe check → MidTermPassed | RectificationOrdered#1',
      'owe again/1 → MidTermPassed | RectificationOrdered#2 after RectificationOrdered#1',
      'owe again/2 → MidTermPassed | RectificationOrdered#3 after RectificationOrdered#1 RectificationOrdered#2',
    ])
  })

  it('finds two of what it counts over, or those that are named, in the streams it has named', async () => {
    const payment = 'payment/c.1/1'
    const steps = await recording(
      async (it) => {
        await Promise.all(it.facts('SiteAgreed').map((site) => owing(it, 'assign', site, 'AssignmentProposed', site.key ?? '')))
        const from = it.start
        await it.owe({
          rule: 'request',
          says: '',
          from,
          bearer: 'provider',
          act: 'RequestPayment',
          doneBy: 'PaymentRequested',
          in: payment,
        })
        for (const asked of it.facts('PaymentCheckAsked').filter(({ stream }) => stream === payment))
          await owing(it, 'check', asked, 'PaymentReviewed', asked.key ?? '')
      },
      { PaymentCheckAsked: ['host'] },
    )
    expect(steps.map((step) => ('rule' in step ? `${step.rule}/${step.key ?? ''}` : said(step)))).toEqual([
      'count SiteAgreed',
      'assign/1',
      'assign/2',
      'request/',
      'count PaymentCheckAsked',
      'check/host',
    ])
  })

  it('lets a window run out, and be answered; leaves a scope by each fact that ends it, and by its own end', async () => {
    const steps = await recording(async (it) => {
      const left = await it.scope({ until: [{ kind: 'ContractClosed' }], says: '合同终止' }, async (inside) => {
        const from = inside.start
        const answer = await inside.window({
          rule: 'reply',
          says: '',
          from,
          bearer: 'provider',
          act: 'SignContract',
          doneBy: 'EvaluationReplied',
        })
        if (answer.kind === 'EvaluationReplied') await inside.act('StartService', inside.id, {})
        return answer
      })
      if ('endedBy' in left) await it.act('CloseContract', it.id, {})
    })
    expect(steps.map(said)).toEqual([
      'scope ContractClosed',
      'window reply → EvaluationReplied',
      'act CloseContract after ContractClosed',
      'act StartService after EvaluationReplied',
    ])
  })

  it('says which walk does not end', async () => {
    const endless = recording(async (it) => {
      for (let round = 1; ; round += 1) await owing(it, 'again', it.start, 'ContractSigned', String(round))
    })
    await expect(endless).rejects.toThrow('the walk of contract/c.1 does not end')
  })
})
