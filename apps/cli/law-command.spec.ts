import { run } from './law.js'

/** What a command prints, line by line, and its exit code. */
async function said(...args: readonly string[]): Promise<{ lines: readonly string[]; code: number }> {
  const lines: string[] = []
  const { log } = console
  const before = process.exitCode
  console.log = (text: unknown) => void lines.push(...String(text).split('\n'))
  try {
    return { code: await run([...args, '--lang', 'zh']), lines }
  } finally {
    console.log = log
    process.exitCode = before
  }
}

describe('sanshe law', () => {
  it('due: ends with the day alone, for scripts', async () => {
    expect((await said('due', 'tender-period', '2026-01-27')).lines.at(-1)).toBe('2026-02-24')
    expect((await said('due', 'question', '2025-09-28', '--by', '结果')).lines.slice(2)).toEqual([
      '9月28日结果公告 → 公告期1个工作日至9月29日 → 质疑期7个工作日至10月15日',
      '已核对原文',
      '2025-10-15',
    ])
  })

  it('due: takes stops, and counts back from an end', async () => {
    expect((await said('due', 'contract-signing', '2026-03-02', '--stops', '2026-03-10/2026-03-15')).lines.at(-1)).toBe(
      '2026-04-07',
    )
    expect((await said('due', 'tender-period', '2026-03-24', '--until')).lines.at(-1)).toBe('2026-03-04')
  })

  it('list: has every status, and marks what is not verified', async () => {
    const { lines } = await said('list')
    expect(lines.length).toBeGreaterThan(150)
    expect((await said('list', '--status', 'reported')).lines.every((line) => line.includes('据转载'))).toBe(true)
  })

  it('show: clause, entries and cases of a rule', async () => {
    const text = (await said('show', 'tender-period')).lines.join('\n')
    expect(text).toContain('不得少于二十日')
    expect(text).toContain('最早2月24日')
  })

  it('explain: every method with its reason; code 1 where the region is not encoded', async () => {
    const { lines } = await said('explain', 'method', '--amount', '589500', '--region', '341000', '--on', '2026-03-02')
    expect(lines.find((line) => line.startsWith('✗ 询价'))).toContain('不适用于服务')
    expect(await said('explain', 'method', '--amount', '589500', '--region', '340100', '--on', '2026-03-02')).toMatchObject({
      code: 1,
    })
  })

  it('score: deduction and points of each bid', async () => {
    const { lines } = await said('score', '--weight', '10', '--on', '2026-03-16', '甲=190000', '乙=180000', '丙=195000:small')
    expect(lines.slice(-3).map((line) => line.split('\t')[3])).toEqual(['8.21', '8.67', '10.00'])
  })

  it('pages: the generated pages are those of the library', async () => {
    expect((await said('pages', '--check')).lines).toEqual([])
  })

  it('says how it is used for anything else', async () => {
    expect(await said('nonsense')).toMatchObject({ code: 2 })
    await expect(said('due', 'no-such-rule', '2026-03-02')).rejects.toThrow('no rule')
  })
})
