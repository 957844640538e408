import { commonActs, isCommonAct, registerPapers } from '#domain'
import { actNamed } from '#engine'

/** What people call an act, those that are common to all streams and the form of papers too; its name in the code for one that there is not. */
export function actSays(act: string): string {
  if (act === registerPapers.name) return registerPapers.says
  return (isCommonAct(act) ? commonActs[act].says : actNamed(act)?.says) ?? act
}
