import { Module, type DynamicModule } from '@nestjs/common'
import { streams } from '#domain'
import { Engine } from '#engine'
import type { ActRequest, Acts } from '../../workflows/kit/acts.js'
import { InboxService } from './acts/inbox.service.js'
import { ObligationService } from './acts/obligation.service.js'
import { PlanService } from './acts/plan.service.js'
import { ProcessCommands } from './acts/process-commands.js'
import { ProcurementService } from './acts/procurement.service.js'

/** The services of what is more than asking for an act: what it must find out first, and reading. A new one is listed here and nowhere else. */
const services = [InboxService, ObligationService, PlanService, ProcurementService] as const

/** Every act that is declared as a process's. */
const actsOfProcesses = streams.flatMap(({ acts }) => acts.filter(({ by }) => by.includes('process')).map(({ name }) => name))

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

type Context = { get<T>(service: abstract new (...args: never[]) => T): T }

/** All acts by name: of a service of the context where one has it, asked for as they are declared where none has. Throws an Error where two have one. */
export function actsOf(context: Context): Acts {
  const commands = context.get(ProcessCommands)
  const acts = new Map<string, unknown>()
  for (const service of services) {
    for (const [name, act] of Object.entries(context.get<object>(service))) {
      if (typeof act !== 'function') continue
      if (acts.has(name)) throw new Error(`two services have the act ${name}`)
      acts.set(name, act)
    }
  }
  const asked = actsOfProcesses.map((name) => [name, (request: ActRequest) => commands.execute(name, request)] as const)
  return Object.fromEntries([...asked, ...acts]) as Acts
}
