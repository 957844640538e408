import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令87 第四十五、四十七、四十八条, 令74 第七条, 214号 第十四条, 财库〔2016〕198号 第十二条. Append only; never edit a past entry. */
export const panelMembers = {
  id: 'panel-members',
  kind: 'list',
  asks: {
    zh: '谁不得担任评审小组成员、组长，专家如何产生？',
    en: 'Who may not sit on or chair a panel, and how do experts come to it?',
  },
  governs: '组建评审小组之日',
  entries: [
    {
      from: '2017-10-01',
      by: ['公开招标', '邀请招标'],
      value: [
        { id: 'purchaser-not-chair', words: '采购人代表不得担任组长' },
        { id: 'own-unit-expert', words: '评审专家对本单位的采购项目只能作为采购人代表参与评标' },
        { id: 'agency-staff', words: '采购代理机构工作人员不得参加由本机构代理的政府采购项目的评标' },
        { id: 'drawn-at-random', words: '应当从省级以上财政部门设立的政府采购评审专家库中，通过随机方式抽取评审专家' },
        { id: 'secret', words: '评标委员会成员名单在评标结果公告前应当保密' },
      ],
      source: article(
        '财政部令第87号',
        '第四十七条',
        '评审专家对本单位的采购项目只能作为采购人代表参与评标，本办法第四十八条第二款规定情形除外。采购代理机构工作人员不得参加由本机构代理的政府采购项目的评标。评标委员会成员名单在评标结果公告前应当保密',
      ),
      status: 'verified',
      note: '组长见第四十五条；抽取见第四十八条，技术复杂、专业性强、难以随机确定的，经主管预算单位同意可以自行选定',
    },
    {
      from: '2014-12-31',
      by: ['竞争性磋商'],
      value: [
        { id: 'own-unit-expert', words: '采购人代表不得以评审专家身份参加本部门或本单位采购项目的评审' },
        { id: 'agency-staff', words: '采购代理机构人员不得参加本机构代理的采购项目的评审' },
        { id: 'drawn-at-random', words: '评审专家应当从政府采购评审专家库内相关专业的专家名单中随机抽取' },
      ],
      source: article(
        '财库〔2014〕214号',
        '第十四条',
        '采购人代表不得以评审专家身份参加本部门或本单位采购项目的评审。采购代理机构人员不得参加本机构代理的采购项目的评审。采用竞争性磋商方式的政府采购项目，评审专家应当从政府采购评审专家库内相关专业的专家名单中随机抽取',
      ),
      status: 'verified',
    },
    {
      from: '2014-02-01',
      by: ['竞争性谈判', '询价'],
      value: [
        { id: 'own-unit-expert', words: '采购人不得以评审专家身份参加本部门或本单位采购项目的评审' },
        { id: 'agency-staff', words: '采购代理机构人员不得参加本机构代理的采购项目的评审' },
        { id: 'drawn-at-random', words: '评审专家应当从政府采购评审专家库内相关专业的专家名单中随机抽取' },
      ],
      source: article(
        '财政部令第74号',
        '第七条',
        '采购人不得以评审专家身份参加本部门或本单位采购项目的评审。采购代理机构人员不得参加本机构代理的采购项目的评审……评审专家应当从政府采购评审专家库内相关专业的专家名单中随机抽取',
      ),
      status: 'verified',
    },
  ],
} as const satisfies Rule<readonly Item[]>
