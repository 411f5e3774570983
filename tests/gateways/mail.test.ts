import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { emlOf } from '#app/gateways/mail/eml.ts'
import { createFileMail, houseSender } from '#app/gateways/mail/file-mail.server.ts'

const letter = {
  messageId: 'msg_01',
  to: 'lastri@dapur.example',
  subject: 'Ringkasan titip jual 24 Nov 2026: 3 bungkus terjual — Hotel “Arunika” di Malang',
  text: 'Halo,\nRp22.314 untuk Anda.\n…',
  at: '2026-11-25T01:00:00.000Z',
}

test('a letter is plain RFC 5322: lines of at most 76 letters, CRLF, and every header and word reads back', () => {
  const eml = emlOf(letter, 'kabar@omah.example')
  const [head = '', body = ''] = eml.split('\r\n\r\n')
  for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
  expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(/^[\r\n\x20-\x7e]*$/.test(eml)).toBe(true)
  expect(head).toContain('Date: Wed, 25 Nov 2026 01:00:00 +0000')
  expect(head).toContain('From: Omah Oleh <kabar@omah.example>')
  expect(head).toContain('To: <lastri@dapur.example>')
  expect(head).toContain('Message-ID: <msg_01@omah.example>')
  const subject = head
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find(line => line.startsWith('Subject: '))
  const said = [...(subject ?? '').matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, part = '']) =>
    Buffer.from(part, 'base64').toString(),
  )
  expect(said.join('')).toBe(letter.subject)
  expect(Buffer.from(body, 'base64').toString()).toBe(letter.text.replaceAll('\n', '\r\n'))
})

test('nobody writes a second address or a header into a letter', () => {
  for (const to of ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', 'a@b.example>', 'nobody'])
    expect(() => emlOf({ ...letter, to }, 'kabar@omah.example')).toThrow()
  const eml = emlOf({ ...letter, subject: 'Kabar\r\nBcc: c@d.example' }, 'kabar@omah.example')
  expect(eml).not.toMatch(/^Bcc/m)
})

test('a letter lies in the folder once; one whose name is a path is refused', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-mail-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const post = createFileMail(folder, 'kabar@omah.example')
  await post.deliver(letter)
  await post.deliver({ ...letter, text: 'lain' })
  expect((await readdir(folder)).sort()).toEqual(['msg_01.eml', 'taken'])
  expect(await readFile(path.join(folder, 'msg_01.eml'), 'utf8')).toBe(emlOf(letter, 'kabar@omah.example'))
  await expect(post.deliver({ ...letter, messageId: '../etc' })).rejects.toThrow()
})

test('letters come from the shop’s own host, and from none when it has none', () => {
  expect(houseSender('https://oleh.malang.example')).toBe('kabar@oleh.malang.example')
  expect(houseSender('http://127.0.0.1:3000')).toBe('kabar@localhost')
})
