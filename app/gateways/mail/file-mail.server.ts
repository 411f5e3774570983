import { access, mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { ok } from '#app/domain/result.ts'
import { emlOf } from './eml.ts'
import type { Mail, MailLetter } from './mail.ts'

/**
 * Lays each letter into a folder as `<message id>.eml`, where the post of this machine fetches it. Whoever fetches one
 * moves it into `taken` beside it: what lies in either is not written again.
 * @param from the sender, a plain address; its host stands in the message's id too
 */
export function createFileMail(folder: string, from: string): Mail {
  return {
    async deliver(letter: MailLetter) {
      if (!/^\w+$/.test(letter.messageId)) throw new Error('this is no name for a letter')
      await mkdir(join(folder, 'taken'), { recursive: true })
      const name = `${letter.messageId}.eml`
      for (const place of [folder, join(folder, 'taken')])
        if (await isThere(join(place, name))) return ok(undefined)
      // Under the same name each time: a half that a stop left behind is written over.
      const unfinished = join(folder, `.${name}`)
      const file = await open(unfinished, 'w', 0o600)
      try {
        await file.writeFile(emlOf(letter, from))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, join(folder, name))
      const here = await open(folder, 'r')
      try {
        await here.sync()
      } finally {
        await here.close()
      }
      return ok(undefined)
    },
  }
}

/** The sender where no other is set: at the shop's own host; the address of a machine at hand is no name. */
export function houseSender(publicUrl: string): string {
  const { hostname } = new URL(publicUrl)
  return `kabar@${/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]+$/i.test(hostname) ? hostname : 'localhost'}`
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
