import type { Day, Status } from '#kernel'
import { cityOf, editionName, editionsFor, inForce } from '../editions.js'
import type { RegionPack } from './pack.js'

/** A region's figures on a day: found, or the sentence that says what is missing and whom to ask. Never a default. */
export type PackAnswer =
  | { readonly known: true; readonly pack: RegionPack; readonly status: Status; readonly version: string }
  | { readonly known: false; readonly says: string }

/** The province of a region's code: `341002` → `340000`. */
export const provinceOf = (region: string): string => `${region.slice(0, 2)}0000`

/** The edition in force for exactly this region: its own, or the city's where that one says it covers its districts. */
export function packFor(packs: readonly RegionPack[], region: string, on: Day): PackAnswer {
  const covering = editionsFor(packs, region)
  const pack = covering.find((one) => inForce(one, on))
  if (pack) return { known: true, pack, status: pack.status, version: editionName(pack) }
  const gap = covering.length > 0 ? `${on}不在已录入版本的有效期内` : `未录入${region}的地区参数`
  return { known: false, says: `${gap}，请向同级财政部门核实后录入` }
}

/** Which figures may be taken from the level above: those that the law itself puts into the province's hands. */
const fallsBack = {
  thresholds: '政府采购法第八条、第二十七条，条例第五条：限额标准和公开招标数额标准由省级人民政府规定，可分别适用于省、市、县级',
} as const satisfies Partial<Record<keyof RegionPack, string>>

/** One figure of a region; from district to city to province only where `fallsBack` names the rule that allows it. */
export function figure<Name extends keyof RegionPack>(
  packs: readonly RegionPack[],
  name: Name,
  region: string,
  on: Day,
):
  | { readonly known: true; readonly value: RegionPack[Name]; readonly status: Status; readonly version: string }
  | { readonly known: false; readonly says: string } {
  const levels = name in fallsBack ? [...new Set([region, cityOf(region), provinceOf(region)])] : [region]
  for (const level of levels) {
    const answer = packFor(packs, level, on)
    if (answer.known) return { known: true, value: answer.pack[name], status: answer.status, version: answer.version }
  }
  return { known: false, says: `${region}在${on}没有«${name}»这一参数，请向同级财政部门核实后录入` }
}
