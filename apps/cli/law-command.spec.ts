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

  it('due: the announcement of a consultation is of three working days (石盘街道 510118202100257)', async () => {
    const { lines } = await said('due', 'question', '2021-12-03', '--by', '采购文件公告', '--by', '竞争性磋商')
    expect(lines.slice(2)).toEqual([
      '12月3日采购公告发布 → 公告期3个工作日至12月8日 → 质疑期7个工作日至12月17日',
      '据转载，待核对原文',
      '2021-12-17',
    ])
    await expect(said('due', 'question', '2021-12-03', '--by', '采购文件公告')).rejects.toThrow('it speaks by 公开招标、')
  })

  it('due: a case that the rule does not know is refused, with those that it knows', async () => {
    await expect(said('due', 'question', '2026-04-10', '--by', '成交结果')).rejects.toThrow(
      /no case is called «成交结果»; it speaks by 结果、采购文件公告、/,
    )
    await expect(said('due', 'contract-signing', '2026-04-10', '--by', '乱写')).rejects.toThrow('no case is called «乱写»')
    expect((await said('due', 'contract-signing', '2026-04-10', '--by', '竞争性磋商')).lines.at(-1)).toBe('2026-05-11')
  })

  it('due: says what the term starts from', async () => {
    const { lines } = await said('due', 'complaint', '2025-09-29', '--by', '答复期满')
    expect(lines.slice(2)).toEqual(['9月29日答复期满 → 投诉期15个工作日至10月27日', '已核对原文', '2025-10-27'])
    expect((await said('due', 'complaint-refusal-notice', '2025-09-26')).lines.slice(-3)).toEqual([
      '9月26日收到投诉 → 审查期5个工作日至10月10日 → 告知期3个工作日至10月14日',
      '据转载，待核对原文',
      '2025-10-14',
    ])
  })

  it('due --earliest: amended on a day, the closing is not before', async () => {
    const { lines } = await said('due', 'clarification-before-consultation', '2026-03-12', '--earliest')
    expect(lines.slice(-3)).toEqual([
      '3月12日办理 → 澄清提前期不少于5日，投标（响应）截止不得早于3月17日',
      '已核对原文',
      '2026-03-17',
    ])
    expect((await said('due', 'clarification-before-tender', '2026-03-10', '--earliest')).lines.at(-1)).toBe('2026-03-25')
    await expect(said('due', 'expert-draw', '2026-03-10', '--earliest', '--by', '公开招标')).rejects.toThrow('no earliest end')
    await expect(said('due', 'tender-period', '2026-03-10', '--earliest', '--until')).rejects.toThrow('not both')
  })

  it('due --until: says why it counts from another day than the end', async () => {
    const { lines } = await said('due', 'tender-period', '2026-03-22', '--until')
    expect(lines[2]).toBe('3月22日为周日，期间不在该日届满，按3月20日推算 → 3月20日为届满之日 → 等标期不少于20日，最迟2月28日')
    const intention = await said('due', 'intention-notice', '2023-11-26', '--until')
    expect(intention.lines[2]).toBe(
      '11月26日为周日，期间不在该日届满，按11月24日推算 → 11月24日为届满之日 → 意向公开期不少于30日，最迟10月25日',
    )
  })

  it('due: of what is no term it says where it is answered', async () => {
    await expect(said('due', 'late-interest', '2026-03-02')).rejects.toThrow('npm run law -- interest')
    await expect(said('due', 'supplement-cap', '2026-03-02')).rejects.toThrow('npm run law -- cap supplement-cap')
    await expect(said('due', 'negative-list', '2026-03-02')).rejects.toThrow('«negative-list» is no term')
  })

  it('interest: of an SME by law, by the law of the day; of others by the contract alone', async () => {
    const sme = await said('interest', '--amount', '58500', '--due', '2026-11-18', '--paid', '2026-11-26', '--sme')
    expect(sme.lines.at(-1)).toBe('234.00 元')
    expect(sme.lines[0]).toContain('国务院令第802号 第十七条')
    const before = await said('interest', '--amount', '100000', '--due', '2024-03-01', '--paid', '2024-03-11', '--sme')
    expect(before.lines.slice(-2)).toEqual(['据转载，待核对原文', '500.00 元'])
    expect(before.lines[0]).toContain('国务院令第728号 第十五条')
    expect((await said('interest', '--amount', '100000', '--days', '10')).lines.at(-1)).toBe('0.00 元')
    expect((await said('interest', '--amount', '100000', '--days', '10', '--rate', '5/10000')).lines.at(-1)).toBe('500.00 元')
    await expect(said('interest', '--amount', '100000')).rejects.toThrow('say the last day')
    await expect(said('interest', '--amount', '100000', '--days', '3', '--rate', '5%')).rejects.toThrow('is no rate')
  })

  it('cap: the most of a bond, a supplement, an add-on, and whether what is asked keeps to it', async () => {
    expect((await said('cap', 'performance-bond-cap', '195000')).lines.at(-1)).toBe('19,500.00 元')
    expect(await said('cap', 'performance-bond-cap', '195000', '--asked', '19500')).toMatchObject({ code: 0 })
    expect(await said('cap', 'performance-bond-cap', '195000', '--asked', '19500.01')).toMatchObject({ code: 1 })
    const supplement = await said('cap', 'supplement-cap', '384018', '--earlier', '10000,20000', '--asked', '8401.80')
    expect(supplement).toMatchObject({ code: 0 })
    expect(supplement.lines).toContain('原合同金额384,018.00 元 → 不超过38,401.80 元，其中尚余8,401.80 元')
    expect(await said('cap', 'bid-bond-cap', '100000', '--by', '竞争性磋商')).toMatchObject({ code: 0 })
    await expect(said('cap', 'contract-term', '1')).rejects.toThrow('say which cap')
  })

  it('advance: the range of the region, for SMEs and for others', async () => {
    const asked = ['advance', '--region', '341000', '--on', '2026-03-02', '--percent']
    expect(await said(...asked, '30')).toMatchObject({ code: 0 })
    expect(await said(...asked, '31')).toMatchObject({ code: 1 })
    expect(await said(...asked, '39', '--sme')).toMatchObject({ code: 1 })
    expect(await said(...asked, '70', '--sme')).toMatchObject({ code: 0 })
    expect(await said('advance', '--region', '430100', '--on', '2026-03-02')).toMatchObject({ code: 1 })
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

  it('explain: where SMEs come first, the five grounds on which nothing is reserved (46号 第六条)', async () => {
    const asked = ['explain', 'method', '--amount', '589500', '--region', '341000', '--on', '2026-03-02']
    const { lines } = await said(...asked)
    expect(lines.filter((line) => line.startsWith('  --exempt '))).toHaveLength(5)
    expect(lines.at(-1)).toContain('省级以上人民政府财政部门规定的其他情形')
    expect((await said(...asked, '--exempt', 'non-enterprises')).lines.at(-1)).toContain('社会组织等非企业主体')
    await expect(said(...asked, '--exempt', 'none')).rejects.toThrow('no-competition')
  })

  it('score: a deduction out of its band is refused, small and micro are alike, a consortium says its share', async () => {
    const score = (...bids: readonly string[]) => said('score', '--weight', '10', '--on', '2026-03-16', ...bids)
    const points = ({ lines }: { lines: readonly string[] }) => lines.slice(-2).map((line) => line.split('\t')[3])
    const [over] = (await score('--percent', '25', '甲=190000:small', '乙=180000')).lines
    expect(over).toContain('不在10%—20%的幅度内')
    expect(await score('--percent', '25', '甲=190000:small', '乙=180000')).toMatchObject({ code: 1 })
    expect(await score('--percent', '20', '甲=190000:consortium:40', '乙=180000')).toMatchObject({ code: 1 })
    expect(points(await score('甲=190000:small', '乙=180000'))).toEqual(points(await score('甲=190000:micro', '乙=180000')))
    expect(points(await score('甲=190000:consortium:29', '乙=180000'))).toEqual(['9.47', '10.00'])
    expect(points(await score('甲=190000:consortium:30', '乙=180000'))).toEqual(['10.00', '9.92'])
    await expect(score('甲=190000:consortium', '乙=180000')).rejects.toThrow('what share')
  })

  it('score: one price for all is not scored', async () => {
    const fixed = (...bids: readonly string[]) => said('score', '--weight', '0', '--on', '2026-03-16', ...bids)
    expect(await fixed('甲=185400', '乙=185400')).toMatchObject({ code: 0 })
    expect((await fixed('甲=185400', '乙=185400')).lines[0]).toContain('价格不列为评分因素')
    expect(await fixed('甲=185400', '乙=185000')).toMatchObject({ code: 1 })
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
