import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { testCertificate } from './test-certificate.ts'

/** A mail as the server got it. */
export type Received = { to: string[]; raw: string; encrypted: boolean; user: string | undefined }

/** An SMTP server on this machine, which keeps what it gets. */
export type MailServer = {
  readonly port: number
  readonly received: Received[]
  /** Answers recipients or texts with this reply from now on, until it is told otherwise. */
  refuse(step: 'rcpt' | 'data', reply: { code: number; text: string } | undefined): void
  /** Is called with every text before it is accepted. */
  beforeAccepting(wait: () => Promise<void>): void
  stop(): Promise<void>
  /** On the same port. */
  start(): Promise<void>
}

type Options = Pick<SMTPServerOptions, 'secure'> & {
  /** The account that must sign in. */
  account?: { user: string; password: string }
  starttls?: boolean
}

function refusal(reply: { code: number; text: string } | undefined): Error | null {
  return reply ? Object.assign(new Error(reply.text), { responseCode: reply.code }) : null
}

export async function openMailServer({
  account,
  starttls = true,
  secure,
}: Options = {}): Promise<MailServer> {
  const received: Received[] = []
  const refusals: Partial<Record<'rcpt' | 'data', { code: number; text: string }>> = {}
  let wait = async () => {}
  let server: SMTPServer
  let port = 0

  const options: SMTPServerOptions = {
    ...testCertificate,
    secure,
    authOptional: !account,
    disabledCommands: [...(starttls ? [] : ['STARTTLS']), ...(account ? [] : ['AUTH'])],
    disableReverseLookup: true,
    onAuth(auth, _session, done) {
      const isRight = auth.username === account?.user && auth.password === account?.password
      if (isRight) done(null, { user: auth.username })
      else done(new Error('Invalid username or password'))
    },
    onRcptTo: (_address, _session, done) => done(refusal(refusals.rcpt)),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refused = refusal(refusals.data)
        if (!refused)
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('utf8'),
            encrypted: session.secure === true,
            user: typeof session.user === 'string' ? session.user : undefined,
          })
        void wait().then(() => done(refused))
      })
    },
  }

  async function start() {
    server = new SMTPServer(options)
    // A client that goes away in the middle is no failure of the server.
    server.on('error', () => undefined)
    const listening = server.listen(port, '127.0.0.1')
    await once(listening, 'listening')
    port = (listening.address() as AddressInfo).port
  }
  await start()
  return {
    get port() {
      return port
    },
    received,
    refuse(step, reply) {
      refusals[step] = reply
    },
    beforeAccepting(next) {
      wait = next
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
    start,
  }
}
