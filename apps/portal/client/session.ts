import { useQuery } from '@tanstack/react-query'
import type { components } from './api.js'
import { api, keepCsrf, send, told } from './client.js'
import { problemOf } from './problem.js'

/** Who has signed in. */
export type Session = components['schemas']['SessionDto']

/** Goes to sign in, and back to this page. */
export function signIn(): void {
  location.assign(`/auth/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`)
}

/** Ends the session here and at the provider. */
export async function signOut(): Promise<void> {
  const { to } = await send<{ readonly to: string }>('/auth/sign-out', {}, {})
  location.assign(to)
}

/** Who has signed in; whoever has not is sent to do so. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async (): Promise<Session | null> => {
      try {
        const session = await told(api.GET('/v1/session'))
        keepCsrf(session.csrf)
        return session
      } catch (error) {
        if (problemOf(error).status === 401) return null
        throw error
      }
    },
    staleTime: 60_000,
    retry: false,
  })
}
