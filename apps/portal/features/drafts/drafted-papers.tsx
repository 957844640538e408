import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../client/client.js'
import { Answers } from '../../ui/form/answers.js'
import type { Values } from '../../ui/form/fields.js'
import { registeredField } from '../../ui/form/registering.js'
import { Read } from '../../ui/told.js'

type Drafted = { readonly act: string; readonly data: Values; readonly registered: Values }
export type DraftedOf = { readonly papers: readonly Drafted[] }

/** The papers of a form as they were drafted, each as people read it. */
export function DraftedPapers({ caseId, papers }: { readonly caseId: string; readonly papers: readonly Drafted[] }) {
  const form = useQuery({
    queryKey: ['papers of', caseId],
    queryFn: () => told(api.GET('/v1/cases/{case}/register/form', { params: { path: { case: caseId } } })),
  })
  return (
    <Read query={form}>
      {({ papers: kinds }) => (
        <>
          {papers.map(({ act, data, registered }, n) => {
            const kind = kinds.find((one) => one.act === act)
            return (
              // A paper has no name but its place.
              <details key={n} className="body">
                <summary>
                  第 {n + 1} 份：{kind?.says ?? '材料'}
                </summary>
                <Answers fields={[...(kind?.fields ?? []), registeredField]} data={{ ...data, registered }} />
              </details>
            )
          })}
        </>
      )}
    </Read>
  )
}
