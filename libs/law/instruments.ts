import type { Citation, Day } from '#kernel'

/** A law, regulation, order or notice: when it was published and came into force, and when somebody last looked. */
export type Instrument = {
  readonly title: string
  readonly published: Day
  readonly inForce: Day
  readonly checkedOn: Day
  /** File of the official text among LAW_TEXTS; without it nothing of this instrument can be `verified`. */
  readonly text?: string
  /** `text`: both dates stand in the text at hand; otherwise they are own knowledge and to be checked. */
  readonly dates: 'text' | 'unverified'
  readonly note?: string
}

/** The instruments the rules cite, by the short name used in citations. */
export const instruments = {
  政府采购法: {
    title: '中华人民共和国政府采购法（2014年修正）',
    published: '2002-06-29',
    inForce: '2003-01-01',
    checkedOn: '2026-11-23',
    text: '政府采购法.md',
    dates: 'text',
  },
  政府采购法实施条例: {
    title: '中华人民共和国政府采购法实施条例（国务院令第658号）',
    published: '2015-01-30',
    inForce: '2015-03-01',
    checkedOn: '2026-11-23',
    text: '政府采购法实施条例.md',
    dates: 'text',
  },
  财政部令第87号: {
    title: '政府采购货物和服务招标投标管理办法',
    published: '2017-07-11',
    inForce: '2017-10-01',
    checkedOn: '2026-11-23',
    text: '令87-招标投标.md',
    dates: 'unverified',
    note: '施行日在文本中；公布日待核',
  },
  财政部令第74号: {
    title: '政府采购非招标采购方式管理办法',
    published: '2013-12-19',
    inForce: '2014-02-01',
    checkedOn: '2026-11-23',
    text: '令74-非招标.md',
    dates: 'unverified',
    note: '施行日在文本中；公布日待核',
  },
  '财库〔2014〕214号': {
    title: '政府采购竞争性磋商采购方式管理暂行办法',
    published: '2014-12-31',
    inForce: '2014-12-31',
    checkedOn: '2026-11-23',
    text: '财库2014-214-磋商.md',
    dates: 'unverified',
    note: '文本只写“自发布之日起施行”；发布日待核',
  },
  '财库〔2015〕124号': {
    title: '关于政府采购竞争性磋商采购方式管理暂行办法有关问题的补充通知',
    published: '2015-06-30',
    inForce: '2015-06-30',
    checkedOn: '2026-11-23',
    dates: 'unverified',
  },
  '财库〔2015〕135号': {
    title: '关于做好政府采购信息公开工作的通知',
    published: '2015-07-17',
    inForce: '2015-07-17',
    checkedOn: '2026-11-26',
    dates: 'unverified',
    note: '文本未见，所引期限为转述',
  },
  '财库〔2016〕198号': {
    title: '政府采购评审专家管理办法',
    published: '2016-11-18',
    inForce: '2017-01-01',
    checkedOn: '2026-11-23',
    text: '财库2016-198-评审专家.md',
    dates: 'unverified',
    note: '施行日在文本中；印发日待核',
  },
  财政部令第94号: {
    title: '政府采购质疑和投诉办法',
    published: '2017-12-26',
    inForce: '2018-03-01',
    checkedOn: '2026-11-23',
    dates: 'unverified',
    note: '全文不在手；条文据公开转载',
  },
  '财库〔2019〕38号': {
    title: '关于促进政府采购公平竞争优化营商环境的通知',
    published: '2019-07-26',
    inForce: '2019-09-01',
    checkedOn: '2026-11-23',
    text: '财库2019-38-公平竞争.md',
    dates: 'text',
  },
  财政部令第101号: {
    title: '政府采购信息发布管理办法',
    published: '2019-11-27',
    inForce: '2020-03-01',
    checkedOn: '2026-11-23',
    text: '令101-信息发布.md',
    dates: 'unverified',
    note: '施行日在文本中；公布日待核',
  },
  财政部令第102号: {
    title: '政府购买服务管理办法',
    published: '2020-01-03',
    inForce: '2020-03-01',
    checkedOn: '2026-11-23',
    dates: 'unverified',
    note: '全文不在手；条文据公开转载',
  },
  '财库〔2020〕10号': {
    title: '关于开展政府采购意向公开工作的通知',
    published: '2020-03-02',
    inForce: '2020-03-02',
    checkedOn: '2026-11-23',
    dates: 'unverified',
    note: '全文不在手；条文据公开转载',
  },
  '财办库〔2020〕50号': {
    title: '政府采购公告和公示信息格式规范（2020年版）',
    published: '2020-03-18',
    inForce: '2020-07-01',
    checkedOn: '2026-11-23',
    dates: 'unverified',
    note: '全文不在手',
  },
  '财库〔2020〕46号': {
    title: '政府采购促进中小企业发展管理办法',
    published: '2020-12-18',
    inForce: '2021-01-01',
    checkedOn: '2026-11-23',
    text: '财库2020-46-中小企业.md',
    dates: 'unverified',
    note: '施行日在文本中；印发日待核',
  },
  '财库〔2021〕22号': {
    title: '政府采购需求管理办法',
    published: '2021-04-30',
    inForce: '2021-07-01',
    checkedOn: '2026-11-23',
    text: '财库2021-22-需求管理.md',
    dates: 'unverified',
    note: '施行日在文本中；印发日待核',
  },
  财政部令第110号: {
    title: '政府采购框架协议采购方式管理暂行办法',
    published: '2022-01-14',
    inForce: '2022-03-01',
    checkedOn: '2026-11-23',
    text: '令110-框架协议.md',
    dates: 'unverified',
    note: '施行日在文本中；公布日待核',
  },
  '财库〔2022〕19号': {
    title: '关于进一步加大政府采购支持中小企业力度的通知',
    published: '2022-05-30',
    inForce: '2022-07-01',
    checkedOn: '2026-11-23',
    dates: 'unverified',
    note: '全文不在手',
  },
  国务院令第728号: {
    title: '保障中小企业款项支付条例（2020年，修订前）',
    published: '2020-07-05',
    inForce: '2020-09-01',
    checkedOn: '2026-11-27',
    dates: 'unverified',
    note: '全文不在手；公布日见于802号的题注，施行日据公开转载',
  },
  国务院令第802号: {
    title: '保障中小企业款项支付条例（2025年修订）',
    published: '2025-03-17',
    inForce: '2025-06-01',
    checkedOn: '2026-11-23',
    text: '令802-中小企业款项支付.md',
    dates: 'text',
  },
  民政部令第39号: {
    title: '社会组织评估管理办法',
    published: '2010-12-27',
    inForce: '2011-03-01',
    checkedOn: '2026-11-23',
    dates: 'unverified',
    note: '全文不在手',
  },
  '财办库〔2024〕265号': {
    title: '关于在部分地区试点异常低价审查的通知',
    published: '2024-12-01',
    inForce: '2024-12-01',
    checkedOn: '2026-11-23',
    dates: 'unverified',
    note: '全文不在手，标题为内容概括',
  },
  '黄社〔2020〕3号': {
    title: '关于全面推行“三社联动”工作机制的实施意见',
    published: '2020-12-31',
    inForce: '2020-12-31',
    checkedOn: '2026-11-23',
    dates: 'unverified',
    note: '成文日不在手，暂以2020年最后一日计；只约束黄山市。文中的市民政局，职责2023年以后已有部分转给党委社会工作部（据转载，分工待核）：统筹部门按地区确定',
  },
} as const satisfies Record<string, Instrument>

export type InstrumentName = keyof typeof instruments

/** A citation to the paragraph, with the operative words; `……` in a quote stands for words left out. */
export const article = (instrument: InstrumentName, at: string, quote: string): Citation => ({ instrument, article: at, quote })

/** What binds beside the procurement law: paying small firms, what may be bought as a service, associations, the city's policy. */
const ofOtherLaw: ReadonlySet<string> = new Set<InstrumentName>([
  '国务院令第728号',
  '国务院令第802号',
  '财政部令第102号',
  '民政部令第39号',
  '黄社〔2020〕3号',
])

/** Whether a clause is of the law on government procurement, which does not bind a purchase below the limit (法 第二条). */
export const isProcurementLaw = ({ instrument }: Pick<Citation, 'instrument'>): boolean =>
  instrument in instruments && !ofOtherLaw.has(instrument)
