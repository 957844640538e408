import { article } from '../instruments.js'
import type { Item, Rule } from '../rule.js'

/** 令94 第十、十一条 (reported). Append only; never edit a past entry. */
export const questioner = {
  id: 'questioner',
  kind: 'list',
  asks: { zh: '谁可以质疑，可以要求一次性提出吗？', en: 'Who may question, and must all be raised at once?' },
  governs: '提出质疑之日',
  entries: [
    {
      from: '2018-03-01',
      value: [
        { id: 'participant', words: '参与所质疑项目采购活动的供应商' },
        { id: 'document-holder', words: '已依法获取可质疑的采购文件的潜在供应商，可以对该文件提出质疑' },
        { id: 'once-per-step', words: '采购文件可以要求供应商在法定质疑期内一次性提出针对同一采购程序环节的质疑' },
      ],
      source: article(
        '财政部令第94号',
        '第十一条',
        '提出质疑的供应商应当是参与所质疑项目采购活动的供应商。潜在供应商已依法获取其可质疑的采购文件的，可以对该文件提出质疑',
      ),
      status: 'reported',
      note: 'ntlsportsnetwork.com ?id=8268（大庆财政局转载）；一次性提出见第十条',
    },
  ],
} as const satisfies Rule<readonly Item[]>
