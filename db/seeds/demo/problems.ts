import { randomBytes } from 'node:crypto'
import { holdBatch, recallBatch } from '#app/domain/batches/batch-stops.ts'
import { recordBatch } from '#app/domain/batches/batches.ts'
import { type Context, today } from '#app/domain/context.ts'
import { addDays } from '#app/domain/dates.ts'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { answerReport } from '#app/domain/problems/answers.ts'
import { reportProblem } from '#app/domain/problems/open-problem.ts'
import { takeStep } from '#app/domain/problems/take-step.ts'
import { sendReport } from '#app/domain/problems/visitor-report.ts'
import type { ProblemKind } from '#db/schema/problems.ts'
import { granted } from './town/granted.ts'
import { daysAgo } from './town/past.ts'

/** Five nonconformities, each somewhere else on its way, one batch on hold and one recalled: after the people. */
export async function seedDemoProblems(ctx: Context): Promise<void> {
  await mouldThatWaitsForItsCause(ctx)
  await breakageWhoseRepairIsLate(ctx)
  await stoneInAPack(ctx)
  await recalledPies(ctx)
  await labelThatWasPutRight(ctx)
}

async function mouldThatWaitsForItsCause(ctx: Context): Promise<void> {
  const batch = await made(ctx, 'keripik-tempe-original', 9)
  const problemId = await reported(ctx, 4, {
    batchCode: batch.code,
    kind: 'spoiled',
    note: 'Beli di lobi hotel kemarin. Dua keping di dasar bungkus berbintik hijau dan baunya apak.',
  })
  const office = as(daysAgo(ctx, 3), 'rini')
  const note = 'Sisa batch di konter diperiksa satu per satu, tiga bungkus dikembalikan.'
  await granted(takeStep(office, { problemId, step: { event: 'contain', note } }))
  const answer = 'Terima kasih. Bungkus Anda kami ganti di konter yang sama. Kami sedang mencari sebabnya.'
  await granted(answerReport(office, { problemId, note: answer, language: 'id' }))
}

async function breakageWhoseRepairIsLate(ctx: Context): Promise<void> {
  const batch = await made(ctx, 'keripik-tempe-pedas-manis', 30)
  const { problemId } = await granted(
    reportProblem(as(daysAgo(ctx, 20), 'rini'), {
      productId: batch.productId,
      batchId: batch.batchId,
      kind: 'broken',
      note: 'Enam dari dua puluh bungkus datang dengan isi remuk.',
      key: 'demo-breakage',
    }),
  )
  const note = 'Bungkus yang remuk dipisahkan dan tidak dijual.'
  await granted(takeStep(as(daysAgo(ctx, 19), 'rini'), { problemId, step: { event: 'contain', note } }))
  const cause = 'Dus terlalu besar, bungkus bergeser di jalan.'
  await granted(
    takeStep(as(daysAgo(ctx, 17), 'lastri', batch.producerId), {
      problemId,
      step: { event: 'find-cause', note: cause },
    }),
  )
  await granted(
    takeStep(as(daysAgo(ctx, 16), 'rini'), {
      problemId,
      step: {
        event: 'plan',
        note: 'Pakai dus isi dua puluh dengan sekat kardus.',
        responsible: 'Bu Lastri',
        dueOn: addDays(today(ctx), -3),
      },
    }),
  )
}

async function stoneInAPack(ctx: Context): Promise<void> {
  const batch = await made(ctx, 'kacang-bawang', 12)
  await reported(ctx, 2, {
    batchCode: batch.code,
    kind: 'foreign-body',
    note: 'Bit on a small stone, about 3 mm. Pack bought near the station on Sunday.',
    language: 'en',
  })
  const reason = 'Laporan kerikil. Ditahan sampai sisa batch diayak dan diperiksa.'
  await granted(holdBatch(as(daysAgo(ctx, 1), 'wulan'), { batchId: batch.batchId, reason }))
}

