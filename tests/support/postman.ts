import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sendQueued } from '#app/domain/messages/send-queued.ts'
import { createFileMail } from '#app/gateways/mail/file-mail.server.ts'
import { openPostgres } from '#db/engines/postgres.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import type { SharedDatabase } from './shared-world.ts'

export type PostmanOrder = {
  database: SharedDatabase
  folder: string
  now: string
  dies: 'before the letter' | 'in the middle of the letter' | 'after the letter' | 'never'
}

/** A sweeper in a process of its own that dies, as if the power went, at one step of its first letter. */
process.once('message', async ({ database, folder, now, dies }: PostmanOrder) => {
  const db = 'url' in database ? openPostgres(database.url, { connections: 1 }) : openSqlite(database.file)
  const post = createFileMail(folder, 'kabar@omah.example')
  const die = () => process.kill(process.pid, 'SIGKILL')
  const ctx = {
    ...{ db, now, actor: { kind: 'system', name: 'sweep' } as const, requestId: 'postman' },
    changes: { revision: () => 0, committed: () => {} },
  }
  await sendQueued(
    ctx,
    {
      deliver: async letter => {
        if (dies === 'before the letter') die()
        if (dies === 'in the middle of the letter') {
          await writeFile(path.join(folder, `.${letter.messageId}.eml`), 'Date: half a')
          die()
        }
        const gone = await post.deliver(letter)
        if (dies === 'after the letter') die()
        return gone
      },
    },
    async () => ({ subject: 'Kabar', text: 'Isi kabar.' }),
  )
  await db.destroy()
  process.exit(0)
})
