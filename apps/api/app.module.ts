import { Module, type DynamicModule } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core'
import { TokenGuard } from './access/token.guard.js'
import { DeclaredActsModule } from './acts/act-controllers.js'
import { ActsModule } from './acts/acts.module.js'
import { CalendarModule } from './calendar/calendar.module.js'
import { ChecksModule } from './checks/checks.module.js'
import { AuditModule } from './audit/audit.module.js'
import { FormsModule } from './forms/forms.module.js'
import { CaseModule } from './case/case.module.js'
import { DraftModule } from './draft/draft.module.js'
import { BodyPipe } from './fields/body.pipe.js'
import { KnownQueriesGuard } from './edge/known-queries.guard.js'
import { FeedModule } from './feed/feed.module.js'
import { FilesModule } from './files/files.module.js'
import { HealthModule } from './health/health.module.js'
import { LawModule } from './law/law.module.js'
import { MeModule } from './me/me.module.js'
import { MoneyModule } from './money/money.module.js'
import { OverviewModule } from './overview/overview.module.js'
import { PlanModule } from './plan/plan.module.js'
import { ProcessModule } from './process/process.module.js'
import { PublicModule } from './public/public.module.js'
import { ProblemFilter } from './problem/problem.filter.js'
import type { ApiOptions } from './system/options.js'
import { ServiceDeskModule } from './service-desk/service-desk.module.js'
import { SessionModule } from './session/session.module.js'
import { TrainingModule } from './training/training.module.js'
import { UnitModule } from './unit/unit.module.js'
import { WorkModule } from './work/work.module.js'
import { SystemModule } from './system/system.module.js'

/** The whole API: what it reads, and one controller an act, made from the acts' declarations. */
@Module({})
export class AppModule {
  static on(options: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SystemModule.on(options),
        HealthModule.on(options),
        ActsModule,
        AuditModule,
        CaseModule,
        DraftModule,
        FilesModule.on(options),
        FeedModule,
        PublicModule,
        LawModule,
        MeModule,
        MoneyModule,
        ServiceDeskModule,
        SessionModule,
        WorkModule,
        FormsModule,
        CalendarModule,
        ChecksModule,
        OverviewModule,
        PlanModule,
        ProcessModule,
        UnitModule,
        TrainingModule.on(options),
        DeclaredActsModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: TokenGuard },
        { provide: APP_GUARD, useClass: KnownQueriesGuard },
        { provide: APP_PIPE, useClass: BodyPipe },
      ],
    }
  }
}
