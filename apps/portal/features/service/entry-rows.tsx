import { Form } from 'antd'
import type { FormField } from '../../ui/form/fields.js'
import { FormFields } from '../../ui/form/form-fields.js'
import { freshKey } from '../../ui/form/key.js'
import type { Entries, Entry } from './entering.js'

/** More at once than anybody looks over. */
const most = 100

/** What the next record is likely to have of the one before it. */
const likelyNext = (before: Entry | undefined) => ({ item: before?.['item'], on: before?.['on'], key: freshKey() })

/** The records, a block each; one more, which begins with the item and the day of the last. */
export function EntryRows({ fields, changed }: { readonly fields: readonly FormField[]; readonly changed: () => void }) {
  const form = Form.useFormInstance<Entries>()
  const last = (): Entry | undefined => (form.getFieldsValue(true) as Entries).rows?.at(-1)
  return (
    <Form.List name="rows">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <fieldset key={row.key} className="part entry">
              <legend>第 {row.name + 1} 条</legend>
              <FormFields fields={fields} at={['rows', row.name]} within={[row.name]} />
              {rows.length > 1 && (
                <button
                  className="btn"
                  type="button"
                  aria-label={`删除第 ${row.name + 1} 条`}
                  onClick={() => {
                    remove(row.name)
                    changed()
                  }}
                >
                  删除这一条
                </button>
              )}
            </fieldset>
          ))}
          {rows.length < most && (
            <button
              className="btn"
              type="button"
              onClick={() => {
                add(likelyNext(last()))
                changed()
              }}
            >
              再添一条
            </button>
          )}
        </>
      )}
    </Form.List>
  )
}
