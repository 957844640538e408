// The rooms of the house and the arrows between them. A type-only import is no arrow: it is gone when the code runs.
// Spec files stand beside the source they test and may fetch what they need.
const spec = '\\.spec\\.ts$'
const npm = '(^|/)node_modules/'

/**
 * A room's own door: it may import itself and what `may` lists, directly.
 * @param {string} room a regular expression of paths
 * @param {string} comment
 * @param {readonly string[]} may regular expressions of paths
 */
const arrows = (room, comment, may) => ({
  name: `${plain(room)} knows only its neighbours`,
  comment,
  severity: 'error',
  from: { path: room, pathNot: spec },
  to: { pathNot: [room, ...may] },
})

/**
 * Whatever can be reached over any number of steps from a pure room's door. Reported from the door and by the other rooms' doors alone:
 * one line a trespass, not one for every pair of files on the way; `arrows` names the file that does it.
 * @param {string} door a regular expression of paths
 * @param {string} comment
 * @param {readonly string[]} may regular expressions of paths
 */
const reach = (door, comment, may) => ({
  name: `${plain(door)} reaches nothing impure`,
  comment,
  severity: 'error',
  from: { path: door },
  to: { reachable: true, pathNot: [door, ...may, '^libs/[^/]+/(?!index\\.ts$)'] },
})

/** @param {string} path */
const plain = (path) => path.replace(/^\^|[/$]+$/g, '').replaceAll('\\', '')

