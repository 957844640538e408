/**
 * Whether a paper is a notice that everybody can read: its address is one of the official media, 中国政府采购网 with its branches or another site of a
 * government (令101 第八条). What rests on such a notice needs nobody else to say that it is so.
 */
export const isPublicNotice = ({ address = '' }: { readonly address?: string }): boolean =>
  /^https?:\/\/([a-z0-9-]+\.)*gov\.cn(:\d+)?(\/|$)/i.test(address)
