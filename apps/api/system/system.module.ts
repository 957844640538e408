import { Engine, openEngine, type OpenEngine } from '#engine'
import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { sealingKey } from '#identity'
import { Verifier } from '../access/verifier.js'
import { newestMigration } from '../../../infra/migrations.js'
import { Seal } from '../reading/cursor.js'
import type { ApiOptions } from './options.js'
import { openViews } from './views.js'

/** Under which token the open engine is found. */
export const opened = Symbol('the open engine')

/** Closes all connections to the database when the API stops. */
@Injectable()
class Closing implements OnApplicationShutdown {
  constructor(
    @Inject(opened) private readonly open: OpenEngine,
    private readonly views: DataSource,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.open.close(), this.views.destroy()])
  }
}

/** What every page may ask for: the engine, the views and the verifier of tokens. */
@Global()
@Module({})
export class SystemModule {
  static on({ databaseUrl, dataDir, publicKey, sealKey, statementMs = 15_000 }: ApiOptions): DynamicModule {
    return {
      module: SystemModule,
      providers: [
        {
          provide: opened,
          useFactory: () => openEngine({ databaseUrl, statementMs, node: { part: 'api', knows: newestMigration } }),
        },
        { provide: Engine, useFactory: (open: OpenEngine) => open.engine, inject: [opened] },
        { provide: Verifier, useFactory: () => Verifier.open({ publicKey, dataDir }) },
        { provide: Seal, useFactory: async () => new Seal(await sealingKey({ sealKey, dataDir })) },
        { provide: DataSource, useFactory: () => openViews(databaseUrl, statementMs) },
        Closing,
      ],
      exports: [opened, Engine, DataSource, Verifier, Seal],
    }
  }
}
