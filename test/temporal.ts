import { Client, Connection } from '@temporalio/client'
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime } from '@temporalio/worker'
import { testTemporalAddress } from '../infra/testing.js'

/** The SDK's core says errors alone. Once a suite, before its first connection. */
export const quietCore = (): Runtime =>
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  })

/** Both ways into the Temporal server of `npm test`: a client's, and a worker's. */
export type RealTemporal = { readonly client: Client; readonly native: NativeConnection; close(): Promise<void> }

export async function realTemporal(): Promise<RealTemporal> {
  quietCore()
  const connection = await Connection.connect({ address: testTemporalAddress() })
  const native = await NativeConnection.connect({ address: testTemporalAddress() })
  return {
    client: new Client({ connection }),
    native,
    close: async () => {
      await native.close()
      await connection.close()
    },
  }
}
