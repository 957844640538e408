import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { components } from '../../client/api.js'
import { api, told } from '../../client/client.js'
import { dayOf, shownDay } from '../../ui/days.js'
import { inYuan } from '../../ui/money.js'
import { Read } from '../../ui/told.js'
import { CaseFrame } from './case-frame.js'

type Money = components['schemas']['CaseMoneyDto']
type Contract = components['schemas']['ContractMoneyDto']
type Tranche = components['schemas']['TrancheDto']

/** The money of a purchase: what was approved, promised and paid, and of each part of the price on what it waits. */
export const MoneyPage = () => <CaseFrame part="money">{(caseId) => <CaseMoney caseId={caseId} />}</CaseFrame>

function CaseMoney({ caseId }: { readonly caseId: string }) {
  const money = useQuery({
    queryKey: ['case', caseId, 'money'],
    queryFn: () => told(api.GET('/v1/cases/{case}/money', { params: { path: { case: caseId } } })),
  })
  return (
    <Read query={money}>
      {(data) => (
        <div className="stack">
          <Sums money={data} />
          {data.contracts.length === 0 ? (
            <p className="lead">还没有您可以查看的合同。合同拟定以后，各期付款会列在这里。</p>
          ) : (
            data.contracts.map((contract) => <OfContract key={contract.award} contract={contract} />)
          )}
        </div>
      )}
    </Read>
  )
}

const Sums = ({ money: { approved, committed, paid, contracts } }: { readonly money: Money }) => (
  <p className="glance">
    {approved !== undefined && (
      <span>
        预算 <b>{inYuan(approved)} 元</b>
      </span>
    )}
    {committed && (
      <span>
        合同 <b>{inYuan(committed)} 元</b>
      </span>
    )}
    {contracts.length > 0 && (
      <span>
        已付 <b>{inYuan(paid)} 元</b>
      </span>
    )}
  </p>
)

const OfContract = ({ contract: { award, title, amount, tranches } }: { readonly contract: Contract }) => (
  <section className="panel" aria-labelledby={`money-${award}`}>
    <header>
      <h2 id={`money-${award}`}>{title}</h2>
      <span className="meta">合同 {inYuan(amount)} 元</span>
    </header>
    {tranches.length === 0 ? (
      <p className="body meta">付款节点还没有约定，或者您无权查看。</p>
    ) : (
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">付款节点</th>
            <th scope="col">条件</th>
            <th scope="col">发票与期限</th>
            <th scope="col" className="num">
              应付（元）
            </th>
            <th scope="col" className="num">
              已付（元）
            </th>
          </tr>
        </thead>
        <tbody>
          {tranches.map((tranche) => (
            <Row key={tranche.n} tranche={tranche} />
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const Row = ({
  tranche: { n, share, on, met, notDue, amount, deducted, requests, paid, interest, interestPaid },
}: {
  readonly tranche: Tranche
}) => (
  <tr>
    <th scope="row">
      第{n}期 <span className="meta">{share}%</span>
    </th>
    <td>
      {on}
      <br />
      {met ? (
        <Link className="meta" to={`/receipts/${met.fact}`}>
          ✓ {shownDay(dayOf(met.at))}成就
        </Link>
      ) : (
        <span className="meta">{notDue ? '按约定不支付' : '条件未成就'}</span>
      )}
    </td>
    <td>
      {requests.length === 0 && <span className="meta">还没有申请</span>}
      {requests.map((request) => (
        <Request key={request.n} request={request} />
      ))}
    </td>
    <td className="num">
      {inYuan(amount)}
      {deducted !== undefined && <div className="meta">已扣减 {inYuan(deducted)}</div>}
    </td>
    <td className="num">
      {inYuan(paid)}
      {interest !== '0' && (
        <div className="meta">
          逾期利息 {inYuan(interest)}，已付 {inYuan(interestPaid)}
        </div>
      )}
    </td>
  </tr>
)

const Request = ({
  request: { amount, invoice, invoiceReceived, stands, payBy, vouchers },
}: {
  readonly request: Tranche['requests'][number]
}) => (
  <div>
    {inYuan(amount)} 元，发票 {invoice}
    <div className="meta">
      {shownDay(dayOf(invoiceReceived))}收到
      {!stands && '，已经退回或者撤回'}
      {payBy && `，应当在${payBy.when}`}
    </div>
    {vouchers.map(({ fact, amount: part, paidOn, voucher }) => (
      <div key={fact} className="meta">
        <Link to={`/receipts/${fact}`}>
          {shownDay(paidOn)}支付 {inYuan(part)} 元
        </Link>
        ，凭证 {voucher}
      </div>
    ))}
  </div>
)
