import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../client/client.js'
import { ActsHere } from '../../ui/acts-here.js'

/** What one can do in a purchase now, and of the rest why not. */
export function MyActs({ caseId }: { readonly caseId: string }) {
  const actions = useQuery({
    queryKey: ['actions', caseId],
    queryFn: () => told(api.GET('/v1/cases/{case}/actions', { params: { path: { case: caseId } } })),
  })
  return <ActsHere query={actions} />
}
