import { stalePages } from '../../apps/cli/acts.js'

it('the pages of docs/acts are what the declarations give: else npm run acts', () => {
  expect(stalePages()).toEqual([])
})
