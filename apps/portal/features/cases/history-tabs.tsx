import { Tabs } from '../../ui/tabs.js'

/** Of what happened: what people did, also what keeps the time, or the way it takes. */
type Shown = 'main' | 'all' | 'process'

/** The address of a list of what happened. */
export const historyAt = (caseId: string, level: string, text: string): string => {
  const query = new URLSearchParams({ ...(level === 'main' ? {} : { level }), ...(text === '' ? {} : { q: text }) }).toString()
  return `/cases/${caseId}/history${query === '' ? '' : `?${query}`}`
}

/** The views of a purchase's course. */
export const HistoryTabs = ({
  caseId,
  shown,
  text = '',
}: {
  readonly caseId: string
  readonly shown: Shown
  readonly text?: string
}) => (
  <Tabs
    label="显示哪些"
    tabs={[
      { to: historyAt(caseId, 'main', text), says: '主要', here: shown === 'main' },
      { to: historyAt(caseId, 'all', text), says: '全部，连同计时与提醒', here: shown === 'all' },
      { to: `/cases/${caseId}/process`, says: '流程图', here: shown === 'process' },
    ]}
  />
)
