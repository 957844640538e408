import type { Walk } from '../kit/walk.js'

/** A contract that was signed is published (条例 第五十条) and filed (法 第四十七条), whatever becomes of it: it is owed from its signing alone. */
export async function makeKnown(it: Walk<'contract'>): Promise<void> {
  const signed = await it.fact('ContractSigned')
  await Promise.all([
    it.owe({
      rule: 'contract-publication',
      says: '公告合同',
      from: signed,
      bearer: 'purchaser',
      act: 'PublishContract',
      doneBy: 'ContractPublished',
    }),
    it.owe({
      rule: 'contract-filing',
      says: '合同备案',
      from: signed,
      bearer: 'purchaser',
      act: 'FileContract',
      doneBy: 'ContractFiled',
    }),
  ])
}
