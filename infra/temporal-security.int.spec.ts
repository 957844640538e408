import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporalSecurity } from './temporal-security.js'

const pem = '-----BEGIN CERTIFICATE-----\\nMA==\\n-----END CERTIFICATE-----'

describe('a connection to Temporal', () => {
  it('is plain where nothing is said, and TLS where anything secret is', () => {
    expect(temporalSecurity({})).toEqual({})
    expect(temporalSecurity({ TEMPORAL_TLS: 'no' })).toEqual({})
    expect(temporalSecurity({ TEMPORAL_TLS: 'yes' })).toEqual({ tls: true })
    expect(temporalSecurity({ TEMPORAL_API_KEY: 'k' })).toEqual({ tls: true, apiKey: 'k' })
  })

  it('takes certificates as files or as text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanshe-tls-'))
    const file = join(folder, 'key.pem')
    writeFileSync(file, 'the key')
    const { tls } = temporalSecurity({ TEMPORAL_TLS_CERT: pem, TEMPORAL_TLS_KEY: file, TEMPORAL_TLS_CA: pem })
    const text = Buffer.from(pem.replaceAll('\\n', '\n'))
    expect(tls).toEqual({ serverRootCACertificate: text, clientCertPair: { crt: text, key: Buffer.from('the key') } })
    rmSync(folder, { recursive: true })
  })

  it.each([
    [{ TEMPORAL_TLS: 'maybe' }, 'write yes or no'],
    [{ TEMPORAL_TLS_CERT: pem }, 'go together'],
    [{ TEMPORAL_TLS: 'no', TEMPORAL_API_KEY: 'k' }, 'in the clear'],
    [{ TEMPORAL_TLS_CA: '/nowhere/ca.pem' }, 'TEMPORAL_TLS_CA: /nowhere/ca.pem cannot be read'],
  ])('is refused for %j', (env, says) => {
    expect(() => temporalSecurity(env)).toThrow(says)
  })
})
