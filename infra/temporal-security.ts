import { readFileSync } from 'node:fs'

/** What a connection to Temporal adds to the address: TLS, a client certificate, an API key. */
export type TemporalSecurity = {
  readonly tls?:
    true | { readonly serverRootCACertificate?: Buffer; readonly clientCertPair?: { readonly crt: Buffer; readonly key: Buffer } }
  readonly apiKey?: string
}

/**
 * Reads the environment, the same for API, worker and commands: TEMPORAL_TLS (`yes`: TLS by the system's authorities), TEMPORAL_TLS_CA (the
 * authority of a private server), TEMPORAL_TLS_CERT with TEMPORAL_TLS_KEY (a client's certificate, mTLS), each a file or PEM text, and
 * TEMPORAL_API_KEY. Any of them turns TLS on. Throws an Error that names what is missing or cannot be read.
 */
export function temporalSecurity(env: NodeJS.ProcessEnv = process.env): TemporalSecurity {
  const said = (name: string) => (env[name] === '' ? undefined : env[name])
  const on = said('TEMPORAL_TLS')
  if (on !== undefined && on !== 'yes' && on !== 'no') throw new Error(`TEMPORAL_TLS=${on}: write yes or no`)
  const [ca, crt, key, apiKey] = ['TEMPORAL_TLS_CA', 'TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY', 'TEMPORAL_API_KEY'].map(said)
  if ((crt === undefined) !== (key === undefined)) throw new Error('TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY go together: set both')
  const secret = ca !== undefined || crt !== undefined || apiKey !== undefined
  if (on === 'no' && secret)
    throw new Error('TEMPORAL_TLS=no, yet a certificate or an API key is given: it would go in the clear')
  if (on !== 'yes' && !secret) return {}
  const parts = {
    ...(ca === undefined ? {} : { serverRootCACertificate: pem('TEMPORAL_TLS_CA', ca) }),
    ...(crt === undefined || key === undefined
      ? {}
      : { clientCertPair: { crt: pem('TEMPORAL_TLS_CERT', crt), key: pem('TEMPORAL_TLS_KEY', key) } }),
  }
  return { tls: Object.keys(parts).length === 0 ? true : parts, ...(apiKey === undefined ? {} : { apiKey }) }
}

function pem(name: string, value: string): Buffer {
  if (value.includes('-----BEGIN')) return Buffer.from(value.replaceAll('\\n', '\n'))
  try {
    return readFileSync(value)
  } catch (error) {
    throw new Error(`${name}: ${value} cannot be read`, { cause: error })
  }
}
