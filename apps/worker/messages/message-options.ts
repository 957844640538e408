/** By which ways messages go out; a way that is not named is not taken. `url`: where the portal is. */
export type MessageOptions = {
  readonly url: string
  readonly smtp?: { readonly url: string; readonly from: string }
  readonly webhook?: { readonly url: string; readonly secret: string }
}

/**
 * Reads SANSHE_URL, SANSHE_SMTP_URL (`smtps://user:password@host:465`) with SANSHE_MAIL_FROM, and SANSHE_WEBHOOK_URL with SANSHE_WEBHOOK_SECRET.
 * Throws an Error where one of a pair is missing, or nobody could follow a link.
 */
export function messageOptions(env: Readonly<Record<string, string | undefined>>): MessageOptions {
  const [smtp, from] = [env['SANSHE_SMTP_URL'], env['SANSHE_MAIL_FROM']]
  const [webhook, secret] = [env['SANSHE_WEBHOOK_URL'], env['SANSHE_WEBHOOK_SECRET']]
  const url = (env['SANSHE_URL'] ?? '').replace(/\/$/, '')
  if ((smtp === undefined) !== (from === undefined))
    throw new Error('SANSHE_SMTP_URL and SANSHE_MAIL_FROM say how mails go out: set both, or neither')
  if ((webhook === undefined) !== (secret === undefined))
    throw new Error('SANSHE_WEBHOOK_URL and SANSHE_WEBHOOK_SECRET say where messages are posted: set both, or neither')
  if (secret !== undefined && secret.length < 32) throw new Error('SANSHE_WEBHOOK_SECRET has 32 characters or more')
  if ((smtp !== undefined || webhook !== undefined) && url === '')
    throw new Error('SANSHE_URL says where the portal is: without it no message could lead there')
  return {
    url,
    ...(smtp === undefined || from === undefined ? {} : { smtp: { url: smtp, from } }),
    ...(webhook === undefined || secret === undefined ? {} : { webhook: { url: webhook, secret } }),
  }
}
