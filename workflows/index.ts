export { challenge as 'challenge@1' } from './challenge.process.js'
export { contract as 'contract@1' } from './contract.process.js'
export { plan as 'plan@1' } from './plan.process.js'
export { purchase as 'purchase@1' } from './purchase.process.js'
