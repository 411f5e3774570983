import { expect, onTestFinished, test } from 'vitest'
import { createSmtpMail } from '#app/gateways/mail/smtp-mail.server.ts'
import { readSmtpUrl, type SmtpSettings } from '#app/gateways/mail/smtp-url.ts'
import { readEnvironment } from '#app/http/env.server.ts'
import { openPostOffice } from '#tests/support/post-office.ts'

const letter = {
  messageId: 'msg_01',
  to: 'lastri@dapur.example',
  subject: 'Ringkasan titip jual 24 Nov 2026',
  text: 'Halo,\n.\nRp22.314 untuk Anda.',
  at: '2026-11-25T01:00:00.000Z',
}

async function office(options?: Parameters<typeof openPostOffice>[0]) {
  const opened = await openPostOffice(options)
  onTestFinished(() => opened.close())
  return opened
}

const mailTo = (port: number, change: Partial<SmtpSettings> = {}) =>
  createSmtpMail(
    { host: '127.0.0.1', port, isSecure: false, needsTls: false, login: undefined, ...change },
    'kabar@omah.example',
  )

test('a letter is handed in once, whole, from the sender to the one receiver, under the name of its message', async () => {
  const post = await office()
  const login = { user: 'kabar@omah.example', password: 'rahasia' }
  expect(await mailTo(post.port, { login }).deliver(letter)).toEqual({ ok: true, value: undefined })
  expect(post.taken).toMatchObject([
    { from: 'kabar@omah.example', to: ['lastri@dapur.example'], login: 'kabar@omah.example', wasTls: false },
  ])
  const [head = '', body = ''] = post.taken[0]?.eml.split('\r\n\r\n') ?? []
  expect(head).toContain('Message-ID: <msg_01@omah.example>')
  expect(head).toContain('From: Omah Oleh <kabar@omah.example>')
  expect(Buffer.from(body, 'base64').toString()).toBe('Halo,\r\n.\r\nRp22.314 untuk Anda.')
})

test('a line that breaks in the middle is no letter; the second try bears the same name', async () => {
  const post = await office()
  post.mood = 'hangs up'
  await expect(mailTo(post.port).deliver(letter)).rejects.toThrow()
  post.mood = 'takes'
  expect((await mailTo(post.port).deliver(letter)).ok).toBe(true)
  expect(post.taken.map(one => /Message-ID: (.*)/.exec(one.eml)?.[1])).toEqual(['<msg_01@omah.example>'])
  await post.close()
  await expect(mailTo(post.port).deliver(letter)).rejects.toThrow('ECONNREFUSED')
})

test('"not now" is tried later; "never" about receiver or letter is final, in the words of the post', async () => {
  const post = await office()
  for (const at of ['receiver', 'letter'] as const) {
    post.mood = { at, code: 451, says: 'Greylisted, come back' }
    await expect(mailTo(post.port).deliver(letter), at).rejects.toThrow('Greylisted')
    post.mood = { at, code: 550, says: 'No such user here' }
    expect(await mailTo(post.port).deliver(letter), at).toEqual({
      ok: false,
      error: { code: 'letter-refused', why: '550 No such user here' },
    })
  }
  expect(post.taken).toEqual([])
  post.mood = 'takes'
  expect((await mailTo(post.port).deliver(letter)).ok).toBe(true)
})

test('a no to our sender or our password is no fault of the letter: it waits until that is mended', async () => {
  const post = await office()
  post.mood = { at: 'sender', code: 553, says: 'Sender not yours' }
  await expect(mailTo(post.port).deliver(letter)).rejects.toThrow('Sender not yours')
  post.mood = 'takes'
  const login = { user: 'kabar@omah.example', password: 'salah' }
  await expect(mailTo(post.port, { login }).deliver(letter)).rejects.toThrow('Invalid login')
  expect(post.taken).toEqual([])
})

test('beyond this machine neither letter nor password go over a plain line, nor to a certificate of nobody', async () => {
  const plain = await office()
  const login = { user: 'kabar@omah.example', password: 'rahasia' }
  await expect(mailTo(plain.port, { needsTls: true, login }).deliver(letter)).rejects.toThrow()
  const selfSigned = await office({ hideSTARTTLS: false })
  await expect(mailTo(selfSigned.port, { needsTls: true, login }).deliver(letter)).rejects.toThrow(
    'certificate',
  )
  expect([...plain.taken, ...selfSigned.taken]).toEqual([])
  expect((await mailTo(selfSigned.port, { login }).deliver(letter)).ok).toBe(true)
  const secure = await office({ secure: true })
  await expect(mailTo(secure.port, { isSecure: true, needsTls: true }).deliver(letter)).rejects.toThrow()
  expect((await mailTo(secure.port, { isSecure: true }).deliver(letter)).ok).toBe(true)
  expect([...selfSigned.taken, ...secure.taken].map(one => one.wasTls)).toEqual([true, true])
})

test('no address writes a second receiver or a header', async () => {
  const post = await office()
  for (const to of ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', 'a@b.example> NOTIFY'])
    await expect(mailTo(post.port).deliver({ ...letter, to })).rejects.toThrow('no address')
  expect(post.taken).toEqual([])
})

test('the address of the server is read whole; what is wrong with it is told with the others, without the password', () => {
  expect(readSmtpUrl('smtp://kabar%40omah.example:r%25h@post.example')).toEqual({
    ...{ host: 'post.example', port: 587, isSecure: false, needsTls: true },
    login: { user: 'kabar@omah.example', password: 'r%h' },
  })
  expect(readSmtpUrl('smtps://post.example')).toMatchObject({ port: 465, isSecure: true, needsTls: true })
  for (const near of ['localhost', '127.0.0.1', '[::1]'])
    expect(readSmtpUrl(`smtp://${near}:2525`)).toMatchObject({ port: 2525, needsTls: false })
  expect(readSmtpUrl('smtp://127.0.0.1.evil.example')).toMatchObject({ needsTls: true })
  for (const wrong of ['http://post.example', 'post.example', 'smtp://kabar@post.example', 'smtp://a:r%h@b'])
    expect(typeof readSmtpUrl(wrong), wrong).toBe('string')
  const read = readEnvironment({
    SMTP_URL: 'smtp://kabar:rah%sia@post.example',
    PORT: '3000',
    DEMO: '1',
    HOST: '0.0.0.0',
  })
  const problems = read.ok ? [] : read.error.problems
  expect(problems.map(problem => problem.split(':')[0])).toEqual(['DEMO', 'SMTP_URL', 'MAIL_FROM'])
  expect(problems.join()).not.toContain('rah')
  const set = readEnvironment({ SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'kabar@omah.example' })
  expect(set).toMatchObject({ value: { mailFrom: 'kabar@omah.example', smtp: { port: 25 } } })
  expect(readEnvironment({ MAIL_FROM: 'Omah <kabar@omah.example>' }).ok).toBe(false)
})
