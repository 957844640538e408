import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import { anyBody, Problems } from '../problem/documented.js'
import { PageGet } from '../reading/page-get.js'
import { MoveClockDto, TrainingDto } from './training.dto.js'
import { Training } from './training.service.js'

@Controller()
export class TrainingController {
  constructor(private readonly training: Training) {}

  @PageGet({
    name: 'Training',
    says: '培训时钟（不是培训时 404）',
    path: '/v1/training',
    answers: TrainingDto,
    mayMiss: true,
    open: true,
  })
  async now(): Promise<TrainingDto> {
    return this.training.now()
  }

  @Post('v1/training/clock')
  @HttpCode(200)
  @ApiTags('training')
  @ApiOperation({ operationId: 'MoveClock', summary: '把培训时钟往后拨' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: TrainingDto })
  @Problems(...anyBody, 404)
  async move(@Body() { by }: MoveClockDto): Promise<TrainingDto> {
    return this.training.move(by)
  }

  @Post('v1/training/start-over')
  @HttpCode(202)
  @ApiTags('training')
  @ApiOperation({ operationId: 'StartOver', summary: '重新开始培训：所有人办理的都清除，约一分钟后可以再次登录' })
  @ApiBearerAuth()
  @ApiAcceptedResponse({ description: '正在重新开始' })
  @Problems(...anyBody, 404)
  async startOver(): Promise<void> {
    await this.training.startOver()
  }
}
