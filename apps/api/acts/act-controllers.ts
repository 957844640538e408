import { commonActs, isForPeople, streams, type AnyStream, type CommonAct } from '#domain'
import type { StreamId } from '#kernel'
import { Body, Controller, Module, type Type } from '@nestjs/common'
import type { AcceptedDto } from './accepted.dto.js'
import type { ActBody } from './act-body.js'
import { ActPost, CommonActPost } from './act-post.js'
import { Acts } from './acts.service.js'
import { Asks, type Asking } from './asking.js'
import { bodyOf } from './dto.js'
import { Stream } from './stream.js'

/** The controller of one act: its address and documentation are `post`'s, its body is that of its declaration. */
function controllerOf(
  { kind }: AnyStream,
  act: string,
  { name, body, post }: { readonly name: string; readonly body: Type<ActBody>; readonly post: MethodDecorator },
): Type<object> {
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
  post(prototype, 'ask', handler)
  Object.defineProperty(ActController, 'name', { value: `${name}Controller` })
  return ActController
}

/** One controller for each act that people can ask for. */
const actControllers: readonly Type<object>[] = streams.flatMap((definition) =>
  definition.acts.flatMap(({ name }) => {
    const body = bodyOf(name)
    return body ? [controllerOf(definition, name, { name, body, post: ActPost(name) })] : []
  }),
)

/** A controller of each common act for each kind of stream in which people act: what they did is put right there. */
const commonActControllers: readonly Type<object>[] = streams
  .filter(({ acts }) => acts.some(isForPeople))
  .flatMap((definition) =>
    (Object.keys(commonActs) as CommonAct[]).flatMap((act) => {
      const body = bodyOf(act)
      const name = `${act}Of${definition.kind.replace(/(?:^|-)(\w)/g, (_whole, first: string) => first.toUpperCase())}`
      return body ? [controllerOf(definition, act, { name, body, post: CommonActPost(act, definition.kind, name) })] : []
    }),
  )

/** Every act at its address. */
@Module({ controllers: [...actControllers, ...commonActControllers] })
export class DeclaredActsModule {}
