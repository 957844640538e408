import type { ProcessStepDto, StepState } from './case-process.dto.js'

type Step = Pick<ProcessStepDto, 'says' | 'who' | 'several' | 'side' | 'step' | 'state' | 'stateSays' | 'after'>
type Box = { readonly step: Step; readonly lane: number; readonly row: number; readonly after: readonly number[] }

/** Measures in px: a lane, a box in it, a row, and where the rows begin. */
const [laneWidth, boxWidth, boxHeight, rowHeight, top] = [172, 148, 62, 86, 40]
const letters = 10

const looks: Readonly<
  Record<StepState, { readonly line: string; readonly fill: string; readonly ink: string; readonly sign: string }>
> = {
  ahead: { line: '#8a94a3', fill: '#ffffff', ink: '#5a6573', sign: '' },
  open: { line: '#1d4f9c', fill: '#ffffff', ink: '#173f7d', sign: '● ' },
  late: { line: '#b42318', fill: '#fdf1ef', ink: '#b42318', sign: '! ' },
  stopped: { line: '#55606e', fill: '#eef0f3', ink: '#55606e', sign: '◫ ' },
  met: { line: '#b9cae6', fill: '#edf2fa', ink: '#1a6b3c', sign: '✓ ' },
  metLate: { line: '#b42318', fill: '#ffffff', ink: '#b42318', sign: '! ' },
  over: { line: '#c5ccd6', fill: '#eef0f3', ink: '#55606e', sign: '– ' },
  lapsed: { line: '#c5ccd6', fill: '#eef0f3', ink: '#55606e', sign: '– ' },
}

/** What is drawn: what somebody does or may do, what the process does by itself; another way than the straight one once it has begun. */
const isDrawn = ({ step, side, state }: Step): boolean => step !== 'wait' && step !== 'scope' && (!side || state !== 'ahead')

/** A process as a picture: a lane for each who bears something, time downwards, a line from each step to those that begin with it. */
export function drawn(says: string, steps: readonly Step[]): string {
  const lanes = lanesOf(steps.filter(isDrawn))
  const boxes = placed(steps, lanes)
  const rows = 1 + Math.max(0, ...[...boxes.values()].map(({ row }) => row))
  const [width, height] = [lanes.length * laneWidth, top + rows * rowHeight]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(says)}" font-family="-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lanes.map((who, lane) => laneOf(who, lane, height)),
    ...[...boxes.values()].flatMap((box) => box.after.map((at) => lineOf(boxes.get(at) as Box, box))),
    ...[...boxes.values()].map(boxOf),
    '</svg>',
  ].join('')
}

/** A lane for each who bears something, in the order in which they come; at the end what the process does by itself. */
function lanesOf(steps: readonly Step[]): readonly string[] {
  const own = new Set(steps.filter(({ step }) => step === 'act').map(({ who }) => who))
  const all = [...new Set(steps.map(({ who }) => who))]
  return [...all.filter((who) => !own.has(who)), ...own]
}

/** Each step below what it begins with and what came before it in its lane, and never above what began earlier. */
function placed(steps: readonly Step[], lanes: readonly string[]): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>()
  const free = lanes.map(() => 0)
  let floor = 0
  for (const [n, step] of steps.entries()) {
    if (!isDrawn(step)) continue
    const lane = lanes.indexOf(step.who)
    const after = step.after.filter((at) => boxes.has(at))
    // What the process does once all else is done stands below it all.
    if (step.step === 'act' && step.state === 'ahead' && after.length === 0) floor = Math.max(floor, ...free)
    const row = Math.max(floor, free[lane] ?? 0, ...after.map((at) => (boxes.get(at)?.row ?? 0) + 1))
    free[lane] = row + 1
    if (step.state !== 'ahead') floor = row
    boxes.set(n, { step, lane, row, after })
  }
  return boxes
}

function laneOf(who: string, lane: number, height: number): string {
  const x = lane * laneWidth
  return [
    ...(lane % 2 === 0 ? [`<rect x="${x}" width="${laneWidth}" height="${height}" fill="#f5f6f8"/>`] : []),
    `<text x="${x + laneWidth / 2}" y="24" text-anchor="middle" font-weight="600" fill="#17202b">${escaped(who)}</text>`,
  ].join('')
}

const left = ({ lane }: Box): number => lane * laneWidth + (laneWidth - boxWidth) / 2
const above = ({ row }: Box): number => top + row * rowHeight

/** From below one box, along the right edge of its lane, to above another. */
function lineOf(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [left(from) + boxWidth / 2, above(from) + boxHeight, left(to) + boxWidth / 2, above(to)]
  const edge = (from.lane + 1) * laneWidth - 4
  const way =
    from.lane === to.lane && to.row === from.row + 1
      ? `V${y2}`
      : to.row === from.row + 1
        ? `V${y2 - 12}H${x2}V${y2}`
        : `V${y1 + 8}H${edge}V${y2 - 12}H${x2}V${y2}`
  const colour = to.step.state === 'ahead' ? '#c5ccd6' : '#6f8fc4'
  return `<path d="M${x1} ${y1}${way}" fill="none" stroke="${colour}"/><path d="M${x2 - 4} ${y2 - 6}h8l-4 6z" fill="${colour}"/>`
}

function boxOf(box: Box): string {
  const { says, several, state, stateSays, step } = box.step
  const look = looks[state]
  const [x, y] = [left(box), above(box)]
  const lines = [...cut(`${says}${several ? ' ×' : ''}`, letters, 2), ...cut(`${look.sign}${stateSays}`, letters + 2, 1)]
  const round = step === 'window' ? boxHeight / 2 : 4
  const dashes = state === 'ahead' ? ' stroke-dasharray="4 3"' : ''
  return [
    `<rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="${round}" fill="${look.fill}" stroke="${look.line}"${state === 'open' ? ' stroke-width="2"' : dashes}/>`,
    ...lines.map((line, n) => {
      const last = n === lines.length - 1
      const at = y + (lines.length === 3 ? 19 : 26) + n * 17
      return `<text x="${x + boxWidth / 2}" y="${at}" text-anchor="middle" fill="${last ? look.ink : '#17202b'}"${last ? ' font-size="11.5"' : ''}>${escaped(line)}</text>`
    }),
  ].join('')
}

/** A text in lines of so many letters (two of a western script are as wide as one), what does not fit left out with a mark. */
function cut(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = ['']
  let wide = 0
  for (const letter of text) {
    const width = /[\u0020-\u024f]/.test(letter) ? 0.5 : 1
    if (wide + width > size) {
      if (lines.length === most) return [...lines.slice(0, -1), `${(lines.at(-1) ?? '').slice(0, -1)}…`]
      lines.push('')
      wide = 0
    }
    lines[lines.length - 1] += letter
    wide += width
  }
  return lines
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
