/** The professional certificates, lowest first (国人部发〔2006〕71号, 人社部规〔2018〕2号). */
export const certificates = ['助理社会工作师', '社会工作师', '高级社会工作师'] as const
export type Certificate = (typeof certificates)[number]

/** No name: the practitioner's id is the stream's. */
export type PractitionerFact = {
  readonly type: 'PractitionerRegistered'
  readonly data: { readonly org: string; readonly certificate: Certificate }
}
