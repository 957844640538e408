import { streams, type AnyStream } from '#domain'
import type { StreamId } from '#kernel'
import { Body, Controller, Module, type Type } from '@nestjs/common'
import type { AcceptedDto } from './accepted.dto.js'
import type { ActBody } from './act-body.js'
import { ActPost } from './act-post.js'
import { Acts } from './acts.service.js'
import { Asks, type Asking } from './asking.js'
import { bodyOf } from './dto.js'
import { Stream } from './stream.js'

/** The controller of one act: its address, its body and its documentation are those of its declaration. */
function controllerOf({ kind }: AnyStream, act: string, body: Type<ActBody>): Type<object> {
  @Controller()
  class ActController {
    constructor(private readonly acts: Acts) {}

    ask(@Stream(kind) stream: StreamId, @Body() given: ActBody, @Asks() asking: Asking): Promise<AcceptedDto> {
      return this.acts.ask(act, stream, given, asking)
    }
  }
  const { prototype } = ActController
  const handler = Object.getOwnPropertyDescriptor(prototype, 'ask') as PropertyDescriptor
  Reflect.defineMetadata('design:paramtypes', [Object, body, Object], prototype, 'ask')
  ActPost(act)(prototype, 'ask', handler)
  Object.defineProperty(ActController, 'name', { value: `${act}Controller` })
  return ActController
}

/** One controller for each act that people can ask for. */
const actControllers: readonly Type<object>[] = streams.flatMap((definition) =>
  definition.acts.flatMap(({ name }) => {
    const body = bodyOf(name)
    return body ? [controllerOf(definition, name, body)] : []
  }),
)

/** Every act at its address. */
@Module({ controllers: [...actControllers] })
export class DeclaredActsModule {}
