import type { Actor } from '#domain'
import { Engine } from '#engine'
import { sum, type Fen } from '#kernel'
import { obligationsOf, type Obligation } from '#read-models'
import { Controller } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { CaseFacts } from '../reading/case-facts.service.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { CaseId } from './case-id.js'
import { CaseMoneyDto } from './case-money.dto.js'
import { budgetedFurther, moneyOf, paidOf } from './case-money.js'
import { Cases } from './cases.service.js'
import { toldObligation } from './obligation-told.js'

/** More obligations to pay than any case has. */
const most = 2_000

@Controller()
export class CaseMoneyController {
  constructor(
    private readonly cases: Cases,
    private readonly facts: CaseFacts,
    private readonly reader: Reader,
    private readonly views: DataSource,
    private readonly engine: Engine,
  ) {}

  @PageGet({
    name: 'CaseMoney',
    says: '项目的资金：预算、合同、各期付款的条件、发票、期限、凭证和利息',
    path: '/v1/cases/{case}/money',
    answers: CaseMoneyDto,
  })
  async money(@CaseId() caseId: string, @Asker() asker: Actor): Promise<CaseMoneyDto> {
    const { budget, amount } = await this.cases.one(caseId, asker)
    const [facts, owed, now] = await Promise.all([
      this.facts.counting(caseId, asker),
      this.owedToPay(caseId, asker),
      this.engine.clock.now(),
    ])
    const contracts = moneyOf(facts, {
      idOf: (fact) => this.reader.idOf(fact),
      payBy: (contract, tranche, request) => {
        const keys = [`${tranche}.${request}`, ...(request === 1 ? [String(tranche)] : [])]
        const one = owed.find(({ subject, id }) => subject === contract && keys.includes(id.slice(id.lastIndexOf('/') + 1)))
        if (!one) return undefined
        const { day, when, standing } = toldObligation(one, { law: this.engine.law, now })
        return { day, when, standing }
      },
    })
    return {
      ...(budget === undefined ? {} : { approved: sum([budget as Fen, budgetedFurther(facts)]) }),
      ...(amount === undefined ? {} : { committed: amount }),
      paid: paidOf(contracts),
      contracts,
    }
  }

  /** What is to be paid, as far as the asker may see that it is. */
  private async owedToPay(caseId: string, asker: Actor): Promise<readonly Obligation[]> {
    const all = (await obligationsOf(this.views, caseId, { after: undefined, limit: most })).filter(
      ({ act }) => act === 'ConfirmPayment',
    )
    return this.reader.obligations(caseId, all, asker)
  }
}
