/** The next page of a list, where there is one. */
export const More = ({
  query,
}: {
  readonly query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown }
}) =>
  query.hasNextPage && (
    <div className="acts">
      <button className="btn" type="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        更多
      </button>
    </div>
  )
