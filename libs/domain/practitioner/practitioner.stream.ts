import type { StreamDeclaration } from '../declaration.js'
import type { PractitionerFact } from './practitioner.facts.js'

/** `practitioner/<worker>`: a social worker by id, with organization and certificate. */
export const practitionerStream = {
  kind: 'practitioner',
  says: '社工',
  key: '{practitioner}',
  address: 'practitioners/{practitioner}',
  facts: {
    PractitionerRegistered: {
      schema: 2,
      seenBy: 'parties',
      says: '登记社工',
      tells: ({ certificate, saidBy }) => `登记了一名${certificate}${saidBy === 'provider' ? '（机构自报）' : ''}`,
      // Whoever did it was not said before: those that are kept were all the operator's.
      upcast: { 1: (data: object) => ({ saidBy: 'operator', ...data }) },
    },
    CertificateConfirmed: {
      schema: 1,
      seenBy: 'parties',
      says: '核实社工证书',
      tells: ({ certificate }) => `核实了证书：${certificate}`,
    },
    CertificateRecorded: {
      schema: 1,
      seenBy: 'parties',
      says: '登记社工的新证书',
      tells: ({ certificate, saidBy }) => `取得了${certificate}证书${saidBy === 'provider' ? '（机构自报）' : ''}`,
    },
    WorkerTaken: {
      schema: 1,
      // Where a worker is concerns those who are there and the own unit, nobody else.
      seenBy: { only: ['provider'] },
      says: '确定社工所在的岗位',
      level: 'technical',
      tells: ({ on }) => `确定了所在的岗位${on === undefined ? '' : `，${on}到岗`}`,
    },
  },
} as const satisfies StreamDeclaration<PractitionerFact>
