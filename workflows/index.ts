export { challenge as 'challenge@2' } from './challenge.process.js'
export { contract as 'contract@2' } from './contract.process.js'
export { plan as 'plan@2' } from './plan.process.js'
export { purchase as 'purchase@2' } from './purchase.process.js'