/** @param {string} name */
const pkg = (name) => `${npm}${name}/`
const [kernel, law, domain, store, engine, views, files, identity] = [
  'kernel',
  'law',
  'domain',
  'event-store',
  'engine',
  'read-models',
  'files',
  'identity',
].map((name) => `^libs/${name}/`)
const memory = '^libs/event-store/memory-store\\.ts$'
const processDoor = '^libs/domain/process\\.ts$'
const days = pkg('chinese-days')
/** Walks, their stages, and of the kit what knows nothing of Temporal: others may walk them too. */
const walks = '^workflows/([a-z-]+\\.walk|recorded|stages/[a-z-]+|kit/(?!process|temporal-ground)[a-z-]+)\\.ts$'
/** What browsers load: a house of its own, which knows the API by its document alone. */
const portal = '^apps/portal/'
/** A definition line by line: plain functions, which two apps tell. */
const definitionRows = '^apps/api/process/(rows|progress|words)\\.ts$'
const walkers = '^apps/(api/process|cli)/'
const temporalWorkflow = [pkg('@temporalio/workflow'), pkg('@temporalio/common')]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    arrows(kernel, 'kernel imports nothing', []),
    reach('^libs/kernel/index\\.ts$', 'kernel imports nothing', [kernel]),
    arrows(law, 'law → kernel, chinese-days', [kernel, days]),
    reach('^libs/law/index\\.ts$', 'law → kernel, chinese-days', [kernel, law, days]),
    arrows(domain, 'domain → kernel, law', [kernel, law]),
    reach('^libs/domain/index\\.ts$', 'domain → kernel, law', [kernel, law, domain, days]),
    // It may use files of the domain that themselves need no more than this.
    reach(processDoor, '#domain/process → kernel', [kernel]),
    arrows('^workflows/', 'workflows → kernel, #domain/process, @temporalio/workflow', [
      kernel,
      processDoor,
      ...temporalWorkflow,
    ]),
    reach('^workflows/index\\.ts$', 'workflows → kernel, #domain/process, @temporalio/workflow, even transitively', [
      '^workflows/',
      kernel,
      ...temporalWorkflow,
    ]),
    {
      name: 'a walk knows no ground',
      comment:
        'walks and the kit beside Temporal’s part of it → kernel, #domain/process: Temporal carries them out, and so do others',
      severity: 'error',
      from: { path: walks },
      to: { pathNot: [walks, kernel, processDoor] },
    },
    {
      name: 'a walk reaches no ground',
      comment: 'whoever walks a walk gets no Temporal with it',
      severity: 'error',
      from: { path: walks },
      to: { reachable: true, path: [npm, '^workflows/kit/(process|temporal-ground)\\.ts$'] },
    },
    arrows(store, 'event-store → kernel', [kernel, pkg('pg'), pkg('typeorm'), '^(crypto|os)$']),
    arrows(engine, 'engine → kernel, law, domain, event-store, read-models', [
      kernel,
      law,
      domain,
      store,
      views,
      '^crypto$',
      '^timers',
      pkg('typeorm'),
      pkg('pg'),
    ]),
    arrows(views, 'read-models → kernel, domain (its kinds of fact)', [kernel, domain, pkg('typeorm')]),
    arrows(files, 'files → kernel', [kernel, pkg('pg'), pkg('minio'), pkg('file-type'), '^(crypto|fs/promises|path|stream)$']),
    arrows(identity, 'identity → kernel, law (the form of a pack)', [kernel, law, pkg('jose'), '^(fs|path|crypto|fs/promises)$']),
    {
      name: 'infra knows no room',
      comment: 'infra starts servers and tools; migrations reach it from apps/cli',
      severity: 'error',
      from: { path: '^infra/', pathNot: spec },
      to: { path: ['^apps/', '^libs/', '^workflows/', '^test/'] },
    },
    {
      name: 'apps use libs and infra',
      comment: 'apps → libs, infra; the code of workflows comes in as a bundle, one app does not use another',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: [spec, walkers] },
      to: { path: ['^apps/', '^workflows/', '^test/'], pathNot: ['^apps/$1/', '^apps/worker/'] },
    },
    {
      name: 'who shows or plays a process walks it without Temporal',
      comment:
        'apps/api/process and the command line → walks, their stages and the kit; the command line tells a definition as the API does',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: [spec, '^apps/(?!api/process/|cli/)'] },
      to: { path: ['^apps/', '^workflows/', '^test/'], pathNot: ['^apps/$1/', '^apps/worker/', walks, definitionRows] },
    },
    arrows(portal, 'the portal → itself, React and its components, the router, queries, the client of the API', [
      ...['react', 'react-dom', 'react-router', 'antd', '@tanstack/react-query', 'openapi-fetch', 'vite'].map(pkg),
      '^(fs|path|zlib)$',
    ]),
    {
      name: 'app → features → ui, client',
      comment: 'the portal: pages know the parts they are made of, never the other way round',
      severity: 'error',
      from: { path: '^apps/portal/(features|ui|client)/' },
      to: { path: '^apps/portal/app/' },
    },
    {
      name: 'a part of the portal knows no page',
      comment: 'ui and client are what every page is made of',
      severity: 'error',
      from: { path: '^apps/portal/(ui|client)/' },
      to: { path: '^apps/portal/features/' },
    },
    {
      name: 'one feature knows no other',
      comment: 'what two need stands in ui',
      severity: 'error',
      from: { path: '^apps/portal/features/([^/]+)/' },
      to: { path: '^apps/portal/features/', pathNot: '^apps/portal/features/$1/' },
    },
    {
      name: 'only the command line uses the worker',
      comment: 'rebuild works on processes as the worker does; the API knows nothing of them',
      severity: 'error',
      from: { path: '^apps/', pathNot: ['^apps/(worker|cli)/', spec] },
      to: { path: '^apps/worker/' },
    },
    {
      name: 'libs know no app',
      comment: 'an arrow points inwards',
      severity: 'error',
      from: { path: '^libs/', pathNot: spec },
      to: { path: ['^apps/', '^infra/', '^workflows/', '^test/'] },
    },
    {
      name: 'one door',
      comment: 'a lib is entered by its index.ts (domain also by process.ts)',
      severity: 'error',
      from: { path: '^(apps|infra|workflows|libs/([^/]+))/', pathNot: spec },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$2/', '^libs/[^/]+/index\\.ts$', processDoor] },
    },
    {
      name: 'what runs keeps its facts',
      comment: 'a store in memory forgets: it is for the simulator and unit tests alone',
      severity: 'error',
      from: { path: '^(apps|infra|workflows|libs)/', pathNot: spec },
      to: { path: memory },
    },
    {
      name: 'no circle',
      comment: 'files that import each other in a circle cannot be read one after the other',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'all is found',
      comment: 'an import that leads nowhere would pass every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no development package in what runs',
      comment: 'what is built must run without development dependencies',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: [spec, portal] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default', 'types'] },
  },
}
