import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { addressToken, confirmAddress } from '#app/domain/messages/address-proof.ts'
import { failedLetters } from '#app/domain/messages/failed-letters.ts'
import { askAddressAgain, chooseMessages, messageChoice } from '#app/domain/messages/message-choice.ts'
import { queueMessage } from '#app/domain/messages/queue-message.ts'
import { type Compose, messageTransitions, sendQueued } from '#app/domain/messages/send-queued.ts'
import { notify } from '#app/domain/notices/notify.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { createFileMail } from '#app/gateways/mail/file-mail.server.ts'
import type { Mail, MailLetter } from '#app/gateways/mail/mail.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { lastriAndHotel, type Pair } from '#tests/support/consignment-cast.ts'
import { seals } from '#tests/support/paying-buyer.ts'
import type { PostmanOrder } from '#tests/support/postman.ts'
import { sharedWorld } from '#tests/support/shared-world.ts'
import { later } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
})
afterEach(() => world.drop())

const accountOf = (ctx: Context): string => (ctx.actor.kind === 'person' ? ctx.actor.accountId : '')

/** The people of the cast hold their roles in the database too: messages look there. */
async function holds(ctx: Context, to: World = world): Promise<void> {
  if (ctx.actor.kind !== 'person') return
  for (const { role, producerId, partnerId } of ctx.actor.roles)
    await to.db
      .insertInto('role_grant')
      .values({
        ...{ id: `grt_${ctx.actor.name}`, account_id: ctx.actor.accountId, role },
        ...{ producer_id: producerId ?? null, partner_id: partnerId ?? null },
        ...{ granted_at: to.ctx.now, granted_by_id: null, ended_at: null, ended_by_id: null },
      })
      .execute()
}

const nowhere: Mail = { deliver: async () => ok(undefined) }

/** Has chosen letters and said yes at the address; the letter that asked has gone. */
const wantsMail = async (ctx: Context, email: string, to: World = world): Promise<void> => {
  granted(await chooseMessages(ctx, { channel: 'mail', email, language: 'id' }))
  granted(await confirmAddress(ctx, seals, await askedToken(to)))
  await sendQueued(to.ctx, nowhere, plain)
}

