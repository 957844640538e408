import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { OrganizationsController } from './organizations.controller.js'
import { OwnUnit } from './own-unit.service.js'
import { UnitController } from './unit.controller.js'

/** One's own unit and its people, and the directory of all units. */
@Module({ imports: [ReadingModule], controllers: [UnitController, OrganizationsController], providers: [OwnUnit] })
export class UnitModule {}
