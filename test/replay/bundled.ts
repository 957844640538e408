import { workflowCode } from '../../infra/workflow-code.mjs'

/** Workflows' code as it stands in a file and what it imports, bundled as the build does. */
export async function bundled(workflowsPath: string): Promise<{ code: string }> {
  const silent = () => undefined
  const logger = { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent }
  const { code } = await workflowCode(workflowsPath, logger)
  return { code }
}
