import { recordBatch } from '#app/domain/batches/batches.ts'
import type { Context } from '#app/domain/context.ts'
import type { Instant } from '#app/domain/dates.ts'
import { createSeals } from '#app/domain/identity/sealed.ts'
import { reportProblem } from '#app/domain/problems/open-problem.ts'
import { type Step, takeStep } from '#app/domain/problems/take-step.ts'
import type { VisitorReport } from '#app/domain/problems/visitor-report.ts'
import type { ProblemEvent } from '#db/schema/problems.ts'
import { granted, officer, publicChips } from '#tests/support/cast.ts'
import type { World } from '#tests/support/world.ts'
import { lastriAtHerPhone } from '../listing/makers.ts'

export const seals = createSeals(Buffer.alloc(32, 7))

export type Town = {
  office: Context
  her: Context & { producerId: string }
  productId: string
  variantId: string
  batchId: string
  batchCode: string
}

/** Bu Lastri's chips in the shop, with one batch of forty. */
export async function chipsInTown(world: World): Promise<Town> {
  const her = await lastriAtHerPhone(world)
  const office = await officer(world)
  const { productId, variantIds } = await publicChips(office, her.producerId)
  const variantId = variantIds[0] ?? ''
  const made = { productId, variantId, madeOn: '2026-11-20', quantity: 40, key: 'first-batch' }
  const { batchId, code } = granted(await recordBatch(her, made))
  return { office, her, productId, variantId, batchId, batchCode: code }
}

export const at = (ctx: Context, now: Instant): Context => ({ ...ctx, now })

/** The same person so many days later. */
export const daysLater = (ctx: Context, days: number): Context =>
  at(ctx, new Date(Date.parse(ctx.now) + days * 86_400_000).toISOString())

let keys = 0
export const newKey = (): string => `key-${++keys}-of-a-test`

export async function problemAbout(town: Town, ctx: Context = town.office): Promise<string> {
  const { productId, batchId } = town
  const input = {
    productId,
    batchId,
    kind: 'spoiled',
    note: 'Ada jamur di dua bungkus.',
    key: newKey(),
  } as const
  return granted(await reportProblem(ctx, input)).problemId
}

/** Each step filled in the way the office does it. */
export const steps: Record<ProblemEvent, Step> = {
  contain: { event: 'contain', note: 'Semua bungkus ditarik dari rak.' },
  dismiss: { event: 'dismiss', note: 'Bukan produk kami.' },
  'find-cause': { event: 'find-cause', note: 'Segel tidak rapat.' },
  plan: { event: 'plan', note: 'Ganti mesin segel.', responsible: 'Bu Lastri', dueOn: '2026-11-30' },
  finish: { event: 'finish', note: 'Mesin baru dipakai.', checkFromOn: '2026-12-08' },
  'confirm-effect': { event: 'confirm-effect', note: 'Dua batch tanpa jamur.' },
  'deny-effect': { event: 'deny-effect', note: 'Masih ada satu.' },
  close: { event: 'close', note: 'Selesai.' },
}

export async function taken(ctx: Context, problemId: string, ...events: ProblemEvent[]): Promise<void> {
  for (const event of events) granted(await takeStep(ctx, { problemId, step: steps[event] }))
}

export const fromBuyer = (change: Partial<VisitorReport> = {}): VisitorReport => ({
  about: { slug: 'keripik-tempe' },
  typedBatchCode: '',
  kind: 'broken',
  note: 'Isinya remuk semua.',
  contact: '',
  language: 'id',
  key: newKey(),
  address: '203.0.113.7',
  ...change,
})
