import { run } from './process.js'
import type { Kept } from './process/kept.js'
import { rowsOf } from '../api/process/rows.js'
import { progressTable } from './process/tables.js'
import { definitions } from '../../workflows/recorded.js'
import { instant } from '#kernel'

/** The lines that the command prints, each without the spaces between its columns. */
async function printed(...args: string[]): Promise<readonly string[]> {
  const lines: string[] = []
  const { log } = console
  console.log = (text: string) => void lines.push(...text.split('\n'))
  try {
    await run(args)
  } finally {
    console.log = log
  }
  return lines.map((line) => line.replace(/ {2,}/g, ' | '))
}

describe('npm run process', () => {
  it('tells of a plan who owes what, from its opening to its report, and when the next year’s is opened', async () => {
    const lines = await printed('plan')
    expect(lines[0]).toBe('事项 | 承担 | 依据 | 起算 | 等待 | 随后')
    expect(lines).toContain('统筹部门提出意见 | 统筹部门 | 约定 | 提交计划 | 统筹部门出具意见 或 视为统筹部门没有意见')
    expect(lines).toContain('至编制下一年度计划 | 流程 | 约定 | 提交计划 | 期间届满')
    expect(lines).toContain('启动年度购买计划 | 流程')
    expect(lines).toContain('批复预算 | 财政部门 | 约定 | 申请预算 | 批复预算 | 公布年度购买计划')
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(/^执行情况报告 \| 购买主体 \| 约定 \| 计划绩效检查 \| 报告计划执行情况/),
      '计划办结 | 流程',
    ])
  })

  it('tells of a purchase on which article each legal term rests, and what is awaited otherwise', async () => {
    const lines = await printed('purchase')
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^确定成交供应商 × \| 购买主体 \| 政府采购法实施条例 第四十三条第一款；.* \| 提交评审报告 \| 确定成交供应商/,
      ),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^供应商可以提出质疑 × \| 承接主体 \| 政府采购法 第五十二条；/))
    expect(lines).toContain('等待 × | 流程 | 开启响应文件 或 采购包失败')
  })

  it('tells of a contract every step once, what is done for each of several once with a mark, and a second round of putting right', async () => {
    const lines = await printed('contract')
    expect(lines).toContain('公告合同 | 购买主体 | 政府采购法实施条例 第五十条 | 签订合同 | 公告合同')
    expect(lines).toContain('派驻机构 × | 购买主体 | 约定 | 签订合同 | 派驻机构 | 落地单位答复')
    expect(lines).toContainEqual(expect.stringMatching(/^再次提出派驻（1\.2） \| 购买主体 \| 约定 \| 落地单位不接收 \| 派驻机构/))
    expect(lines.filter((line) => line.includes('月报'))).toEqual([
      '…月报 × | 承接主体 | 约定 | 服务开始 | 服务月报 | 确认2026-01月报',
      '等待 × | 流程 | 服务月报',
      '确认2026-01月报 | 购买主体 | 约定 | 服务月报 | 确认月报 或 退回月报 | 重新报送2026-01月报',
      '重新报送2026-01月报（2026-01.2） | 承接主体 | 约定 | 退回月报 | 服务月报 | 确认2026-01月报',
      '确认2026-01月报 × | 购买主体 | 约定 | 服务月报 | 确认月报 或 退回月报',
    ])
    expect(lines).toContain(
      '中期检查（1） | 购买主体 | 约定 | 服务开始 | 中期检查合格 或 中期检查复查不合格 或 责令整改 | 整改、阶段验收',
    )
    const check = lines.findIndex((line) => line.startsWith('中期检查（1） '))
    expect(lines.slice(check + 1, check + 5).map((line) => line.split(' | ')[0])).toEqual([
      '整改（1.1）',
      '复查（1.1）',
      '整改（1.2）',
      '复查（1.2）',
    ])
    // Three that were agreed, the settlement of a contract that ended early, and a second request for one of them.
    expect(lines.filter((line) => line.startsWith('支付第'))).toHaveLength(5)
    const left = lines.indexOf('社工离岗 | 流程 | 社工离岗')
    expect(lines[left + 1]).toBe('补派社工（1） | 承接主体 | 约定 | 社工离岗 | 派出社工 | 确认社工到岗')
    expect(lines).toContain('合同终止 | 流程 | 终止合同')
  })

  it('tells of a question that clocks stand still until it is answered, and of the complaint that may follow', async () => {
    const names = (await printed('challenge')).map((line) => line.split(' | ')[0])
    expect(names.slice(2)).toEqual([
      '等待',
      '流程已经办结',
      '答复更正或者作废的申请（1/购买主体）',
      '确认逾期以后补登的事项（1）',
      '中止期限 ×',
      '答复质疑',
      '质疑成立后的处理 ×',
      '恢复期限 ×',
      '供应商可以向财政部门投诉',
      '作出投诉处理决定',
      '审查投诉，决定是否受理',
      '质疑办结',
      '投诉办结',
      '等待',
      '期限不计算',
      '中止期限',
      '等待',
      '恢复期限',
    ])
  })

  it.each([[[]], [['tender']], [['plan', 'contract']]])('%j is told how it is called', async (args: string[]) => {
    await expect(run(args)).rejects.toThrow(/npm run process -- plan \| purchase \| contract \| challenge/)
  })
})

