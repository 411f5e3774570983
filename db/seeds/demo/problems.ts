import { holdBatch } from '#app/domain/batches/batch-stops.ts'
import { type Context, today } from '#app/domain/context.ts'
import { addDays } from '#app/domain/dates.ts'
import { answerReport } from '#app/domain/problems/answers.ts'
import { reportProblem } from '#app/domain/problems/open-problem.ts'
import { takeStep } from '#app/domain/problems/take-step.ts'
import { as, made, reported } from './problem-reports.ts'
import { granted } from './town/granted.ts'
import { daysAgo } from './town/past.ts'

/** Four nonconformities, each somewhere else on its way, and one batch on hold: after the people. */
export async function seedDemoProblems(ctx: Context): Promise<void> {
  await mouldThatWaitsForItsCause(ctx)
  await breakageWhoseRepairIsLate(ctx)
  await stoneInAPack(ctx)
  await labelThatWasPutRight(ctx)
}

async function mouldThatWaitsForItsCause(ctx: Context): Promise<void> {
  const batch = await made(daysAgo(ctx, 9), 'keripik-tempe-original')
  const problemId = await reported(daysAgo(ctx, 4), {
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
  const batch = await made(daysAgo(ctx, 30), 'keripik-tempe-pedas-manis')
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
  const batch = await made(daysAgo(ctx, 12), 'kacang-bawang')
  await reported(daysAgo(ctx, 2), {
    batchCode: batch.code,
    kind: 'foreign-body',
    note: 'Bit on a small stone, about 3 mm. Pack bought near the station on Sunday.',
    language: 'en',
  })
  const reason = 'Laporan kerikil. Ditahan sampai sisa batch diayak dan diperiksa.'
  await granted(holdBatch(as(daysAgo(ctx, 1), 'wulan'), { batchId: batch.batchId, reason }))
}

async function labelThatWasPutRight(ctx: Context): Promise<void> {
  const batch = await made(daysAgo(ctx, 60), 'keripik-apel')
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
