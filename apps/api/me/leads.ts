import type { Actor, OrganizationState } from '#domain'
import type { Engine } from '#engine'
import { governmentUnits } from '#identity'

/** Duties of those whom a unit's late acts are told to: who leads it, and who issues its acts. */
const leading: readonly string[] = ['负责人', '签发']

/** Whether somebody leads their unit or issues its acts; in a unit whose acts pass no other hands, everybody does. */
export async function leads(engine: Engine, { org, duties = [] }: Pick<Actor, 'org' | 'duties'>): Promise<boolean> {
  if (duties.some((duty) => leading.includes(duty))) return true
  const unit = await engine.stateOf<OrganizationState>(`organization/${org}`)
  return unit.status !== 'absent' && !governmentUnits.includes(unit.kind)
}
