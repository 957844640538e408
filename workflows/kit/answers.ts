import type { Answer } from './acts.js'

type Asked = { readonly stream?: string; readonly key?: string }

/** Whether an answer is that of the act asked for. Only what is read of the inbox names nothing: it is about the process. */
export const fits = ({ of }: Answer, act: string, { stream, key }: Asked): boolean =>
  of === undefined ? act === 'inbox.load' : of.act === act && of.stream === stream && of.key === key

/**
 * The code asks for other acts than it did when this answer was given: a step was put in, dropped or moved without a new type. The run
 * cannot go on; whoever sees its task fail starts it anew from its facts.
 */
export function answerDoesNotFit({ of }: Answer, act: string, { stream, key }: Asked): Error {
  const error = new Error(`asked for ${act} ${stream} ${key}, answered for ${of?.act} ${of?.stream} ${of?.key}`)
  error.name = 'AnswerDoesNotFit'
  return error
}
