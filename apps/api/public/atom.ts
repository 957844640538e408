import type { ListedNoticeDto } from './public.dto.js'

/** Notices as a feed that other programs follow (RFC 4287); `base`: where the portal is, `self`: the address that was asked. */
export function atom(notices: readonly ListedNoticeDto[], base: string, self: string): string {
  const [newest] = notices
  const updated = newest?.withdrawn ?? newest?.at ?? '1970-01-01T00:00:00.000Z'
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${text(`${base}${self}`)}</id>`,
    '<title>政府购买社会工作服务：公告</title>',
    `<updated>${updated}</updated>`,
    '<author><name>三社</name></author>',
    `<link rel="self" href="${text(`${base}${self}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(`${base}/public/notices`)}"/>`,
    ...notices.map((notice) => entry(notice, `${base}/public/notices/${notice.id}`)),
    '</feed>',
    '',
  ].join('\n')
}

const entry = (
  { kind, kindSays, title, at, withdrawn, unit, purchaser, sentence, address }: ListedNoticeDto,
  url: string,
): string =>
  [
    '<entry>',
    `<id>${text(url)}</id>`,
    `<title>${text(`${kindSays}：${title}`)}</title>`,
    `<published>${at}</published>`,
    `<updated>${withdrawn ?? at}</updated>`,
    `<author><name>${text(purchaser.name)}</name></author>`,
    `<category term="${text(kind)}" label="${text(kindSays)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(url)}"/>`,
    ...(address === undefined ? [] : [`<link rel="related" href="${text(address)}"/>`]),
    `<summary>${text(`${unit ?? ''}${sentence}`)}</summary>`,
    '</entry>',
  ].join('')

/** A text as XML takes it: what XML has no sign for is left out. */
const text = (value: string): string =>
  value
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
