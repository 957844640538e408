import type { FastifyInstance, FastifyRequest } from 'fastify'

type Route = { readonly shape: RegExp; readonly method: string }

/** Keeps in mind which methods each address knows, for 405. To be called before any route is made. */
export function knowMethods(server: FastifyInstance): void {
  const routes: Route[] = []
  server.addHook('onRoute', ({ url, method }) => {
    const shape = new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`)
    for (const one of [method].flat()) routes.push({ shape, method: one })
  })
  server.decorate('methodsAt', (path: string): string[] => [
    ...new Set(routes.filter(({ shape }) => shape.test(path)).map(({ method }) => method)),
  ])
}

/** The methods that an address knows; none where there is no such address. */
export const methodsAt = ({ server, url }: FastifyRequest): readonly string[] =>
  (server as { methodsAt?: (path: string) => string[] }).methodsAt?.(url.split('?', 1)[0] ?? url) ?? []
