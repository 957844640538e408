// node --import infra/from-source.mjs: runs the TypeScript of infra as it stands, without a build (Node 24 strips types itself).
// Only imports need help: `./x.js` means `./x.ts` where there is no such JavaScript.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context)
    } catch (error) {
      if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error
      return next(specifier.replace(/\.js$/, '.ts'), context)
    }
  },
})
