import { codeFault, isIdentityNumber } from './code-name.js'

describe('an identity number', () => {
  it('is told by its last place (GB 11643-1999)', () => {
    // The example of the standard itself.
    expect(isIdentityNumber('11010519491231002X')).toBe(true)
    expect(isIdentityNumber('11010519491231002x')).toBe(true)
    expect(isIdentityNumber('440524188001010014')).toBe(true)
    expect(isIdentityNumber('440524188001010015')).toBe(false)
    expect(isIdentityNumber('1101051949123100X')).toBe(false)
  })
})

describe('a code that stands for a person', () => {
  it.each(['yd-017', 'YH-001', 'b-0017', 'ag-1-sw1', 'w-11', 'u1', 'tx-2026-0017', 'user-01', 'hs-sw-003', '20260512-03'])(
    '%s may be one',
    (code) => {
      expect(codeFault(code)).toBeUndefined()
    },
  )

  it.each([
    ['张三', '不写姓名'],
    ['张三341000199001011234', '不写姓名'],
    ['y', '2至20个'],
    ['123456789012345678901', '2至20个'],
    ['11010519491231002X', '身份证号码'],
    ['u11010519491231002X', '身份证号码'],
    ['341000199001011234', '证件号码'],
    ['341000900101123', '证件号码'],
    ['34100090010112', undefined],
    ['13800138000', '手机号码'],
    ['u-138-0013-8000', '手机号码'],
    ['8613800138000', '手机号码'],
    ['12800138000', undefined],
    ['0559-2512345', '电话号码'],
    ['ZhangSan', '姓名拼音'],
    ['zhang-san', '姓名拼音'],
    ['li-na-1', '姓名拼音'],
    ['LiXiaoming01', '姓名拼音'],
    ['01wangwei', '姓名拼音'],
    ['abc', '应当有数字'],
  ])('%s: %s', (code, says) => {
    if (says === undefined) expect(codeFault(code)).toBeUndefined()
    else expect(codeFault(code)).toContain(says)
  })
})
