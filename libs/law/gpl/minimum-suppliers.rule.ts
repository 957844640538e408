import type { Day } from '#kernel'
import { basedOn, entryOn } from '../dated.js'
import { article } from '../instruments.js'
import type { Based, Rule } from '../rule.js'

/** Suppliers needed at each step, what happens with fewer, and the smaller number that a special case lets through. */
export type MinimumSuppliers = {
  readonly atLeast: number
  readonly otherwise: string
  readonly special?: { readonly atLeast: number; readonly id: SpecialCase; readonly words: string }
}

/** `two-approved`: 令74 第二十七条第二款; `service-purchase`: 财库〔2015〕124号; `research`: 214号 第三条（四）. */
export type SpecialCase = 'two-approved' | 'service-purchase' | 'research'

/** 法 第三十四、三十六、三十八条, 令87 第四十一至四十四条, 令74 第三十七条, 214号 第三十四条, 财库〔2015〕124号. Append only; never edit a past entry. */
export const minimumSuppliersRule = {
  id: 'minimum-suppliers',
  kind: 'cap',
  asks: { zh: '至少要有几家供应商，不足怎么办？', en: 'How many suppliers are needed, and what if there are fewer?' },
  governs: '响应截止之日',
  entries: [
    {
      from: '2003-01-01',
      by: ['公开招标', '邀请招标'],
      value: { atLeast: 3, otherwise: '废标：重新组织招标，或者经批准改用其他方式' },
      source: article(
        '政府采购法',
        '第三十六条第一款第（一）项',
        '符合专业条件的供应商或者对招标文件作实质响应的供应商不足三家的',
      ),
      status: 'verified',
      also: [
        article('财政部令第87号', '第四十一条', '投标人不足3家的，不得开标'),
        article('财政部令第87号', '第四十四条', '合格投标人不足3家的，不得评标'),
      ],
      note: '公开招标数额标准以上的，其后的处理见令87第四十三条',
    },
    {
      from: '2003-01-01',
      by: ['竞争性谈判'],
      value: { atLeast: 3, otherwise: '终止，公告并说明原因，重新开展采购活动' },
      source: article(
        '政府采购法',
        '第三十八条第（三）项',
        '谈判小组从符合相应资格条件的供应商名单中确定不少于三家的供应商参加谈判',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判'],
      value: {
        atLeast: 3,
        otherwise: '终止，公告并说明原因，重新开展采购活动',
        special: { atLeast: 2, id: 'two-approved', words: '公开招标只有两家，经本级财政部门批准与该两家谈判' },
      },
      source: article(
        '财政部令第74号',
        '第三十七条',
        '在采购过程中符合竞争要求的供应商或者报价未超过采购预算的供应商不足3家的，但本办法第二十七条第二款规定的情形除外',
      ),
      status: 'verified',
      also: [
        article(
          '财政部令第74号',
          '第二十七条',
          '供应商只有两家时，采购人、采购代理机构按照本办法第四条经本级财政部门批准后可以与该两家供应商进行竞争性谈判采购',
        ),
      ],
    },
    {
      from: '2014-02-01',
      by: ['询价'],
      value: { atLeast: 3, otherwise: '终止，公告并说明原因，重新开展采购活动' },
      source: article('财政部令第74号', '第五十条', '在采购过程中符合竞争要求的供应商或者报价未超过采购预算的供应商不足3家的'),
      status: 'verified',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: {
        atLeast: 3,
        otherwise: '终止，公告并说明原因，重新开展采购活动',
        special: { atLeast: 2, id: 'research', words: '市场竞争不充分的科研项目，以及需要扶持的科技成果转化项目' },
      },
      source: article(
        '财库〔2014〕214号',
        '第三十四条',
        '除本办法第二十一条第三款规定的情形外，在采购过程中符合要求的供应商或者报价未超过采购预算的供应商不足3家的',
      ),
      status: 'verified',
      also: [article('财库〔2014〕214号', '第二十一条', '符合本办法第三条第四项情形的，提交最后报价的供应商可以为2家')],
    },
    {
      from: '2015-06-30',
      by: ['政府购买服务磋商'],
      value: {
        atLeast: 3,
        otherwise: '只有1家的，终止，公告并说明原因，重新开展采购活动',
        special: { atLeast: 2, id: 'service-purchase', words: '政府购买服务项目，符合要求的供应商只有2家的，磋商可以继续进行' },
      },
      source: article(
        '财库〔2015〕124号',
        '全文',
        '采用竞争性磋商采购方式采购的政府购买服务项目（含政府和社会资本合作项目），在采购过程中符合要求的供应商（社会资本）只有2家的，竞争性磋商采购活动可以继续进行。采购过程中符合要求的供应商（社会资本）只有1家的，采购人（项目实施机构）或者采购代理机构应当终止竞争性磋商采购活动，发布项目终止公告并说明原因，重新开展采购活动',
      ),
      status: 'reported',
      note: 'ccgp.yingkou.net.cn/Html/NewsView.asp?ID=4296；发布日待核',
    },
    {
      from: '2022-03-01',
      by: ['框架协议'],
      value: { atLeast: 2, otherwise: '不得确定入围供应商' },
      source: article('财政部令第110号', '第二十七条', '提交响应文件和符合资格条件、实质性要求的供应商应当均不少于2家'),
      status: 'verified',
    },
  ],
} as const satisfies Rule<MinimumSuppliers>

/**
 * Whether so many suppliers suffice, at any step (invited, responding, qualified, conforming, within budget).
 * For a consultation of a 政府购买服务项目 ask with `by: '政府购买服务磋商'` from 2015-06-30.
 */
export function minimumSuppliers(question: {
  on: Day
  by: string
  count: number
  special?: SpecialCase
}): Based & { atLeast: number; enough: boolean; says: string } {
  const entry = entryOn<MinimumSuppliers>(minimumSuppliersRule, question.on, question.by)
  const { special } = entry.value
  const ofItself = question.by === '政府购买服务磋商'
  const applies = special !== undefined && (ofItself || question.special === special.id)
  const atLeast = applies ? special.atLeast : entry.value.atLeast
  const enough = question.count >= atLeast
  const says = !enough
    ? entry.value.otherwise
    : applies && question.count < entry.value.atLeast
      ? special.words
      : `不少于${atLeast}家`
  return { atLeast, enough, says, ...basedOn(entry) }
}
