/** The part of a programme file that people come from (`data/huangshan.yaml`, parsed). */
export type Programme = {
  readonly region: { readonly code: string }
  readonly organizations: readonly { readonly id: string; readonly kind: string; readonly roles?: readonly string[] }[]
  readonly sites?: readonly { readonly id: string }[]
  readonly people?: { readonly perOrganization?: Readonly<Record<string, string>>; readonly experts?: number }
}

/** The organization that is host of a site. */
export const hostOf = (site: string): string => `${site}-host`
