import { streams } from '#domain'
import { unguarded } from './guards.js'

/** Every guard that can be taken out, one id a line. Run by `main.mjs` on the sources. */
for (const definition of streams)
  for (const { name } of definition.acts) for (const { id } of unguarded(definition, name)) console.log(id)
