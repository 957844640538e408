import { useQuery } from '@tanstack/react-query'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'
import { HistoryTabs } from './history-tabs.js'

type Process = components['schemas']['CaseProcessDto']
type Step = components['schemas']['ProcessStepDto']

/** The processes of a purchase, drawn from the definition that runs, with the same as a table. */
export const ProcessPage = () => <CaseFrame part="process">{(caseId) => <Processes caseId={caseId} />}</CaseFrame>

function Processes({ caseId }: { readonly caseId: string }) {
  const processes = useQuery({
    queryKey: ['case', caseId, 'processes'],
    queryFn: () => told(api.GET('/v1/cases/{case}/processes', { params: { path: { case: caseId } } })),
  })
  return (
    <>
      <HistoryTabs caseId={caseId} shown="process" />
      <Read query={processes}>
        {(all) =>
          all.length === 0 ? (
            <p className="lead">没有您可以查看的流程：还没有开始，或者您不是其中的一方。</p>
          ) : (
            <div className="stack case-part">
              <p className="meta">按系统正在运行的流程定义画出，状态只计您可以看到的期限。</p>
              {all.map((process, n) => (
                <Drawn key={process.id} process={process} n={n} />
              ))}
            </div>
          )
        }
      </Read>
    </>
  )
}

/** What people do, or the process by itself: what it only waits for shows in what comes after. */
const isShown = ({ step }: Step): boolean => step !== 'wait' && step !== 'scope'
const isStraight = ({ side, state }: Step): boolean => !side || state !== 'ahead'

function Drawn({ process: { says, steps, drawing }, n }: { readonly process: Process; readonly n: number }) {
  const picture = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`
  const shown = steps.filter(isShown)
  const others = shown.filter((step) => !isStraight(step))
  return (
    <section className="panel list" aria-labelledby={`process-${n}`}>
      <header>
        <h2 id={`process-${n}`}>{says}</h2>
        <a href={picture} download={`${says}流程图.svg`}>
          下载图
        </a>
      </header>
      <div className="drawn" role="region" aria-label={`${says}的流程图`} tabIndex={0}>
        <img src={picture} alt={`${says}的流程图，内容与下表相同`} aria-describedby={`steps-${n}`} />
      </div>
      <Steps id={`steps-${n}`} caption={`${says}的各步`} steps={shown.filter(isStraight)} />
      {others.length > 0 && (
        <details className="body">
          <summary>另一种情况下才有的 {others.length} 步</summary>
          <Steps id={`others-${n}`} caption={`${says}：另一种情况下才有的`} steps={others} />
        </details>
      )}
    </section>
  )
}

const Steps = ({ id, caption, steps }: { readonly id: string; readonly caption: string; readonly steps: readonly Step[] }) => (
  <table className="cards" id={id}>
    <caption className="meta">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">事项</th>
        <th scope="col">承担</th>
        <th scope="col">从何起算</th>
        <th scope="col">依据</th>
        <th scope="col">办到哪里</th>
      </tr>
    </thead>
    <tbody>
      {steps.map((step, n) => (
        <tr key={n}>
          <th scope="row">
            {step.says}
            {step.step === 'window' && <span className="meta"> 可以办理的期间</span>}
          </th>
          <td>{step.who}</td>
          <td>{step.from === '' ? '—' : step.from}</td>
          <td className="meta">{step.basis === '' ? '—' : step.basis}</td>
          <td>
            <Stands step={step} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const chips: Readonly<Record<Step['state'], string>> = {
  ahead: '',
  open: 'now',
  late: 'over',
  stopped: '',
  met: 'done',
  metLate: 'over',
  over: '',
  lapsed: '',
}
const signs: Readonly<Record<Step['state'], string>> = {
  ahead: '○',
  open: '●',
  late: '!',
  stopped: '◫',
  met: '✓',
  metLate: '!',
  over: '–',
  lapsed: '–',
}

const Chip = ({ state, stateSays }: Pick<Step, 'state' | 'stateSays'>) => (
  <span className={`chip ${chips[state]}`}>
    <span aria-hidden="true">{signs[state]}</span>
    {stateSays}
  </span>
)

function Stands({ step: { state, stateSays, owed } }: { readonly step: Step }) {
  if (owed.length < 2) return <Chip state={state} stateSays={stateSays} />
  return (
    <details>
      <summary>
        <Chip state={state} stateSays={stateSays} />
      </summary>
      <ul className="several">
        {owed.map((one) => (
          <li key={one.id}>
            {one.says} <Chip state={one.state} stateSays={one.stateSays} />
          </li>
        ))}
      </ul>
    </details>
  )
}
