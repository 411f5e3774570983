import { type Context, today } from '#app/domain/context.ts'
import { ok } from '#app/domain/result.ts'
import { appealDecision } from '#app/domain/review/appeals.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { saveReviewAnswers } from '#app/domain/review/findings.ts'
import { openReviewsOf } from '#app/domain/review/opening.ts'
import { replyToPin } from '#app/domain/review/pin-replies.ts'
import { placePin } from '#app/domain/review/pins.ts'
import { recordSample } from '#app/domain/review/samples.ts'
import { checklistItems } from '#app/domain/review/standards.ts'
import { transact } from '#app/domain/transact.ts'
import { granted } from './granted.ts'
import { judged } from './judged.ts'
import { listingSent, makerAtHerPhone, type ProposedSnack } from './listing-sent.ts'
import { daysAgo, hoursAgo } from './past.ts'

const snack = (number: number, key: string, change: Partial<ProposedSnack>): ProposedSnack => ({
  key,
  name: 'Keripik',
  ingredients: ['Singkong', 'Minyak kelapa sawit', 'Garam'],
  story: 'Digoreng pagi hari dalam wajan besar, ditiriskan semalam.',
  taste: 'Gurih',
  priceIdr: '15.000',
  picturedAs: 'keripik-singkong-balado',
  number,
  ...change,
})

/**
 * What lies on the reviewers' desk today: some waits; one is being worked on; some went back
 * with pins, and one maker does not agree.
 */
export async function reviewsUnderWay(ctx: Context): Promise<void> {
  await transact<undefined, never>(ctx, async ctx => {
    const wulan = await reviewerNamed(ctx, 'Bu Wulan')
    const endah = await reviewerNamed(ctx, 'Endah')
    const surya = await reviewerNamed(ctx, 'Surya')
    await sentBackLongAgo(ctx, [endah, surya])
    await waiting(ctx)
    await beingLookedAt(ctx, wulan)
    await sentBackWithPins(ctx, endah)
    await appealed(ctx, surya)
    return ok(undefined)
  })
}

async function reviewerNamed(ctx: Context, name: string): Promise<Context> {
  const { id: accountId } = await ctx.db
    .selectFrom('account')
    .innerJoin('role_grant', 'role_grant.account_id', 'account.id')
    .select('account.id')
    .where('name', '=', name)
    .where('role', '=', 'reviewer')
    .executeTakeFirstOrThrow()
  return { ...ctx, actor: { kind: 'person', accountId, name, roles: [{ role: 'reviewer' }] } }
}

const at = (ctx: Context, now: string): Context => ({ ...ctx, now })

/** First tries of the last months that did not pass, so that the numbers tell the truth. */
async function sentBackLongAgo(ctx: Context, reviewers: readonly Context[]): Promise<void> {
  const tries = [
    ['dapur-bandung-rejo', 'Stik Bawang Pedas', 'seal-open'],
    ['telo-ungu-bu-ririn', 'Keripik Telo Balado', 'label-unreadable'],
    ['kacang-bareng-bu-tutik', 'Kacang Telur Bawang', 'net-differs'],
    ['rambak-gadang-bu-nur', 'Keripik Gadung Asin', 'photo-dark'],
  ] as const
  for (const [number, [maker, name, reason]] of tries.entries()) {
    const days = 20 + 28 * number
    const her = await makerAtHerPhone(daysAgo(ctx, days + 4), maker)
    const { versionId } = await listingSent(her, snack(number, `try-${number}`, { name }))
    const [, packaging = ''] = await openReviewsOf(her, versionId)
    const by = at(reviewers[number % 2] ?? ctx, daysAgo(ctx, days).now)
    await judged(by, packaging, {
      score: () => 3,
      decided: { verdict: 'change-needed', reasonIds: [`${reason}/1`] },
    })
  }
}

