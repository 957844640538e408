/** Whether a name belongs to the system itself: no person and no organization may bear one. */
export const isReserved = (name: string): boolean => name.startsWith('#')
