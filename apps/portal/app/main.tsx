import '../ui/base.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { problemOf } from '../client/problem.js'
import { router } from './routes.js'

/** What cannot be helped by asking again is not asked again. */
const asksAgain = (failures: number, error: unknown): boolean => {
  const { status } = problemOf(error)
  return failures < 2 && (status === 0 || status === 503)
}

const queries = new QueryClient({ defaultOptions: { queries: { retry: asksAgain, staleTime: 5_000 } } })
const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the portal')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
