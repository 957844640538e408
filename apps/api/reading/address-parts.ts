import { partsOf } from '#domain'
import { applyDecorators } from '@nestjs/common'
import { ApiParam } from '@nestjs/swagger'
import { shapeOfPart } from '../acts/stream.js'

/** The parts of an address, each with its shape, in the documentation of its route. */
export const AddressParts = (path: string): MethodDecorator =>
  applyDecorators(
    ...partsOf(path).map((name) => ApiParam({ name, schema: { type: 'string', pattern: shapeOfPart(name).shape.source } })),
  )

/** An address as Nest routes it: `/v1/cases/{case}` → `/v1/cases/:case`. */
export const routed = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')
