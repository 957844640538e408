import { Module, type DynamicModule } from '@nestjs/common'
import type { ApiOptions } from '../system/options.js'
import { TrainingController } from './training.controller.js'
import { Training, trainingFolder } from './training.service.js'

/** The clock of a training. */
@Module({})
export class TrainingModule {
  static on({ training }: ApiOptions): DynamicModule {
    return {
      module: TrainingModule,
      controllers: [TrainingController],
      providers: [Training, { provide: trainingFolder, useValue: training }],
    }
  }
}
