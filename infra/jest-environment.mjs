import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

/**
 * jest's environment for Node, in a context whose global object is an ordinary one. jest's own is looked up name by name through a proxy (`Map`, `Object`,
 * `undefined` …) to free what a suite left on it: that was a quarter of the time of a suite that reckons.
 */
export default class PlainEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} given */
  constructor(...given) {
    const { createContext } = vm
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
    try {
      super(...given)
    } finally {
      vm.createContext = createContext
    }
  }
}
