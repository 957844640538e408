import { at, addDays, day as dayIn, type Day } from '#kernel'
import { noticeKinds, type NoticeKind, type NoticesLooked } from '#read-models'
import { applyDecorators, Controller, Header, Param, Query, Req } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import type { FastifyRequest } from 'fastify'
import { badRequest } from '../problem/problem.js'
import { limitOf } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { Sentences } from '../reading/sentences.js'
import { atom } from './atom.js'
import { kept } from './kept.js'
import { Notices } from './notices.service.js'
import { PublicData } from './public-data.js'
import { ListedNoticeDto, NoticesDto } from './public.dto.js'

const [most, inFeed] = [100, 50]
const kinds = Object.keys(noticeKinds) as readonly NoticeKind[]

/** What notices are narrowed by, in the documentation. */
const Narrowed = (): MethodDecorator =>
  applyDecorators(
    ApiQuery({
      name: 'kind',
      required: false,
      description: `哪一类：${kinds.map((id) => `${id} ${noticeKinds[id].says}`).join('，')}`,
      schema: { type: 'string', enum: [...kinds], maxLength: 20 },
    }),
    ApiQuery({ name: 'unit', required: false, description: '购买主体的编号', schema: { type: 'string', maxLength: 20 } }),
    ...['from', 'until'].map((name) =>
      ApiQuery({
        name,
        required: false,
        description: name === 'from' ? '从哪一天起公开的' : '到哪一天为止',
        schema: { type: 'string', format: 'date', maxLength: 10 },
      }),
    ),
  )

/** What was published, of all purchases and plans. */
@Controller()
export class NoticesController {
  constructor(
    private readonly notices: Notices,
    private readonly sentences: Sentences,
  ) {}

  @Narrowed()
  @PageGet({
    name: 'PublicNotices',
    says: '公告：按类别、单位、时间查找，新的在前；撤销的留有一条',
    path: '/v1/public/notices',
    answers: NoticesDto,
    open: true,
    paged: true,
  })
  @Header('cache-control', kept)
  page(
    @Query('after') after?: string,
    @Query('limit') limit?: string,
    @Query('kind') kind?: string,
    @Query('unit') unit?: string,
    @Query('from') from?: string,
    @Query('until') until?: string,
  ): Promise<NoticesDto> {
    return this.notices.page(looked({ kind, unit, from, until }), { after, limit: limitOf(limit, 20, most) })
  }

  @Narrowed()
  @PublicData({
    name: 'PublicNoticesAtom',
    says: '公告的订阅：最新的五十条',
    path: '/v1/public/notices.atom',
    as: ['application/atom+xml', 'Atom（RFC 4287）'],
  })
  async atom(
    @Req() request: FastifyRequest,
    @Query('kind') kind?: string,
    @Query('unit') unit?: string,
    @Query('from') from?: string,
    @Query('until') until?: string,
  ): Promise<string> {
    const page = await this.notices.page(looked({ kind, unit, from, until }), { after: undefined, limit: inFeed })
    const { notices } = await this.sentences.told(page)
    return atom(notices, `${request.protocol}://${request.host}`, request.url)
  }

  @PageGet({
    name: 'PublicNotice',
    says: '一条公告，地址不变：更正后是更正的，撤销后留有一条',
    path: '/v1/public/notices/{fact}',
    answers: ListedNoticeDto,
    open: true,
  })
  @Header('cache-control', kept)
  one(@Param('fact') id: string): Promise<ListedNoticeDto> {
    return this.notices.one(id)
  }
}

type Asked = { readonly [name in 'kind' | 'unit' | 'from' | 'until']: string | undefined }

function looked({ kind, unit, from, until }: Asked): NoticesLooked {
  const named = kinds.find((id) => id === kind)
  if (kind !== undefined && named === undefined)
    throw badRequest('地址的参数有误', [{ at: 'kind', says: `应为其中之一：${kinds.join('、')}` }])
  const [first, last] = [dayNamed('from', from), dayNamed('until', until)]
  return {
    ...(named === undefined ? {} : { kind: named }),
    ...(unit === undefined ? {} : { unit }),
    ...(first === undefined ? {} : { from: at(first) }),
    ...(last === undefined ? {} : { before: at(addDays(last, 1)) }),
  }
}

function dayNamed(name: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  try {
    return dayIn(text)
  } catch {
    throw badRequest('地址的参数有误', [{ at: name, says: '应为日期，如 2026-03-02' }])
  }
}
