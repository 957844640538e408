import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Engine, setRehearsalClock } from '#engine'
import type { Instant } from '#kernel'
import { nextMoment } from '#read-models'
import { Inject, Injectable } from '@nestjs/common'
import { playedFile, startOverFile } from '../../../infra/training-files.js'
import { badRequest, notFound } from '../problem/problem.js'
import type { moves, TrainingDto } from './training.dto.js'

/** Under which token the data folder of a training is found; undefined where this is none. */
export const trainingFolder = Symbol('the data folder of a training')

const day = 86_400_000

/** The clock of a training, which stands until somebody moves it. Everything throws 404 where this is none. */
@Injectable()
export class Training {
  constructor(
    private readonly engine: Engine,
    @Inject(trainingFolder) private readonly folder: string | undefined,
  ) {}

  async now(): Promise<TrainingDto> {
    const played = existsSync(playedFile(this.isOne()))
    const now = await this.engine.clock.now()
    const next = await nextMoment(this.engine.store.pool, now)
    return { now, played, ...(next === undefined ? {} : { next }) }
  }

  /** Moves the clock; processes are told of it within seconds. Throws 400 where nothing is to come that it could be moved to. */
  async move(by: keyof typeof moves): Promise<TrainingDto> {
    const { now, next } = await this.now()
    const to = by === 'nextDay' ? new Date(Date.parse(now) + day).toISOString() : next
    if (to === undefined) throw badRequest('之后没有任何期限，请改为往后一天')
    await setRehearsalClock(this.engine.store, to as Instant)
    return this.now()
  }

  /** Asks whoever has started this system to begin it anew. */
  async startOver(): Promise<void> {
    await writeFile(startOverFile(this.isOne()), '')
  }

  private isOne(): string {
    if (this.folder === undefined || !this.engine.clock.rehearsal) throw notFound('培训')
    return this.folder
  }
}
