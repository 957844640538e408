import { dutiesIn, type PersonState } from '#domain'
import { addressOf, messageDone, messageFailed, takeMessage, type Channel, type Engine, type Message } from '#engine'
import { dayOf, spokenMoment } from '#kernel'
import { createTransport } from 'nodemailer'
import type { MessageOptions } from './message-options.js'
import { post } from './webhook.js'

/** Sends what is queued, one message a step. */
export type Sender = { readonly channels: readonly Channel[]; step(): Promise<number>; close(): void }

/** How long a mail server may take for anything, in milliseconds. */
const patience = 10_000

/** Sends messages by the ways that are named. What cannot be sent is tried again later, and holds up nothing else. */
export function sender(engine: Engine, { url, smtp, webhook }: MessageOptions): Sender {
  const { pool } = engine.store
  const mails =
    smtp && createTransport({ url: smtp.url, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience })
  const channels: readonly Channel[] = [...(smtp ? (['mail'] as const) : []), ...(webhook ? (['webhook'] as const) : [])]
  const linkOf = ({ content }: Message): string => (content.case === undefined ? `${url}/` : `${url}/cases/${content.case}/terms`)
  const mail = async (message: Message): Promise<void> => {
    const address = await addressOf(engine.store.pool, message)
    if (!address || !smtp || !mails || !(await isStillIn(engine, message))) return
    const { kind, title, says, due } = message.content
    const what = kind === 'duty' ? '待办' : '逾期'
    await mails.sendMail({
      from: smtp.from,
      to: address.mail,
      // The same on each try: whoever has it already throws the second away.
      messageId: `<${message.id}.${Buffer.from(message.about).toString('base64url')}@sanshe>`,
      textEncoding: 'base64',
      subject: `${what}：${says}（${title}）`,
      text: [
        `${what}：${says}`,
        `项目：${title}`,
        `期限：${spokenMoment(due)}`,
        linkOf(message),
        '',
        '不想再收到的，在“通知”页修改。',
      ].join('\n'),
    })
  }
  const send = async (message: Message): Promise<void> => {
    if (message.channel === 'mail') return mail(message)
    if (webhook) await post(webhook, message.id, { unit: message.org, ...message.content, link: linkOf(message) })
  }
  return {
    channels,
    step: async () => {
      const message = channels.length === 0 ? undefined : await takeMessage(pool, channels)
      if (!message) return 0
      try {
        await send(message)
        await messageDone(pool, message.id)
      } catch (error) {
        await messageFailed(pool, message, error instanceof Error ? error.message : String(error))
      }
      return 1
    },
    close: () => mails?.close(),
  }
}

/** Whoever has left a unit is told nothing of it any more. */
async function isStillIn(engine: Engine, { person, org }: Message): Promise<boolean> {
  const state = await engine.stateOf<PersonState>(`person/${person}`)
  return dutiesIn(state, org, dayOf(await engine.clock.now())) !== undefined
}
