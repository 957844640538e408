import { Files } from '#files'
import { Engine } from '#engine'
import { Module, type DynamicModule } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import type { ApiOptions } from '../system/options.js'
import { FileDesk } from './file-desk.service.js'
import { KeepFileController } from './keep-file.controller.js'
import { ReadFileController } from './read-file.controller.js'

/** Files that acts name. */
@Module({})
export class FilesModule {
  static on({ files }: ApiOptions): DynamicModule {
    return {
      module: FilesModule,
      imports: [ReadingModule],
      controllers: [KeepFileController, ReadFileController],
      providers: [
        { provide: Files, useFactory: ({ store }: Engine) => Files.open(store.pool, files), inject: [Engine] },
        FileDesk,
      ],
    }
  }
}
