import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../../../../infra/repository.mjs'
import { itemsOf, lineNamed, programmeFrom } from '../../programme/index.js'
import { worldOf } from '../world.js'
import { deliveriesOf } from './schedule.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const here = worldOf(programme, { route: 'here', copies: 1 })
const line = lineNamed(programme, 'mz-06')

describe('what is delivered in the service of mz-06', () => {
  const delivered = deliveriesOf(here, line, { from: '2026-04-15', until: '2027-04-14' })
  const quantity = (item: string, upTo: string, from = '2026-04-15') =>
    delivered
      .filter((one) => one.item === item && one.on <= upTo && one.on >= from)
      .reduce((total, one) => total + one.quantity, 0)

  it.each(itemsOf(line).map(({ item, quantity: agreed }) => [item, agreed] as const))(
    'is all of %s (%i), and half of it by the mid-term check',
    (item, agreed) => {
      expect(quantity(item, '2027-04-14')).toBe(agreed)
      expect(quantity(item, '2026-10-15') * 2).toBeGreaterThanOrEqual(agreed)
    },
  )

  it.each([
    ['2026-04-15', '2026-07-14'],
    ['2026-07-15', '2026-10-14'],
    ['2026-10-15', '2027-01-14'],
    ['2027-01-15', '2027-04-14'],
  ])('has two supervisions in the quarter from %s to %s', (from, upTo) => {
    expect(quantity('专业督导', upTo, from)).toBe(2)
  })

  it('is recorded on working days alone', () => {
    expect(delivered.filter(({ on }) => !here.law.isWorkingDay(on))).toEqual([])
  })
})
