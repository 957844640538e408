export * from './decider.js'
export * from './law.js'
export * from './money.js'
export * from './time.js'
