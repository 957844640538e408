import { Module } from '@nestjs/common'
import { AcceptAssignmentController } from './accept-assignment.controller.js'
import { ProposeAssignmentController } from './propose-assignment.controller.js'
import { ProvideRoomController } from './provide-room.controller.js'
import { RefuseAssignmentController } from './refuse-assignment.controller.js'

@Module({
  controllers: [AcceptAssignmentController, ProposeAssignmentController, ProvideRoomController, RefuseAssignmentController],
})
export class AssignmentModule {}
