import { Module, type DynamicModule } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core'
import { TokenGuard } from './access/token.guard.js'
import { ActsModule } from './acts/acts.module.js'
import { stageModules } from './stages.js'
import { CaseModule } from './case/case.module.js'
import { DraftModule } from './draft/draft.module.js'
import { BodyPipe } from './fields/body.pipe.js'
import { HealthModule } from './health/health.module.js'
import { MeModule } from './me/me.module.js'
import { ProblemFilter } from './problem/problem.filter.js'
import type { ApiOptions } from './system/options.js'
import { SystemModule } from './system/system.module.js'

/** The whole API: one module a stage, each with one controller an act. */
@Module({})
export class AppModule {
  static on(options: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SystemModule.on(options),
        HealthModule.on(options),
        ActsModule,
        CaseModule,
        DraftModule,
        MeModule,
        ...stageModules,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: TokenGuard },
        { provide: APP_PIPE, useClass: BodyPipe },
      ],
    }
  }
}
