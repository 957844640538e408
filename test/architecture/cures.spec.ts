import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cures, relations, streams } from '#domain'
import { withCures } from '#engine'
import { repository } from '../../infra/repository.mjs'

/** Refused out of its turn, and nothing that somebody does changes it: it is done already, over, or another's to do; or other data or another act is asked for. */
const nobodyCures =
  /Already|Closed$|Withdrawn|^Contract(GoesOn|HasEnded|Terminated)$|^(BidAfterDeadline|WithdrawnAfterDeadline|ReplyAfterWindow)$/
const others: readonly string[] = [
  'AwardOfAnotherUnit',
  'NoInterestOwed',
  'NoFailureToAnnounce',
  'NoSupplement',
  'NotRenewable',
  'RenewalAnswered',
  'RenewalFellThrough',
  'NoResultChanged',
  'NotPaidByTheYear',
  'NotOwnWorker',
  'NotReplied',
  'WorkerNumberNotOwn',
  'EvidenceMissing',
  'LineWithdrawn',
  'NoAgentNeeded',
  'NoBreach',
  'NotOnThisRoute',
  'NotPaidByTheMonth',
  'NotRescindable',
  'NotScoredApart',
  'NotTheirTurn',
  'NothingHasFailed',
  'NothingToRectify',
  'ObligationMet',
  'OpenedByProcess',
  'OwnProposal',
  'PartlyPaid',
  'PartyHasSigned',
  'PlanDecidedUpon',
  'ProcurementHasFailed',
  'ProcurementRepeated',
  'ProcurementStillOpen',
  'SamePerson',
  'ServiceOver',
  'SettledBelowPaid',
]

const acts = streams.flatMap((definition) => definition.acts)
const source = readdirSync(join(repository, 'libs', 'domain'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.endsWith('cures.ts'))
  .map((file) => readFileSync(join(repository, 'libs', 'domain', file), 'utf8'))
  .join('\n')

describe('what somebody can cure', () => {
  it('says by which act: of everything that is refused because it is not yet its turn', () => {
    const table = readFileSync(join(repository, 'test', 'order', 'refusals.txt'), 'utf8')
    const outOfTurn = table.split('\n').flatMap((line) => (line.split(': ')[1] ?? '').match(/[A-Z]\w+/g) ?? [])
    const silent = outOfTurn.filter((code) => !(code in cures) && !nobodyCures.test(code) && !others.includes(code))
    expect([...new Set(silent)]).toEqual([])
    expect(others.filter((code) => code in cures || !source.includes(`'${code}'`))).toEqual([])
  })

  it('names an act that there is, for a reason that there is', () => {
    expect(Object.values(cures).filter((name) => !acts.some((act) => act.name === name))).toEqual([])
    expect(Object.keys(cures).filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })

  it('is told with whose it is, as the act is declared, or as the guard knows better', () => {
    const [told, known, over] = withCures([
      { code: 'DocumentNotIssued', says: '' },
      { code: 'ContractNotSigned', says: '', owner: { role: 'host', org: 'tx-ly-host' } },
      { code: 'ContractAlreadySigned', says: '' },
    ])
    expect(told).toMatchObject({ owner: { role: 'purchaser' }, cure: { act: 'IssueDocument', says: '发出采购文件' } })
    expect(known).toMatchObject({ owner: { role: 'host', org: 'tx-ly-host' }, cure: { says: '签订合同' } })
    expect(over).toEqual({ code: 'ContractAlreadySigned', says: '' })
    expect(acts.flatMap(({ by }) => by).filter((relation) => !(relation in relations))).toEqual([])
  })
})
