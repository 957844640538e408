import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instant, type Instant } from '#kernel'
import { repository } from '../../../../infra/repository.mjs'
import { programmeFrom } from '../../programme/index.js'
import { worldOf } from '../world.js'
import type { Duty } from './index.js'
import { inTime, onDayAfter, onWorkingDay } from './when.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const here = worldOf(programme, { route: 'here', copies: 1 })
const at = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`)

describe('the days of autopilots', () => {
  it('leap over weekends and holidays, and work on the working Saturday before them', () => {
    expect(onWorkingDay(here, at('2026-03-20 10:10'), 1)).toBe(at('2026-03-23 10:00'))
    expect(onWorkingDay(here, at('2026-09-30 18:00'), 1)).toBe(at('2026-10-08 10:00'))
    expect(onWorkingDay(here, at('2026-03-16 09:30'), -1)).toBe(at('2026-03-13 10:00'))
  })

  it('count 日 by the calendar and then go on to a working day', () => {
    expect(onDayAfter(here, at('2026-03-20 10:10'), 3)).toBe(at('2026-03-23 10:00'))
    expect(onDayAfter(here, at('2026-03-20 10:10'), 1)).toBe(at('2026-03-23 10:00'))
  })

  it('are never later than the due: on its last day, else just before its hour', () => {
    const from = at('2026-03-20 10:10')
    const due = (text: string) => inTime(here, { due: at(text) } as Duty, from, at('2026-03-25 10:00'))
    expect(due('2026-03-26 00:00')).toBe(at('2026-03-25 10:00'))
    expect(due('2026-03-25 00:00')).toBe(at('2026-03-24 10:00'))
    expect(due('2026-03-23 09:30')).toBe(at('2026-03-23 09:29'))
    expect(due('2026-03-20 10:00')).toBe(from)
  })
})
