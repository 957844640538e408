import { createBrowserRouter, Link } from 'react-router'
import { Page } from '../ui/page.js'
import { Loading } from '../ui/told.js'
import { HomePage } from '../features/work/home-page.js'
import { Shell } from './shell.js'

const NotFound = () => (
  <Page title="没有这一页">
    <p className="lead">
      地址有误，或者您无权查看。回到<Link to="/">待办</Link>。
    </p>
  </Page>
)

const SignedOut = () => (
  <Page title="已经退出" narrow>
    <p className="lead">您已退出登录，没有填完的内容都在。</p>
    <div className="acts">
      <a className="btn main" href="/auth/sign-in">
        重新登录
      </a>
    </div>
  </Page>
)

/** What is read alike by whoever has signed in and by everybody. */
const lawPages = [
  { path: 'law', lazy: async () => ({ Component: (await import('../features/law/law-page.js')).LawPage }) },
  {
    path: 'law/at/:instrument/:article',
    lazy: async () => ({ Component: (await import('../features/law/clause-page.js')).ClausePage }),
  },
  { path: 'law/templates', lazy: async () => ({ Component: (await import('../features/law/templates-page.js')).TemplatesPage }) },
  { path: 'law/:rule', lazy: async () => ({ Component: (await import('../features/law/rule-page.js')).RulePage }) },
]

/** Every page and its address. What not everybody opens comes when it is opened. */
export const router = createBrowserRouter([
  { path: '/signed-out', element: <SignedOut /> },
  {
    path: '/public',
    lazy: async () => ({ Component: (await import('./public-shell.js')).PublicShell }),
    HydrateFallback: Loading,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../features/public/public-page.js')).PublicPage }) },
      {
        path: 'cases/:caseId',
        lazy: async () => ({ Component: (await import('../features/public/public-case-page.js')).PublicCasePage }),
      },
      {
        path: 'plans/:plan',
        lazy: async () => ({ Component: (await import('../features/public/public-plan-page.js')).PublicPlanPage }),
      },
      {
        path: 'notices',
        lazy: async () => ({ Component: (await import('../features/public/notices-page.js')).NoticesPage }),
      },
      {
        path: 'notices/:notice',
        lazy: async () => ({ Component: (await import('../features/public/notice-page.js')).NoticePage }),
      },
      {
        path: 'overdue',
        lazy: async () => ({ Component: (await import('../features/public/public-overdue-page.js')).PublicOverduePage }),
      },
      ...lawPages,
      { path: '*', element: <NotFound /> },
    ],
  },
  {
    element: <Shell />,
    HydrateFallback: Loading,
    children: [
      { path: '/', element: <HomePage /> },
      { path: '/cases', lazy: async () => ({ Component: (await import('../features/cases/cases-page.js')).CasesPage }) },
      { path: '/cases/:caseId', lazy: async () => ({ Component: (await import('../features/cases/case-page.js')).CasePage }) },
      {
        path: '/cases/:caseId/terms',
        lazy: async () => ({ Component: (await import('../features/cases/terms-page.js')).TermsPage }),
      },
      {
        path: '/cases/:caseId/clauses',
        lazy: async () => ({ Component: (await import('../features/cases/clauses-page.js')).ClausesPage }),
      },
      {
        path: '/cases/:caseId/money',
        lazy: async () => ({ Component: (await import('../features/cases/money-page.js')).MoneyPage }),
      },
      {
        path: '/cases/:caseId/people',
        lazy: async () => ({ Component: (await import('../features/cases/people-page.js')).PeoplePage }),
      },
      {
        path: '/cases/:caseId/service',
        lazy: async () => ({ Component: (await import('../features/cases/service-page.js')).ServicePage }),
      },
      {
        path: '/cases/:caseId/irregularities',
        lazy: async () => ({ Component: (await import('../features/cases/irregularities-page.js')).IrregularitiesPage }),
      },
      {
        path: '/cases/:caseId/history',
        lazy: async () => ({ Component: (await import('../features/cases/history-page.js')).HistoryPage }),
      },
      {
        path: '/cases/:caseId/process',
        lazy: async () => ({ Component: (await import('../features/cases/process-page.js')).ProcessPage }),
      },
      {
        path: '/cases/:caseId/papers',
        lazy: async () => ({ Component: (await import('../features/papers/papers-page.js')).PapersPage }),
      },
      { path: '/do/:act/*', lazy: async () => ({ Component: (await import('../features/acts/do-page.js')).DoPage }) },
      { path: '/why/:act/*', lazy: async () => ({ Component: (await import('../features/acts/why-page.js')).WhyPage }) },
      { path: '/drafts/:id', lazy: async () => ({ Component: (await import('../features/drafts/draft-page.js')).DraftPage }) },
      {
        path: '/receipts/:fact',
        lazy: async () => ({ Component: (await import('../features/receipts/receipt-page.js')).ReceiptPage }),
      },
      {
        path: '/training',
        lazy: async () => ({ Component: (await import('../features/training/training-page.js')).TrainingPage }),
      },
      { path: '/audit', lazy: async () => ({ Component: (await import('../features/audit/audit-page.js')).AuditPage }) },
      {
        path: '/refusals',
        lazy: async () => ({ Component: (await import('../features/audit/refusals-page.js')).RefusalsPage }),
      },
      {
        path: '/ops',
        lazy: async () => ({ Component: (await import('../features/operations/operations-page.js')).OperationsPage }),
      },
      {
        path: '/calendar',
        lazy: async () => ({ Component: (await import('../features/calendar/calendar-page.js')).CalendarPage }),
      },
      { path: '/me', lazy: async () => ({ Component: (await import('../features/me/me-page.js')).MePage }) },
      { path: '/money', lazy: async () => ({ Component: (await import('../features/money/my-money-page.js')).MyMoneyPage }) },
      {
        path: '/service',
        lazy: async () => ({ Component: (await import('../features/service/my-service-page.js')).MyServicePage }),
      },
      {
        path: '/service/:award/:month',
        lazy: async () => ({ Component: (await import('../features/service/entries-page.js')).EntriesPage }),
      },
      { path: '/plans', lazy: async () => ({ Component: (await import('../features/plans/plans-page.js')).PlansPage }) },
      { path: '/plans/:plan', lazy: async () => ({ Component: (await import('../features/plans/plan-page.js')).PlanPage }) },
      {
        path: '/plans/:plan/lines/:line',
        lazy: async () => ({ Component: (await import('../features/plans/line-page.js')).LinePage }),
      },
      { path: '/unit', lazy: async () => ({ Component: (await import('../features/unit/unit-page.js')).UnitPage }) },
      { path: '/units', lazy: async () => ({ Component: (await import('../features/unit/units-page.js')).UnitsPage }) },
      {
        path: '/units/:organization',
        lazy: async () => ({ Component: (await import('../features/unit/organization-page.js')).OrganizationPage }),
      },
      ...lawPages,
      { path: '*', element: <NotFound /> },
    ],
  },
])
