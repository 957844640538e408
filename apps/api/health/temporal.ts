import { connect } from 'node:net'

/** Whether something answers at `host:port` within half a second. */
export function temporalAnswers(address: string): Promise<boolean> {
  const at = address.lastIndexOf(':')
  return new Promise((resolve) => {
    const socket = connect({ host: address.slice(0, at), port: Number(address.slice(at + 1)), timeout: 500 })
    const end = (answers: boolean) => {
      socket.destroy()
      resolve(answers)
    }
    socket.on('connect', () => end(true))
    socket.on('timeout', () => end(false))
    socket.on('error', () => end(false))
  })
}