/** What stands in the newest letter that asks an address. */
const askedToken = async (of: World): Promise<string> => {
  const proofs = of.db.selectFrom('address_proof').select('id').where('used_at', 'is', null)
  const { id } = await proofs.orderBy('created_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return (await addressToken(of.ctx, seals, id)) ?? ''
}

/** A post that keeps what it is given. */
function postbox(): Mail & { letters: MailLetter[]; isClosed: boolean } {
  const letters: MailLetter[] = []
  return {
    letters,
    isClosed: false,
    async deliver(letter) {
      if (this.isClosed) throw new Error('the post is closed')
      letters.push(letter)
      return ok(undefined)
    },
  }
}
const plain: Compose = async () => ({ subject: 'Kabar', text: 'Isi kabar.' })

const told = (audience: Parameters<typeof notify>[1]['audience'], cause = 'pay_1') => ({
  ...{ audience, kind: 'payment-told' as const, subject: 'payment:pay_1', cause },
  facts: { partner: 'Hotel Arunika', amountIdr: 90_000, number: 'BY/1' },
})

const states = async (of: World = world) =>
  (
    await of.db
      .selectFrom('outbox_message')
      .select('state')
      .where('kind', '<>', 'address')
      .orderBy('id')
      .execute()
  ).map(row => row.state)

test('what asks for an answer is queued with its cause: rolled back with it, and once however often it is told', async () => {
  const { her, producerId, office } = pair
  await holds(her)
  await wantsMail(her, 'Lastri@Dapur.example')
  const rolledBack = await transact(office, async ctx => {
    await notify(ctx, told({ producerId }))
    return refuse({ code: 'not-allowed' })
  })
  expect(rolledBack.ok).toBe(false)
  expect(await states()).toEqual([])
  for (let i = 0; i < 2; i++)
    await transact(office, async ctx => {
      await notify(ctx, told({ producerId }))
      return ok(undefined)
    })
  expect(await states()).toEqual(['waiting'])
  const post = postbox()
  expect(await sendQueued(world.ctx, post, plain)).toEqual({ sent: 1, silenced: 0, failed: 0, failures: [] })
  expect(post.letters).toMatchObject([{ to: 'lastri@dapur.example', subject: 'Kabar', text: 'Isi kabar.' }])
  expect(await sendQueued(world.ctx, post, plain)).toEqual({ sent: 0, silenced: 0, failed: 0, failures: [] })
  expect(post.letters).toHaveLength(1)
})

test('her choice counts when the letter goes: silenced meanwhile, nothing is sent; a cashier gets no letter', async () => {
  const { her, cashier, hotel, producerId, partnerId, office } = pair
  for (const one of [her, cashier, hotel]) await holds(one)
  await wantsMail(her, 'lastri@dapur.example')
  await wantsMail(cashier, 'dita@arunika.example')
  await wantsMail(hotel, 'wawan@arunika.example')
  await transact(office, async ctx => {
    await notify(ctx, told({ producerId }))
    await notify(ctx, told({ partnerId }))
    return ok(undefined)
  })
  granted(await chooseMessages(her, { channel: 'none', email: 'lastri@dapur.example', language: 'en' }))
  expect(await messageChoice(world.ctx, accountOf(her))).toEqual({
    ...{ channel: 'none', email: undefined, isConfirmed: false, language: 'en' },
  })
  const post = postbox()
  expect(await sendQueued(world.ctx, post, plain)).toMatchObject({ sent: 1, silenced: 1 })
  expect(post.letters.map(letter => letter.to)).toEqual(['wawan@arunika.example'])
})

test('an address that is none, and a way that is none, are refused with their reason', async () => {
  const choose = (channel: string, email: string) =>
    chooseMessages(pair.her, { channel, email, language: 'id' })
  expect(refused(await choose('mail', 'lastri'))).toEqual({ code: 'email-unreadable' })
  expect(refused(await choose('mail', 'a@b.example\r\nBcc: c@d.example'))).toEqual({
    code: 'email-unreadable',
  })
  expect(refused(await choose('pigeon', ''))).toEqual({ code: 'channel-missing' })
  const system = await chooseMessages(world.ctx, { channel: 'app', email: '', language: 'id' })
  expect(refused(system)).toEqual({ code: 'person-needed' })
})

test('a letter that does not go stays and goes later; meanwhile it is not tried at every sweep', async () => {
  const { her, producerId, office } = pair
  await holds(her)
  await wantsMail(her, 'lastri@dapur.example')
  await transact(office, async ctx => {
    await notify(ctx, told({ producerId }))
    return ok(undefined)
  })
  const post = postbox()
  post.isClosed = true
  expect((await sendQueued(world.ctx, post, plain)).failures).toHaveLength(1)
  post.isClosed = false
  expect(await sendQueued(world.ctx, post, plain)).toMatchObject({ sent: 0, failures: [] })
  const soon = later(world.ctx, new Date(Date.parse(world.ctx.now) + 61_000).toISOString())
  expect(await sendQueued(soon, post, plain)).toMatchObject({ sent: 1 })
  expect(await states()).toEqual(['sent'])
})

test('what the post will never take ends with its reason, once, and the office reads whose address it was', async () => {
  const { her, producerId, office } = pair
  await holds(her)
  await wantsMail(her, 'lastri@dapur.example')
  await transact(office, async ctx => {
    await notify(ctx, told({ producerId }))
    return ok(undefined)
  })
  const why = '550 No such user here'
  const post: Mail = { deliver: async () => refuse({ code: 'letter-refused', why }) }
  expect(await sendQueued(world.ctx, post, plain)).toMatchObject({ sent: 0, failed: 1, failures: [] })
  expect(await states()).toEqual(['failed'])
  const tomorrow = later(world.ctx, '2026-11-26T03:00:00.000Z')
  expect(await sendQueued(tomorrow, post, plain)).toMatchObject({ failed: 0 })
  expect(await failedLetters(office)).toMatchObject([
    { name: 'Lastri', email: 'lastri@dapur.example', failedAt: world.ctx.now, why },
  ])
  expect(await failedLetters(her)).toEqual([])
})

test('nothing is told to an address before whoever reads it has said yes, and each question works once', async () => {
  const { her, producerId, office } = pair
  await holds(her)
  const choose = (email: string, ctx = her) => chooseMessages(ctx, { channel: 'mail', email, language: 'id' })
  granted(await choose('lastri@dapur.example'))
  await transact(office, async ctx => {
    await notify(ctx, told({ producerId }))
    return ok(undefined)
  })
  const post = postbox()
  expect(await sendQueued(world.ctx, post, plain)).toMatchObject({ sent: 1, silenced: 1 })
  expect(post.letters.map(letter => letter.to)).toEqual(['lastri@dapur.example'])
  const token = await askedToken(world)
  const strange = `${token.slice(0, 26)}${'A'.repeat(22)}`
  expect(refused(await confirmAddress(world.ctx, seals, strange)).code).toBe('link-unknown')
  const late = later(world.ctx, '2026-11-28T03:00:00.000Z')
  expect(refused(await confirmAddress(late, seals, token)).code).toBe('link-expired')
  granted(await confirmAddress(world.ctx, seals, token))
  expect(refused(await confirmAddress(world.ctx, seals, token)).code).toBe('link-used')
  await transact(office, async ctx => {
    await notify(ctx, told({ producerId }, 'pay_2'))
    return ok(undefined)
  })
  expect(await sendQueued(world.ctx, post, plain)).toMatchObject({ sent: 1 })
  // Saved again the address needs no second yes; another one does, and the old question is dead.
  granted(await choose('lastri@dapur.example'))
  expect((await messageChoice(world.ctx, accountOf(her))).isConfirmed).toBe(true)
  granted(await choose('baru@dapur.example'))
  expect((await messageChoice(world.ctx, accountOf(her))).isConfirmed).toBe(false)
  const given = await askedToken(world)
  granted(await choose('lain@dapur.example'))
  expect(refused(await confirmAddress(world.ctx, seals, given)).code).toBe('link-expired')
})

test('the question goes again after a pause, five times a day at most, and to one address from all people together', async () => {
  const { her, hotel } = pair
  const at = (minutes: number, ctx = her) =>
    later(ctx, new Date(Date.parse(world.ctx.now) + minutes * 60_000).toISOString())
  const email = 'lastri@dapur.example'
  expect(refused(await askAddressAgain(her)).code).toBe('no-address-waits')
  granted(await chooseMessages(her, { channel: 'mail', email, language: 'id' }))
  expect(refused(await askAddressAgain(at(1)))).toEqual({ code: 'address-asked-often', untilAt: at(2).now })
  for (const minutes of [2, 4, 6, 8]) granted(await askAddressAgain(at(minutes)))
  expect(refused(await askAddressAgain(at(10)))).toEqual({
    ...{ code: 'address-asked-often', untilAt: at(24 * 60).now },
  })
  const other = await chooseMessages(at(10, hotel), { channel: 'mail', email, language: 'id' })
  expect(refused(other).code).toBe('address-asked-often')
  expect((await messageChoice(world.ctx, accountOf(hotel))).email).toBeUndefined()
  granted(await askAddressAgain(at(24 * 60 + 1)))
})

test('a message moves along its arrows only, and what it says never changes', async () => {
  const accountId = accountOf(pair.her)
  const all = Object.keys(messageTransitions) as (keyof typeof messageTransitions)[]
  for (const from of all)
    for (const to of all) {
      if (from === to) continue
      const cause = `${from}>${to}`
      await transact(world.ctx, async ctx => {
        await queueMessage(ctx, { accountId, kind: 'digest', cause, facts: {} })
        return ok(undefined)
      })
      const move = (state: typeof from) =>
        world.db
          .updateTable('outbox_message')
          .set({
            ...{ state, done_at: state === 'waiting' ? null : world.ctx.now },
            why: state === 'failed' ? '550 nobody' : null,
          })
          .where('cause', '=', cause)
          .execute()
      if (from !== 'waiting') await move(from)
      const allowed: readonly string[] = messageTransitions[from]
      if (allowed.includes(to)) await move(to)
      else await expect(move(to)).rejects.toThrow()
    }
  const rows = world.db.updateTable('outbox_message')
  await expect(rows.set({ facts: '{}' }).execute()).rejects.toThrow()
  await expect(world.db.deleteFrom('outbox_message').execute()).rejects.toThrow()
})

test('a program killed at any step of a letter loses none and sends none twice, also when the post has fetched it', async () => {
  const { world: shared, database } = await sharedWorld()
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-post-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(path.join(folder, 'taken'), { recursive: true })
  const house = await lastriAndHotel(shared)
  await holds(house.her, shared)
  await wantsMail({ ...house.her, db: shared.db }, 'lastri@dapur.example', shared)
  const letters = async () =>
    [...(await readdir(folder)), ...(await readdir(path.join(folder, 'taken')))].filter(
      name => name.endsWith('.eml') && !name.startsWith('.'),
    )
  const steps = ['before the letter', 'in the middle of the letter', 'after the letter'] as const
  for (const [at, dies] of steps.entries()) {
    await transact(shared.ctx, async ctx => {
      await notify(ctx, told({ producerId: house.producerId }, `pay_${at}`))
      return ok(undefined)
    })
    const postman = fork(path.resolve('tests/support/postman.ts'), { execArgv: ['--import', 'tsx'] })
    postman.send({ database, folder, now: shared.ctx.now, dies } satisfies PostmanOrder)
    const [, signal] = await once(postman, 'exit')
    expect(signal).toBe('SIGKILL')
    expect((await states(shared)).filter(state => state === 'waiting')).toHaveLength(1)
    // The post of the machine empties the folder before anybody looks again.
    for (const name of await readdir(folder))
      if (name.startsWith('msg_')) await rename(path.join(folder, name), path.join(folder, 'taken', name))
    const post = createFileMail(folder, 'kabar@omah.example')
    const now = new Date(Date.parse(shared.ctx.now) + 61_000).toISOString()
    const again = () => sendQueued(later(shared.ctx, now), post, plain)
    const both = await Promise.all([again(), again()])
    expect(both.flatMap(one => one.failures)).toEqual([])
    expect(await letters()).toHaveLength(at + 1)
    expect(await states(shared)).toEqual(Array(at + 1).fill('sent'))
  }
})
