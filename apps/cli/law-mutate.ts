import { mutate } from '#law'
import type { LawCommand } from './law.js'
import { readCases } from '../../infra/law-cases.js'
import { readArgs } from './read-args.js'

/** `law mutate`: changes each figure of the library by one, both ways; code 1 and a list where no case notices. */
export const runMutate: LawCommand = (args, language) => {
  readArgs(args, 'npm run law -- mutate', { options: {} })
  const cases = readCases()
  const { changed, survivors } = mutate(cases)
  const count = [...cases.values()].reduce((sum, some) => sum + some.length, 0)
  for (const { at, is, became } of survivors) console.log(`${at}: ${is} → ${became}`)
  const zh = `改动 ${changed} 次，${count} 个案例，未被发现 ${survivors.length} 处`
  console.log(language === 'zh' ? zh : `${changed} changes, ${count} cases, ${survivors.length} unnoticed`)
  return survivors.length === 0 ? 0 : 1
}
