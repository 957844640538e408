import { bundleWorkflowCode } from '@temporalio/worker'

/**
 * Workflows' code in one text, from a file and what it imports: of the sources, with our aliases.
 * @param {string} workflowsPath
 * @param {import('@temporalio/worker').Logger} logger
 */
export const workflowCode = (workflowsPath, logger) =>
  bundleWorkflowCode({
    workflowsPath,
    logger,
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['source', '...'], extensionAlias: { '.js': ['.ts', '.js'] } },
    }),
  })
