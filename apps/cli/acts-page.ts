import {
  addressOfAct,
  isForPeople,
  registrars,
  relations,
  sayingsOf,
  type Act,
  type AnyStream,
  type FactDeclaration,
  type Field,
  type Fields,
  type Happens,
  type Place,
  routes,
  type Route,
  type Visibility,
} from '#domain'

const kinds = {
  text: '文字',
  texts: '若干文字',
  id: '编号',
  ids: '若干编号',
  file: '文件（SHA-256）',
  amount: '金额（分，写作文字）',
  count: '整数',
  score: '数字，最多两位小数',
  points: '分值，写作文字',
  flag: '是或否',
  day: '日期',
  instant: '时刻',
  oneOf: '选一项',
  someOf: '选若干项',
  stream: '卷宗',
  streams: '若干卷宗',
  part: '一组内容',
  parts: '若干组内容',
  byName: '名称与数值',
} as const satisfies Record<Field['kind'], string>

const places: Readonly<Record<Place, string>> = {
  platform: `采购平台（由${registrars.map((relation) => relations[relation]).join('、')}登记）`,
  here: '本系统',
  paper: '纸质或官方媒体',
}
const directories = {
  organization: '单位',
  award: '成交结果',
  person: '本单位人员',
  practitioner: '社工',
  site: '服务地点',
} as const
const processes = { plan: '计划', purchase: '采购', contract: '合同', challenge: '质疑' } as const

/** `docs/acts/<kind>.md`: a kind of stream for whoever works with it: its acts with their fields, and the kinds of fact they give. */
export function actsPage(definition: AnyStream): string {
  const { declared } = definition
  const { says, kind, key, process, parent } = declared
  const open = definition.acts.filter(isForPeople)
  const own = definition.acts.filter((act) => !isForPeople(act))
  const facts = Object.entries(declared.facts as Readonly<Record<string, FactDeclaration>>)
  return [
    `# ${says}`,
    '由 `npm run acts` 生成，请勿手改：事项写在 `libs/domain/' + kind + '/`，改那里。',
    `卷宗 \`${kind}/${key}\`${parent === undefined ? '' : `，以 \`${parent}\` 为依据`}${process === undefined ? '' : `，属于流程 \`${process}\``}。`,
    ...(open.length === 0 ? [] : ['## 事项', ...open.map((act) => actSection(act, facts))]),
    ...(own.length === 0 ? [] : ['## 系统自行办理', own.map(({ says: what, name }) => `- ${what} \`${name}\``).join('\n')]),
    '## 事实',
    table(
      ['事实', '种类', '谁可以看', '唤醒的流程'],
      facts.map(([type, fact]) => [fact.says, `\`${type}\``, sight(fact.seenBy), heardBy(fact)]),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

function actSection(
  { name, says, by, happens = 'here', fields = {}, makes = [] }: Act<unknown, unknown, { type: string; data: object }>,
  facts: readonly (readonly [string, FactDeclaration])[],
): string {
  const given = makes.map((type) => facts.find(([known]) => known === type)?.[1].says ?? type)
  return [
    `### ${says}`,
    [
      `- 办理人：${by.flatMap((relation) => (relation === 'process' ? [] : [relations[relation]])).join('、')}`,
      `- 办理地点：${where(happens)}`,
      `- 地址：\`POST ${addressOfAct(name)}\``,
      `- 办成后记载：${given.join('、')}`,
    ].join('\n'),
    Object.keys(fields).length === 0 ? '不用填写内容。' : table(['内容', '字段', '填法', '必填', '说明'], rows(fields, '')),
  ].join('\n\n')
}

const where = (happens: Happens): string =>
  typeof happens === 'string'
    ? places[happens]
    : Object.entries(happens)
        .map(([route, place]) => `${routes[route as Route]}：${places[place]}`)
        .join('；')

function rows(fields: Fields, above: string): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [field.label, `\`${above}${name}\``, filling(field), field.optional ? '' : '是', notes(field)],
    ...('fields' in field ? rows(field.fields, `${above}${name}${field.kind === 'parts' ? '[]' : ''}.`) : []),
  ])
}

function filling(field: Field): string {
  const words = 'words' in field && field.words !== undefined ? sayingsOf(field.words) : {}
  const said = Object.entries(words).map(([word, saying]) => (word === saying ? word : `\`${word}\` ${saying}`))
  const unit = 'unit' in field && field.unit !== undefined ? `（${field.unit}）` : ''
  return said.length === 0 ? `${kinds[field.kind]}${unit}` : `${kinds[field.kind]}：${said.join('、')}`
}

function notes(field: Field): string {
  const from = 'from' in field ? field.from : undefined
  return [
    ...(field.help === undefined ? [] : [field.help]),
    ...(typeof from === 'object' && 'of' in from
      ? [`从${directories[from.of]}名录中选${'role' in from && from.role ? `（${relations[from.role]}）` : ''}`]
      : []),
    ...(field.when === undefined ? [] : [`\`${field.when.field}\` 为 \`${String(field.when.is)}\` 时填写`]),
  ].join('；')
}

function sight(seenBy: Visibility): string {
  if (seenBy === 'parties') return '各方'
  if (seenBy === 'record') return '各方，受委托的评估机构'
  if (seenBy === 'everyone') return '所有人'
  if (seenBy === 'maker') return '办理的单位'
  const only = seenBy.only.length === 0 ? '无人' : seenBy.only.map((relation) => relations[relation]).join('、')
  return seenBy.until === undefined ? only : `${only}；\`${seenBy.until}\` 之后${sight(seenBy.then ?? 'parties')}`
}

const heardBy = ({ heard }: FactDeclaration): string => {
  if (heard === 'everyProcess') return '所有流程'
  if (heard === 'whenRead') return '所有流程（只读取，不因此唤醒）'
  return (Object.keys(heard ?? {}) as (keyof typeof processes)[]).map((process) => processes[process]).join('、')
}

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
