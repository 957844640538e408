import { useState } from 'react'
import { useNavigate } from 'react-router'

/** An invoice is registered under its number before it is asked to be paid: the number leads to its form, which knows what it is for. */
export function InvoiceFirst({ payment, says }: { readonly payment: string; readonly says: string }) {
  const navigate = useNavigate()
  const [number, setNumber] = useState('')
  const typed = number.replace(/\s/g, '')
  return (
    <form
      className="invoice-first"
      onSubmit={(event) => {
        event.preventDefault()
        void navigate(`/do/RegisterInvoice/invoice/${typed}?payment=${encodeURIComponent(payment)}`)
      }}
    >
      <label>
        <span className="meta">先登记发票：数电票号码（20 位）</span>
        <input
          inputMode="numeric"
          value={number}
          pattern="[0-9\s]{20,30}"
          required
          aria-label={`数电票号码：${says}`}
          onChange={({ target }) => setNumber(target.value)}
        />
      </label>
      <button className="btn" type="submit" aria-label={`登记发票：${says}`}>
        登记发票
      </button>
    </form>
  )
}
