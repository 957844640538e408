import { actorOf, Engine, openEngine, type OpenEngine } from '#engine'
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
  static on({
    databaseUrl,
    dataDir,
    publicKey,
    sealKey,
    statementMs = 15_000,
    throwaway = false,
    hasRoom,
  }: ApiOptions): DynamicModule {
    return {
      module: SystemModule,
      providers: [
        {
          provide: opened,
          useFactory: () =>
            openEngine({ databaseUrl, statementMs, hasRoom, node: { part: 'api', knows: newestMigration, throwaway } }),
        },
        { provide: Engine, useFactory: (open: OpenEngine) => open.engine, inject: [opened] },
        {
          provide: Verifier,
          useFactory: ({ engine, realTime }: OpenEngine) =>
            Verifier.open({ publicKey, dataDir }, { now: realTime, actorOf: (bearer, at) => actorOf(engine, bearer, at) }),
          inject: [opened],
        },
        { provide: Seal, useFactory: async () => new Seal(await sealingKey({ sealKey, dataDir })) },
        // After the engine, which says in words what keeps it from its database.
        { provide: DataSource, useFactory: () => openViews(databaseUrl, statementMs), inject: [opened] },
        Closing,
      ],
      exports: [opened, Engine, DataSource, Verifier, Seal],
    }
  }
}
