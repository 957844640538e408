import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { streamOfOccasion } from '#domain/process'
import { instantOf, millis } from '#kernel'
import { contractOpened, contractSigned, personOf, type Shape } from '../contract.js'
import { eachOf, seed } from '../seed.js'
import type { Setting } from '../setting.js'

/** Obligations that one site of a contract brings, one after another: the provider proposed, taken in, given a room. */
export const obligationsPerSite = 3

const acts: Readonly<Record<string, { readonly by: 'purchaser' | 'host'; readonly data: object }>> = {
  ProposeAssignment: { by: 'purchaser', data: {} },
  AcceptAssignment: { by: 'host', data: {} },
  ProvideRoom: { by: 'host', data: { room: '一楼102室' } },
}

type Open = { readonly id: string; readonly act: string; readonly occasion: string }

/** A contract just signed, its process started by its award; every site brings three obligations, each met by a real act. */
export async function signedContract({ seeds, open: { engine } }: Setting, award: string, sites: number): Promise<void> {
  const now = millis(await engine.clock.now())
  const [awarded, signed] = [instantOf(now - 7_200_000), instantOf(now - 3_600_000)]
  const shape: Shape = { sites: Array.from({ length: sites }, (_, n) => `b-zd${n + 1}`), posts: 0, months: 12, tranches: 3 }
  const done = { commandId: `contract/${award}:OpenContract:` }
  await seed(seeds, `contract/${award}`, contractOpened(award, shape, awarded), done)
  await seed(seeds, `contract/${award}`, contractSigned(shape, signed), { from: 2 })
  const [caseId, lot] = [award.slice(0, award.lastIndexOf('.')), award.slice(award.lastIndexOf('.') + 1)]
  const data = { award, caseId, lot, provider: 'b-sgjg', price: '19650000' }
  await seed(seeds, `procurement/${caseId}/1`, [{ type: 'AwardMade', key: lot, at: awarded, data }])
}

/** Those of the contracts' sites that are owed now. */
async function owedNow({ plain }: Setting, awards: readonly string[]): Promise<Open[]> {
  const { rows } = await plain.query<Open>({
    name: 'owed-now',
    text: `select id, act, done_by[1] as occasion from views.obligation
            where process = any($1::text[]) and act = any($2::text[]) and met_on is null and closed_on is null order by id`,
    values: [awards.map((award) => `contract/${award}`), Object.keys(acts)],
  })
  return rows
}

async function meet({ open: { engine } }: Setting, { act, occasion }: Open): Promise<void> {
  const how = acts[act]
  if (!how) throw new Error(`nobody here does ${act}`)
  const outcome = await engine.execute({
    act,
    stream: streamOfOccasion(occasion),
    data: how.data,
    actor: personOf(how.by),
    commandId: randomUUID(),
  })
  if (!('accepted' in outcome)) throw new Error(`${act}: ${JSON.stringify(outcome)}`)
}

/** Meets every obligation of the sites as soon as its process has opened it, until so many are met. Throws after a minute without any. */
export async function meetAll(setting: Setting, awards: readonly string[], total: number, atOnce: number): Promise<void> {
  const met = new Set<string>()
  let lastNews = performance.now()
  while (met.size < total) {
    const news = (await owedNow(setting, awards)).filter(({ id }) => !met.has(id))
    if (news.length > 0) lastNews = performance.now()
    else if (performance.now() - lastNews > 60_000)
      throw new Error(`the processes stand still: ${met.size} of ${total} obligations met`)
    else await wait(5)
    await eachOf(news.slice(0, atOnce === 1 ? 1 : undefined), atOnce, async (one) => {
      await meet(setting, one)
      met.add(one.id)
    })
  }
}
