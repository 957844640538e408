import { Form } from 'antd'
import { useState } from 'react'
import { FormFields } from '../../ui/form/form-fields.js'
import type { FormField } from '../../ui/form/fields.js'
import { registeredField } from '../../ui/form/registering.js'
import type { PapersForm, Typed } from './papers.js'
import { saysOf } from './in-order.js'

/** The papers, each folded away once it is filled in; one more of any kind. */
export function PaperRows({ form, changed }: { readonly form: PapersForm; readonly changed: () => void }) {
  const [kind, setKind] = useState(form.papers[0]?.act ?? '')
  return (
    <Form.List name="papers">
      {(rows, { add, remove }) => (
        <>
          {rows.length === 0 && <p className="lead">还没有材料。次序不限，有几份先登记几份；没有办完的，下次接着填。</p>}
          {rows.map((row) => (
            <PaperRow
              key={row.key}
              n={row.name}
              form={form}
              remove={() => {
                remove(row.name)
                changed()
              }}
            />
          ))}
          <div className="adding">
            <label>
              <span>再添一份材料</span>
              <select value={kind} onChange={({ target }) => setKind(target.value)}>
                {form.papers.map(({ act, says }) => (
                  <option key={act} value={act}>
                    {says}
                  </option>
                ))}
              </select>
            </label>
            <button
              className="btn"
              type="button"
              onClick={() => {
                add({ act: kind, ...(form.lots.length === 1 ? { lot: form.lots[0] } : {}) })
                changed()
              }}
            >
              添加
            </button>
          </div>
        </>
      )}
    </Form.List>
  )
}

/** Of whose response to which lot a paper is. */
const bidFields = (lots: readonly string[]): readonly FormField[] => [
  { name: 'lot', kind: 'oneOf', label: '采购包', optional: false, choices: lots.map((lot) => ({ value: lot, says: lot })) },
  { name: 'provider', kind: 'id', label: '供应商', optional: false, lookup: { of: 'organization', role: 'provider' } },
]

function PaperRow({ n, form, remove }: { readonly n: number; readonly form: PapersForm; readonly remove: () => void }) {
  const antForm = Form.useFormInstance<{ readonly papers?: readonly Typed[] }>()
  // Which act it shows stands in no input of its own.
  const paper = Form.useWatch((values: { readonly papers?: readonly Typed[] }) => values.papers?.[n], {
    form: antForm,
    preserve: true,
  })
  const kind = form.papers.find(({ act }) => act === paper?.act)
  if (!paper || !kind) return null
  return (
    <details className="paper" open>
      <summary>
        第 {n + 1} 份：{saysOf(paper, form)}
      </summary>
      <div>
        {kind.ofBid && <FormFields fields={bidFields(form.lots)} at={['papers', n]} within={[n]} />}
        <FormFields fields={kind.fields} at={['papers', n, 'data']} within={[n, 'data']} />
        <FormFields fields={[registeredField]} at={['papers', n]} within={[n]} />
        <button className="btn" type="button" onClick={remove} aria-label={`删除这一份：第 ${n + 1} 份，${kind.says}`}>
          删除这一份
        </button>
      </div>
    </details>
  )
}