async function waiting(ctx: Context): Promise<void> {
  const late = await makerAtHerPhone(daysAgo(ctx, 1), 'pandan-jagung-makmur')
  await listingSent(
    late,
    snack(11, 'emping-balado', {
      name: 'Emping Jagung Balado',
      ingredients: ['Jagung', 'Cabai', 'Garam'],
      picturedAs: 'emping-jagung',
    }),
  )
  const fresh = await makerAtHerPhone(at(ctx, hoursAgo(ctx, 3)), 'tempe-renyah-mbak-yuyun')
  await listingSent(
    fresh,
    snack(12, 'tempe-kencur', {
      name: 'Keripik Tempe Kencur',
      ingredients: ['Kedelai', 'Tepung beras', 'Garam'],
      picturedAs: 'keripik-tempe-original',
    }),
  )
}

async function beingLookedAt(ctx: Context, wulan: Context): Promise<void> {
  const her = await makerAtHerPhone(daysAgo(ctx, 1), 'dapur-lesan-gurih')
  const { versionId } = await listingSent(her, snack(13, 'singkong-keju', { name: 'Keripik Singkong Gurih' }))
  const [quality = ''] = await openReviewsOf(her, versionId)
  const now = at(wulan, hoursAgo(ctx, 0.5))
  await granted(claimReview(now, { reviewId: quality }))
  const { checklist_id } = await ctx.db
    .selectFrom('review')
    .select('checklist_id')
    .where('id', '=', quality)
    .executeTakeFirstOrThrow()
  const [first, second] = await checklistItems(ctx, checklist_id)
  const answers = [first, second].flatMap(item => (item ? [{ itemId: item.id, answer: 'yes' as const }] : []))
  await granted(saveReviewAnswers(now, { reviewId: quality, answers }))
  const happenedOn = today(now)
  await granted(
    recordSample(now, {
      versionId,
      key: 'sample-received',
      event: 'received',
      happenedOn,
      note: 'Tiga kemasan, diantar sendiri ke kantor.',
    }),
  )
}

async function sentBackWithPins(ctx: Context, endah: Context): Promise<void> {
  const her = await makerAtHerPhone(daysAgo(ctx, 5), 'dapur-tunjung-manis')
  const { versionId, pictureIds } = await listingSent(
    her,
    snack(14, 'kentang-rumput-laut', {
      name: 'Keripik Kentang Rumput Laut',
      picturedAs: 'keripik-kentang-daun-jeruk',
    }),
  )
  const [, packaging = ''] = await openReviewsOf(her, versionId)
  const now = at(endah, daysAgo(ctx, 2).now)
  await granted(claimReview(now, { reviewId: packaging }))
  const onPhoto = await granted(
    placePin(now, {
      reviewId: packaging,
      key: 'pin-on-photo',
      spot: { pictureId: pictureIds[0] ?? '', xBps: 5200, yBps: 7100 },
      comment: 'Berat bersih tertutup lipatan. Geser labelnya ke atas.',
      reasonId: 'label-unreadable/1',
    }),
  )
  await granted(
    placePin(now, {
      reviewId: packaging,
      key: 'pin-on-story',
      spot: { question: 'story', field: 'description' },
      comment: 'Sebutkan rumput lautnya dari mana.',
    }),
  )
  await judged(now, packaging, {
    score: () => 3,
    decided: { verdict: 'change-needed', reasonIds: ['label-unreadable/1'] },
  })
  await granted(
    replyToPin(at(her, daysAgo(ctx, 1).now), {
      pinId: onPhoto.pinId,
      key: 'reply-of-hers',
      text: 'Baik, label baru dicetak hari Kamis.',
    }),
  )
}

async function appealed(ctx: Context, surya: Context): Promise<void> {
  const her = await makerAtHerPhone(daysAgo(ctx, 8), 'kebun-buring-bu-asih')
  const { versionId } = await listingSent(
    her,
    snack(15, 'keripik-daun-singkong', { name: 'Keripik Daun Singkong' }),
  )
  const [quality = ''] = await openReviewsOf(her, versionId)
  const decisionId = await judged(at(surya, daysAgo(ctx, 4).now), quality, {
    score: () => 2,
    decided: { verdict: 'reject', reasonIds: ['shelf-life-unproven/1'] },
  })
  await granted(
    appealDecision(at(her, daysAgo(ctx, 1).now), {
      decisionId,
      text: 'Saya menyimpan tiga kemasan selama tiga bulan; semuanya masih renyah.',
    }),
  )
}
