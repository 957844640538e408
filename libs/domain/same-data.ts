/** Whether two values say the same, in whatever order their members stand. */
export const sameData = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b)

/** As JSON, members in order of name. */
export const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