describe('how far a case has come', () => {
  const kept = (rule: string, more: Partial<Kept> = {}): Kept => ({
    id: `obligation/contract/c.1/${rule}`,
    process: 'contract/c.1',
    rule: rule.replace(/\/.*/, ''),
    says: rule,
    mode: 'must',
    started: '2026-03-20 10:10',
    due: '2026-03-24',
    met: null,
    closed: null,
    breached: false,
    article: '约定',
    ...more,
  })
  const lines = async (...own: Kept[]) => {
    const rows = rowsOf(await definitions.contract(), instant('2026-03-02T00:00:00Z'))
    return progressTable(rows, own)
      .split('\n')
      .map((line) => line.replace(/ {2,}/g, ' | '))
  }

  it('stands beside each line of the definition: done on, due, open, or not begun', async () => {
    const found = await lines(
      kept('contract-signing', { met: '2026-03-20 10:10' }),
      kept('contract-publication', { breached: true }),
      kept('contract-filing'),
      kept('agreed:service', { mode: 'may', closed: '2027-04-15 00:00' }),
    )
    expect(found.slice(0, 2)).toEqual(['contract/c.1', '事项 | 承担 | 起算 | 期限 | 办结 | 状态 | 依据'])
    expect(found).toContain('contract-signing | 购买主体 | 2026-03-20 10:10 | 2026-03-24 | 2026-03-20 10:10 | 已办结 | 约定')
    expect(found).toContain('contract-publication | 购买主体 | 2026-03-20 10:10 | 2026-03-24 | 逾期未办 | 约定')
    expect(found).toContain('contract-filing | 购买主体 | 2026-03-20 10:10 | 2026-03-24 | 待办 | 约定')
    expect(found).toContain('agreed:service | 承接主体 | 2026-03-20 10:10 | 2026-03-24 | 期间届满 | 约定')
    expect(found).toContain('归档 | 购买主体 | 尚未开始 | 约定')
  })

  it('shows each of several, each under its own line, and what no line speaks of at the end', async () => {
    const found = await lines(
      kept('agreed:deployment/1'),
      kept('agreed:deployment/2'),
      kept('agreed:deployment/2~3'),
      kept('agreed:payment-request/2'),
      kept('agreed:of-an-older-build'),
    )
    const named = found.map((line) => line.split(' | ')[0])
    expect(named.indexOf('agreed:deployment/2')).toBe(named.indexOf('agreed:deployment/1') + 1)
    expect(named.indexOf('agreed:deployment/2~3')).toBe(named.indexOf('agreed:deployment/1') - 2)
    expect(named.indexOf('agreed:payment-request/2')).toBeGreaterThan(named.indexOf('申请支付第1期'))
    expect(named.at(-1)).toBe('agreed:of-an-older-build')
  })
})
