import { ending, fact, obligation, on, owed, Played, start } from './played.fixture.js'

describe('a scope', () => {
  it('that a fact ends leaves its waits unanswered, lapses what is owed in it, and gives that fact', async () => {
    const went: string[] = []
    const played = new Played([start], async (it) => {
      const outside = it.owe(owed('outside', it.start, 'ContractPublished')).then(() => went.push('outside'))
      const left = await it.scope(ending, async (inside) => {
        await Promise.all([
          inside.owe(owed('met', it.start, 'ContractSigned')).then(() => went.push('met')),
          inside.owe(owed('never', it.start, 'ContractFiled')).then(() => went.push('never')),
          inside.fact('ServiceStarted').then(() => went.push('waited')),
        ])
      })
      went.push('endedBy' in left ? left.endedBy.kind : 'done')
      await outside
    })
    await played.rest()
    await played.tell(fact('ContractSigned', 2))
    await played.tell(fact('ContractClosed', 3))
    expect(went).toEqual(['met', 'ContractClosed'])
    // What comes after its end is nothing to it.
    await played.tell(fact('ContractFiled', 4), fact('ServiceStarted', 5))
    expect(went).toEqual(['met', 'ContractClosed'])
    await played.tell(fact('ContractPublished', 6))
    expect(went).toEqual(['met', 'ContractClosed', 'outside'])
    expect(played.ended).toBe('done')
    expect(played.asked).toEqual([
      'OpenObligation outside',
      'OpenObligation met',
      'OpenObligation never',
      `LapseObligation ${obligation('never')}: 合同终止`,
    ])
  })

  it('that comes to its own end before gives what it came to, also where both facts were there from the beginning', async () => {
    const all = [start, fact('ContractSigned', 2), fact('ContractClosed', 3)]
    for (const facts of [all, [start, ...all.slice(1).reverse()]]) {
      const came: unknown[] = []
      const played = new Played(facts, async (it) => {
        came.push(await it.scope(ending, (inside) => inside.fact('ContractSigned').then(({ version }) => version)))
      })
      await played.rest()
      expect(came).toEqual([{ done: 2 }])
      expect([played.ended, played.asked]).toEqual(['done', []])
    }
  })

  it('sees nothing that comes after what ended it, though both are told at once', async () => {
    const came: unknown[] = []
    const played = new Played([start], async (it) => {
      came.push(await it.scope(ending, (inside) => inside.fact('ContractSigned').then(({ version }) => version)))
    })
    await played.rest()
    await played.tell(fact('ContractSigned', 3), fact('ContractClosed', 2))
    expect(came).toEqual([{ endedBy: fact('ContractClosed', 2) }])
  })

  it('that had ended before it is walked opens nothing, lapses nothing, and does none of its acts', async () => {
    const played = new Played([start, fact('ContractClosed', 2)], async (it) => {
      const left = await it.scope(ending, async (inside) => {
        await inside.owe(owed('never', it.start, 'ContractSigned'))
        await inside.act('StartService', it.id, {})
      })
      expect(left).toEqual({ endedBy: fact('ContractClosed', 2) })
      await it.act('CloseContract', it.id, {})
    })
    await played.rest()
    expect([played.ended, played.asked]).toEqual(['done', ['CloseContract ']])
  })

  it('walked again from the facts lapses what was open in it when it ended', async () => {
    const opened = { stream: obligation('never'), version: 1, kind: 'ObligationOpened', key: null, on: on(1) }
    const played = new Played([start, opened, fact('ContractClosed', 2)], async (it) => {
      await it.scope(ending, (inside) => inside.owe(owed('never', it.start, 'ContractSigned')))
    })
    await played.rest()
    expect(played.asked).toEqual([`LapseObligation ${obligation('never')}: 流程不再要求办理`])
  })

  it('inside another is left with it, and what is owed in it lapses once', async () => {
    const came: string[] = []
    const played = new Played([start], async (it) => {
      const left = await it.scope(ending, async (outer) => {
        const inner = await outer.scope({ until: [{ kind: 'ServiceStarted' }], says: '进驻' }, (inside) =>
          inside.owe(owed('deep', it.start, 'ContractSigned')),
        )
        came.push('endedBy' in inner ? inner.endedBy.kind : 'done')
        await outer.owe(owed('after', it.start, 'ContractFiled'))
      })
      came.push('endedBy' in left ? left.endedBy.kind : 'done')
    })
    await played.rest()
    await played.tell(fact('ContractClosed', 2))
    expect(came).toEqual(['ContractClosed'])
    expect(played.asked).toEqual(['OpenObligation deep', `LapseObligation ${obligation('deep')}: 合同终止`])
    expect(played.ended).toBe('done')
  })

  it('inside another that has ended leaves nothing for the other to lapse', async () => {
    const played = new Played([start], async (it) => {
      await it.scope(ending, async (outer) => {
        await outer.scope({ until: [{ kind: 'ContractSigned' }], says: '签订' }, async (inside) => {
          await inside.owe(owed('met', it.start, 'ServiceStarted'))
          await inside.owe(owed('deep', it.start, 'ContractFiled'))
        })
        await outer.owe(owed('after', it.start, 'ContractFiled'))
      })
    })
    await played.rest()
    await played.tell(fact('ServiceStarted', 2))
    await played.tell(fact('ContractSigned', 3))
    await played.tell(fact('ContractClosed', 4))
    expect(played.asked).toEqual([
      'OpenObligation met',
      'OpenObligation deep',
      `LapseObligation ${obligation('deep')}: 签订`,
      'OpenObligation after',
      `LapseObligation ${obligation('after')}: 合同终止`,
    ])
    expect(played.ended).toBe('done')
  })

  it('that is left says which refused acts of it are asked for no more, those of a scope inside too', async () => {
    const played = new Played([start], async (it) => {
      void it.act('ClosePlanLine', it.id, {})
      await it.scope(ending, async (inside) => {
        void inside.act('StartService', it.id, {})
        await inside.scope(ending, (deeper) => deeper.act('StopClock', it.id, { key: 'q', rule: 'q', from: on(1) }, 'q'))
      })
      await it.fact('ContractSigned')
    })
    for (const act of ['StartService', 'StopClock', 'ClosePlanLine']) played.refusing.add(act)
    await played.rest()
    expect(played.left).toEqual([])
    await played.tell(fact('ContractClosed', 3))
    expect(played.left.sort()).toEqual(['StartService ', 'StopClock q'])
  })

  it('that is left while what is around it ends says so all the same', async () => {
    const played = new Played([start], async (it) => {
      await it.scope(ending, async (inside) => {
        await inside.scope({ until: [{ kind: 'ContractFiled' }], says: '已备案' }, (deeper) =>
          deeper.act('StartService', it.id, {}),
        )
      })
      await it.fact('ContractSigned')
    })
    played.refusing.add('StartService')
    await played.rest()
    await played.tell(fact('ContractFiled', 2), fact('ContractClosed', 3))
    expect(new Set(played.left)).toEqual(new Set(['StartService ']))
  })

  it('that fails makes the walk fail', async () => {
    const played = new Played([start], async (it) => {
      await it.scope(ending, () => Promise.reject(new Error('a fault of the walk')))
    })
    await played.rest()
    expect(played.ended).toEqual(new Error('a fault of the walk'))
  })
})
