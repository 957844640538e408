/** The weights and signs of the last place of a citizen's identity number (GB 11643-1999). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const lastPlaces = '10X98765432'

/** Whether eighteen places are a citizen's identity number by their own check. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return lastPlaces[sum % 11] === text[17]?.toUpperCase()
}

/** The hundred family names that are the most common, in Latin letters. */
const familyNames =
  'an bai cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo han hao he hou hu huang ji jia jiang jin kang kong lai lei li liang liao lin liu long lu luo lv ma mao meng mo pan peng qian qiao qin qiu ren shao shen shi song su sun tan tang tao tian wan wang wei wen wu xia xiang xiao xie xiong xu xue yan yang yao ye yi yin yu yuan zeng zhang zhao zheng zhong zhou zhu zou'
const syllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|ve|er|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v)'
const fullName = new RegExp(`^(?:${familyNames.replaceAll(' ', '|')})${syllable}(?:${syllable})?$`, 'i')

/** Whether a text has a full name in Latin letters in it: a family name and one or two syllables, with or without a hyphen between. */
const namesSomebody = (text: string): boolean => text.split(/\d+/).some((part) => fullName.test(part.replaceAll('-', '')))

/**
 * Why a text cannot stand for a person: a code says nothing of who it is and stays in the record for ever. Two to twenty letters, digits and hyphens
 * with a digit among them; no identity number, no telephone, no name. Undefined where it can.
 */
export function codeFault(text: string): string | undefined {
  if (!/^[A-Za-z0-9-]{2,20}$/.test(text)) return '代号只用2至20个字母、数字和连字符，不写姓名'
  const digits = text.replaceAll('-', '')
  if ([...digits.matchAll(/(?=(\d{17}[\dXx]))/g)].some(([, number = '']) => isIdentityNumber(number)))
    return '不能用身份证号码作代号'
  if (/(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)/.test(digits)) return '不能用手机号码作代号'
  if (/(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/.test(text)) return '不能用电话号码作代号'
  if (/\d{15}/.test(digits)) return '代号中的数字太长，像是证件号码'
  if (namesSomebody(text)) return '不能用姓名拼音作代号'
  return /\d/.test(text) ? undefined : '代号中应当有数字，例如 yd-017'
}
