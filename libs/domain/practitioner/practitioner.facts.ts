import type { Day } from '#kernel'

/** The professional certificates, lowest first (国人部发〔2006〕71号, 人社部规〔2018〕2号). */
export const certificates = ['助理社会工作师', '社会工作师', '高级社会工作师'] as const
export type Certificate = (typeof certificates)[number]

/**
 * No name: the practitioner's id is the stream's. `saidBy`: the provider declares the certificate of its own worker; the operator has its paper.
 * Confirmed, it is what a lead has seen; it may be a higher one than was said.
 */
export type PractitionerFact =
  | {
      readonly type: 'PractitionerRegistered'
      readonly data: { readonly org: string; readonly certificate: Certificate; readonly saidBy: 'provider' | 'operator' }
    }
  | {
      readonly type: 'CertificateConfirmed'
      readonly data: { readonly certificate: Certificate; readonly paper?: string; readonly by: string }
    }
  | {
      readonly type: 'CertificateRecorded'
      readonly data: { readonly certificate: Certificate; readonly saidBy: 'provider' | 'operator' }
    }
  /**
   * Until it is taken for another only this post may have the worker. Key: the post, `<award>/<n>`. `on`: the day on which the worker came there, once
   * that is known; `besides`: the posts the worker is still in, each of another time, or of the same where that was registered.
   */
  | {
      readonly type: 'WorkerTaken'
      readonly key: string
      readonly data: { readonly on?: Day; readonly besides: readonly string[] }
    }
