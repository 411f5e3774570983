import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Taken = { from: string; to: string[]; eml: string; login: string | undefined; wasTls: boolean }

/** What the office says to the next letter: takes it, says no with this code, or hangs up in the middle. */
export type Mood = 'takes' | { at: 'sender' | 'receiver' | 'letter'; code: number; says: string } | 'hangs up'

/** A post office that speaks SMTP on this machine, with the certificate of nobody. */
export async function openPostOffice(options: SMTPServerOptions = {}) {
  const taken: Taken[] = []
  const office = { mood: 'takes' as Mood, taken, port: 0, close: async () => {} }
  const no = (at: string) => {
    const { mood } = office
    if (typeof mood !== 'object' || mood.at !== at) return undefined
    return Object.assign(new Error(mood.says), { responseCode: mood.code })
  }
  const server = new SMTPServer({
    ...{ logger: false, authOptional: true, hideSTARTTLS: true, allowInsecureAuth: true },
    onAuth: ({ username, password }, _session, callback) =>
      password === 'rahasia' ? callback(null, { user: username }) : callback(new Error('Invalid login')),
    onMailFrom: (_address, _session, callback) => callback(no('sender')),
    onRcptTo: (_address, _session, callback) => callback(no('receiver')),
    onData: (stream, session, callback) => {
      if (office.mood === 'hangs up') {
        for (const connection of server.connections) connection.close()
        return
      }
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const refused = no('letter')
        if (refused) return callback(refused)
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          ...{ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(one => one.address) },
          ...{ eml: Buffer.concat(parts).toString(), wasTls: session.secure },
          login: typeof session.user === 'string' ? session.user : undefined,
        })
        callback()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  office.port = (server.server.address() as AddressInfo).port
  office.close = () => new Promise(resolve => server.close(() => resolve()))
  return office
}
