import { Module, type DynamicModule } from '@nestjs/common'
import { Engine } from '#engine'
import type { Acts } from '../../workflows/kit/acts.js'
import { ChallengeService } from './acts/challenge.service.js'
import { ContractService } from './acts/contract.service.js'
import { InboxService } from './acts/inbox.service.js'
import { ObligationService } from './acts/obligation.service.js'
import { PlanService } from './acts/plan.service.js'
import { ProcessCommands } from './acts/process-commands.js'
import { ProcurementService } from './acts/procurement.service.js'

/** The services whose methods are the processes' acts. A new one is listed here and nowhere else. */
const services = [InboxService, ObligationService, PlanService, ProcurementService, ContractService, ChallengeService] as const

/** The NestJS context of a worker. `commands`: what carries out what the processes ask for. */
@Module({})
export class WorkerModule {
  static on(engine: Engine, commands = new ProcessCommands(engine)): DynamicModule {
    const given = [
      { provide: Engine, useValue: engine },
      { provide: ProcessCommands, useValue: commands },
    ]
    return { module: WorkerModule, providers: [...given, ...services] }
  }
}

/** All acts by name, from the services of a context. Throws an Error where two services have the same act. */
export function actsOf(context: { get<T>(service: abstract new (...args: never[]) => T): T }): Acts {
  const acts = new Map<string, unknown>()
  for (const service of services) {
    for (const [name, act] of Object.entries(context.get<object>(service))) {
      if (!name.includes('.')) continue
      if (acts.has(name)) throw new Error(`two services have the act ${name}`)
      acts.set(name, act)
    }
  }
  return Object.fromEntries(acts) as Acts
}