async function recalledPies(ctx: Context): Promise<void> {
  const batch = await made(ctx, 'pia-apel', 8)
  const problemId = await reported(ctx, 6, {
    batchCode: batch.code,
    kind: 'ill',
    note: 'Dua anak sakit perut setelah makan pia dari kotak ini. Isinya sudah asam.',
  })
  const office = as(daysAgo(ctx, 5.8), 'rini')
  const note = 'Batch ditahan, lalu ditarik setelah sampel kedua juga asam. Keluarga sudah dihubungi.'
  await granted(takeStep(office, { problemId, step: { event: 'contain', note } }))
  await granted(
    recallBatch(office, {
      batchId: batch.batchId,
      reason: 'Isi sudah asam sebelum tanggal baik, dua anak sakit perut.',
      advice: {
        id: 'Jangan dimakan. Bawa kembali ke konter tempat Anda membelinya.',
        en: 'Do not eat it. Take it back to the counter where you bought it.',
      },
    }),
  )
  const cause = 'Apel dimasak terlalu singkat, dan dikemas saat masih hangat.'
  await granted(
    takeStep(as(daysAgo(ctx, 3), 'wulan'), { problemId, step: { event: 'find-cause', note: cause } }),
  )
}

async function labelThatWasPutRight(ctx: Context): Promise<void> {
  const batch = await made(ctx, 'keripik-apel', 60)
  const reviewer = (days: number) => as(daysAgo(ctx, days), 'wulan')
  const { problemId } = await granted(
    reportProblem(reviewer(50), {
      productId: batch.productId,
      batchId: batch.batchId,
      kind: 'wrong-label',
      note: 'Daftar alergen pada stiker tidak menyebut minyak kedelai.',
      key: 'demo-label',
    }),
  )
  const step = (days: number, input: Parameters<typeof takeStep>[1]['step']) =>
    granted(takeStep(reviewer(days), { problemId, step: input }))
  await step(49, { event: 'contain', note: 'Stiker tambahan ditempel di semua bungkus yang ada.' })
  await step(47, { event: 'find-cause', note: 'Stiker lama dicetak sebelum minyak goreng diganti.' })
  await step(46, {
    event: 'plan',
    note: 'Cetak stiker dari label yang sudah diperiksa, buang yang lama.',
    responsible: 'Pembuat',
    dueOn: addDays(today(ctx), -40),
  })
  await step(42, { event: 'finish', note: 'Stiker lama dibuang.', checkFromOn: addDays(today(ctx), -28) })
  await step(27, { event: 'confirm-effect', note: 'Dua batch baru diperiksa, labelnya benar.' })
  await step(26, { event: 'close', note: 'Selesai.' })
}

type Made = { batchId: string; code: string; productId: string; producerId: string }

/** A batch of sixty, made so many days ago and written down with the office's help. */
async function made(ctx: Context, slug: string, days: number): Promise<Made> {
  const product = await ctx.db
    .selectFrom('product')
    .innerJoin('variant', 'variant.product_id', 'product.id')
    .select(['product.id', 'product.producer_id', 'variant.id as variant_id'])
    .where('product.slug', '=', slug)
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  const past = daysAgo(ctx, days)
  const batch = await granted(
    recordBatch(as(past, 'rini', product.producer_id), {
      productId: product.id,
      variantId: product.variant_id,
      madeOn: today(past),
      quantity: 60,
      key: `demo-${slug}`,
    }),
  )
  return { ...batch, productId: product.id, producerId: product.producer_id }
}

/** A report by a buyer so many days ago; answers the nonconformity that it opened. */
async function reported(
  ctx: Context,
  days: number,
  report: { batchCode: string; kind: ProblemKind; note: string; language?: 'id' | 'en' },
): Promise<string> {
  const visitor: Context = { ...daysAgo(ctx, days), actor: { kind: 'visitor' } }
  const { code } = await granted(
    sendReport(visitor, createSeals(randomBytes(32)), {
      about: { batchCode: report.batchCode },
      typedBatchCode: '',
      kind: report.kind,
      note: report.note,
      contact: '',
      language: report.language ?? 'id',
      key: `demo-${report.batchCode}`,
      address: 'demo',
    }),
  )
  const { problem_id } = await ctx.db
    .selectFrom('problem_report')
    .select('problem_id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return problem_id
}

/** Somebody of the demo town, filling in for a maker where one is named. */
function as(ctx: Context, key: 'lastri' | 'rini' | 'wulan', producerId?: string): Context {
  const person = demoPeople.find(known => known.key === key)
  if (!person) throw new Error(`the demo town has no ${key}`)
  const { accountId, name, roles } = person
  return {
    ...ctx,
    actor: {
      kind: 'person',
      accountId,
      name,
      roles: roles.map(role => (role === 'producer' && producerId ? { role, producerId } : { role })),
      ...(producerId && key !== 'lastri' ? { assistingProducerId: producerId } : {}),
    },
  }
}
