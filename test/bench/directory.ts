import type { Instant } from '#kernel'
import { seed } from './seed.js'
import type { Setting } from './setting.js'

/** Who signs in while something is measured: a person of a unit, which has roles. */
export type Known = { readonly person: string; readonly org: string; readonly roles: readonly string[]; readonly kind: string }

/** Puts people and their units into the directory. */
export async function known({ seeds }: Setting, people: readonly Known[], at: Instant): Promise<void> {
  for (const [org, { roles, kind }] of new Map(people.map((one) => [one.org, one]))) {
    const data = { name: org, kind, region: 'b', roles }
    await seed(seeds, `organization/${org}`, [{ type: 'OrganizationRegistered', data, at }])
  }
  for (const { person, org } of people) {
    const data = { unit: org, duties: ['经办'], from: '2020-01-01' }
    await seed(seeds, `person/${person}`, [{ type: 'PersonJoined', key: org, data, at }])
  }
}
