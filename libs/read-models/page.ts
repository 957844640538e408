/** Where a page of a list ended: the values its order goes by, of the last row had. */
export type Key = readonly [string, ...string[]]

/** A page is asked for by its size, and by the key after which it goes on; without one it is the first. */
export type Paging = { readonly after?: Key | undefined; readonly limit: number }
