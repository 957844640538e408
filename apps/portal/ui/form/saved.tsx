import { timeOf } from '../days.js'

/** When what stands in a form now was kept, as `useKeeping` says; nothing where it was not yet. */
export const Saved = ({ at }: { readonly at: string | undefined }) =>
  at !== undefined && (
    <span className="meta saved" role="status">
      已保存 {timeOf(at)}
    </span>
  )
