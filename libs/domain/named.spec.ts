import { given, type GivenFact } from '../../test/given.js'
import { law } from '../../test/signed-contract.js'
import { plan } from './plan/plan.decider.js'
import * as way from './procurement/mz-06.fixture.js'
import { procurement } from './procurement/procurement.decider.js'
import { namedIn } from './named.js'
import { streams } from './streams.js'

const opening = { region: '341000', lead: 'hs-sgb', finance: 'hs-czj', supervisor: 'tx' }
const opens = (data: object) => given(plan, 'plan/hs-mzj-2026', [], { law }).when('OpenPlan', { ...opening, ...data })

describe('a unit that an act names', () => {
  it('is in the directory, and has the role that it is named for', () => {
    opens({}).then([{ type: 'PlanOpened' }])
    opens({ lead: 'nobody' }).refused('UnitUnknown')
    opens({ lead: 'hs-czj' }).refused('UnitNotInRole')
  })

  it('is told by what it is named for, its name', () => {
    const { decision } = opens({ finance: 'hs-sgb' })
    expect(decision).toMatchObject({ refused: [{ says: '财政部门：hs-sgb的职责中没有财政部门' }] })
  })

  it('supervises as a district, the lead or finance; pays as a purchaser or finance; provides as an evaluator too', () => {
    for (const supervisor of ['tx', 'hs-sgb', 'hs-czj']) opens({ supervisor }).then([{ type: 'PlanOpened' }])
    opens({ supervisor: 'ag-1' }).refused('UnitNotInRole')
  })
})

describe('a plan', () => {
  it('is opened by a unit that buys, and by no other', () => {
    for (const [org, roles] of [
      ['ag-2', ['provider']],
      ['hs-czj', ['finance']],
    ] as const)
      given(plan, `plan/${org}-2026`, [], { law, actor: { person: `${org}.jb`, org, roles } })
        .when('OpenPlan', opening)
        .refused('NotYours')
  })

  it('is supervised by another than the purchaser', () => {
    const actor = { person: 'tx.qf', org: 'tx', roles: ['district', 'purchaser'] } as const
    given(plan, 'plan/tx-2026', [], { law, actor }).when('OpenPlan', opening).refused('SupervisorIsPurchaser')
    given(plan, 'plan/tx-2026', [], { law, actor })
      .when('OpenPlan', { ...opening, supervisor: 'hs-czj' })
      .then([{ type: 'PlanOpened' }])
  })

  it('gets its money from another: where finance itself buys, from the level above', () => {
    const actor = { person: 'ah-czt.qf', org: 'ah-czt', roles: ['finance', 'purchaser'] } as const
    const asked = (finance: string) =>
      given(plan, 'plan/ah-czt-2026', [], { law, actor }).when('OpenPlan', { ...opening, finance })
    asked('ah-czt').refused('FinanceIsPurchaser')
    asked('hs-czj').then([{ type: 'PlanOpened' }])
  })
})

describe('a person that an act names', () => {
  const chosen: readonly GivenFact[] = way.prepared
  const forms = (data: object) =>
    given(procurement, way.stream, chosen, { law }).when('FormPanel', {
      experts: ['ex-01', 'ex-02'],
      representative: 'hs-mzj.dl',
      ...data,
    })

  it('is in the directory, and an expert of its pool where an expert is named', () => {
    forms({ representative: 'hs-mzj.xx' }).refused('PersonUnknown')
    forms({ experts: ['ex-01', 'ag-2.jb'] }).refused('PersonNotInRole')
  })
})

describe('what an act’s fields declare', () => {
  it('is read wherever it stands: in a field, a list, a part and parts', () => {
    const fields = {
      lead: { kind: 'id', label: '统筹部门', from: { of: 'organization', role: 'lead' } },
      experts: { kind: 'ids', label: '评审专家', from: { of: 'person' } },
      lot: { kind: 'id', label: '采购包', from: 'new' },
      parties: {
        kind: 'part',
        label: '各方',
        called: 'P',
        fields: { host: { kind: 'id', label: '落地单位', from: { of: 'organization' } } },
      },
      sites: {
        kind: 'parts',
        label: '地点',
        called: 'S',
        fields: { host: { kind: 'id', label: '落地单位', from: { of: 'organization' } } },
      },
    } as const
    const data = { lead: 'a', experts: ['b', 'c'], lot: '1', parties: { host: 'd' }, sites: [{ host: 'e' }, { host: 'f' }] }
    expect(namedIn(fields, data).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(namedIn(fields, {})).toEqual([])
    expect(namedIn(fields, undefined)).toEqual([])
  })

  it('names the role of every unit, but where any will do', () => {
    type Any = { readonly from?: unknown; readonly fields?: Readonly<Record<string, Any>> }
    const fieldsOf = (fields: Any['fields'] = {}): readonly Any[] =>
      Object.values(fields).flatMap((one) => [one, ...fieldsOf(one.fields)])
    const any = streams.flatMap(({ acts }) =>
      acts.filter(({ fields }) =>
        fieldsOf(fields as Any['fields']).some(({ from }) => JSON.stringify(from) === '{"of":"organization"}'),
      ),
    )
    expect(any.map(({ name }) => name).sort()).toEqual([
      'ChangeDuties',
      'DeclareTies',
      'JoinUnit',
      'LeaveUnit',
      'NameDeputy',
      'RegisterAward',
    ])
  })
})
