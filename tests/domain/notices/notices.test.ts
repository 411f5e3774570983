import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { newId } from '#app/domain/ids.ts'
import { submitListing } from '#app/domain/listing/submission.ts'
import { returnVersion } from '#app/domain/listing/versions.ts'
import { countUnread, listNotices, noticesPerPage, readNotices } from '#app/domain/notices/notice-list.ts'
import { notify } from '#app/domain/notices/notify.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { granted, lastri } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { finishedListing, lastriAtHerPhone, later, maker } from '../listing/makers.ts'

let world: World
let her: Context & { producerId: string }
let reviewer: Context
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  const accountId = newId('acc', world.ctx.now)
  await world.db
    .insertInto('account')
    .values({ id: accountId, name: 'Galih', created_at: world.ctx.now })
    .execute()
  reviewer = world.as({ actor: { kind: 'person', accountId, name: 'Galih', roles: [{ role: 'reviewer' }] } })
})
afterEach(() => world.drop())

const personOf = (ctx: Context) => {
  if (ctx.actor.kind !== 'person') throw new Error('nobody')
  return { ...ctx, actor: ctx.actor }
}
const newsOf = async (ctx: Context) => (await listNotices(personOf(ctx))).notices

test('what she sends is news for the reviewers, what they return is news for her, and for nobody else', async () => {
  const listingId = await finishedListing(her)
  const { versionId } = granted(await submitListing(later(her, 1), { listingId }))
  expect(await newsOf(reviewer)).toMatchObject([
    {
      kind: 'version-submitted',
      subject: `listing:${listingId}`,
      facts: { maker: 'Dapur Lastri', name: 'Keripik Tempe Pedas', number: 1 },
      isRead: false,
    },
  ])
  expect(await newsOf(her)).toEqual([])
  granted(await returnVersion(later(reviewer, 2), { versionId, note: 'Foto buram' }))
  expect(await newsOf(her)).toMatchObject([{ kind: 'version-returned', subject: `listing:${listingId}` }])
  const other = await maker(world, await lastri(world.ctx, { slug: 'dapur-tutik', name: 'Dapur Tutik' }))
  expect(await newsOf(other)).toEqual([])
})

const told = (cause: string) => ({
  audience: { producerId: her.producerId },
  kind: 'version-returned' as const,
  subject: 'listing:lst_1',
  cause,
  facts: { name: 'Keripik', number: 1 },
})

test('one cause tells once, and what is rolled back tells nobody', async () => {
  for (let i = 0; i < 3; i++)
    await transact<undefined, never>(world.ctx, async ctx => {
      await notify(ctx, told('lsv_1'))
      return ok(undefined)
    })
  await transact<undefined, { code: 'no' }>(world.ctx, async ctx => {
    await notify(ctx, told('lsv_2'))
    return refuse({ code: 'no' })
  })
  expect(await newsOf(her)).toHaveLength(1)
  await expect(notify(world.ctx, told('lsv_3'))).rejects.toThrow('inside transact')
})

test('each person reads for herself, up to the moment at which the list was drawn', async () => {
  const tell = (cause: string, minutes: number) =>
    transact<undefined, never>(later(world.ctx, minutes), async ctx => {
      await notify(ctx, told(cause))
      return ok(undefined)
    })
  await tell('lsv_1', 0)
  await tell('lsv_2', 5)
  const daughter = await maker(world, her.producerId, 'Sari')
  await readNotices(personOf(later(her, 1)), later(her, 1).now)
  expect(await countUnread(personOf(her))).toBe(1)
  expect((await newsOf(her)).map(one => one.isRead)).toEqual([false, true])
  expect(await countUnread(personOf(daughter))).toBe(2)
  await readNotices(personOf(later(her, 9)), later(her, 9).now)
  await readNotices(personOf(later(her, 9)), later(her, 9).now)
  expect(await countUnread(personOf(her))).toBe(0)
})

test('news come page by page; a page after the last is empty', async () => {
  await transact<undefined, never>(world.ctx, async ctx => {
    for (let nth = 0; nth <= noticesPerPage; nth++) await notify(ctx, told(`lsv_${nth}`))
    return ok(undefined)
  })
  const first = await listNotices(personOf(her), 1)
  expect([first.notices.length, first.pages, first.unread]).toEqual([noticesPerPage, 2, noticesPerPage + 1])
  expect((await listNotices(personOf(her), 2)).notices).toHaveLength(1)
  expect((await listNotices(personOf(her), 3)).notices).toEqual([])
})
