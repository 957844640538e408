const local = (column: string): string => `(${column} at time zone 'Asia/Shanghai')`

/** A moment as people write it, `2026-03-20 10:10`, in Asia/Shanghai. */
export const momentSql = (column: string): string => `to_char(${local(column)}, 'YYYY-MM-DD HH24:MI')`

/** When a term runs out, as people say it: its last day, `2026-03-31`, where it runs out at 24:00, else the moment. */
export const dueSql = (column: string): string =>
  `case when ${local(column)}::time = '00:00' then to_char(${local(column)} - interval '1 day', 'YYYY-MM-DD') else ${momentSql(column)} end`
