import { join } from 'node:path'

/** Says of a data folder that it is a training's: what is in it may be thrown away. */
export const trainingFile = (dataDir: string): string => join(dataDir, 'training')

/** There once a training has been played to its day. */
export const playedFile = (dataDir: string): string => join(dataDir, 'training-played')

/** Written by the API where a training is to begin anew; whoever has started it looks for it. */
export const startOverFile = (dataDir: string): string => join(dataDir, 'start-over')
