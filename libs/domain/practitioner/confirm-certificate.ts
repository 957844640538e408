import { act } from '../act.js'
import { certificates, type PractitionerFact } from './practitioner.facts.js'
import { workerIsRegistered } from './practitioner.guards.js'
import type { PractitionerState } from './practitioner.state.js'

/** A lead confirms which certificate a worker has, having seen it; it may be another than the provider said. */
export const confirmCertificate = act<PractitionerState, PractitionerFact>()({
  name: 'ConfirmCertificate',
  says: '核实社工证书',
  by: ['lead'],
  happens: 'here',
  fields: {
    certificate: { kind: 'oneOf', label: '证书', words: certificates },
    paper: { kind: 'file', label: '证书或者查询结果', help: '留存备查，不写入姓名和证件号码', optional: true },
  },
  makes: ['CertificateConfirmed'],
  always: [workerIsRegistered],
  then: (data, { context: { actor } }) => [{ type: 'CertificateConfirmed', data: { ...data, by: actor.org } }],
})
