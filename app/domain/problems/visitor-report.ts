import type { ProblemKind } from '#db/schema/problems.ts'
import type { LanguageCode } from '#db/schema/products.ts'
import { readBatchCode } from '../batches/batch-code.ts'
import { lockedProduct } from '../catalogue/locked.ts'
import type { Context } from '../context.ts'
import type { Seals } from '../identity/sealed.ts'
import { randomWord } from '../ids.ts'
import { isClientKey } from '../listing/drafts.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { contactOf } from './answers.ts'
import { insertProblem } from './open-problem.ts'
import { mostLetters, mostPhotosOfProblem, problemKinds, severityOf } from './problem-terms.ts'
import { type NoteRefusal, readNote } from './read-note.ts'
import { type ReportQuotaRefusal, readySender } from './report-quota.ts'
import { reportedGoods } from './reported-goods.ts'

export const mostContactLetters = 120

export type VisitorReport = {
  about: { slug: string } | { batchCode: string }
  /** Typed by hand where the report began at a product; empty where the pack is gone. */
  typedBatchCode: string
  kind: string
  note: string
  contact: string
  language: LanguageCode
  /** Made with the form. */
  key: string
  /** The sender's network address; only digests of it are kept. */
  address: string
}

export type SendReportRefusal =
  | NoteRefusal
  | ReportQuotaRefusal
  | { code: 'report-kind-missing' }
  | { code: 'report-about-nothing' }
  | { code: 'unknown-batch' }
  | { code: 'contact-too-long'; most: number; got: number }
  | { code: 'key-unfit' }

/**
 * Takes in what a buyer reports, without any account, and opens a nonconformity for it. The code that comes back is
 * the only way to follow it. The same form, or the same words from the same address, is one report.
 */
export async function sendReport(
  ctx: Context,
  seals: Seals,
  input: VisitorReport,
): Promise<Result<{ code: string }, SendReportRefusal>> {
  return transact<{ code: string }, SendReportRefusal>(ctx, async ctx => {
    const kind = problemKinds.find(known => known === input.kind)
    if (kind === undefined) return refuse({ code: 'report-kind-missing' })
    const note = readNote(input.note, mostLetters)
    if (!note.ok) return note
    const contact = input.contact.trim()
    if (contact.length > mostContactLetters)
      return refuse({ code: 'contact-too-long', most: mostContactLetters, got: contact.length })
    if (!isClientKey(input.key)) return refuse({ code: 'key-unfit' })
    const goods = await goodsOf(ctx, input)
    if (!goods.ok) return goods

    await lockedProduct(ctx, goods.value.productId)
    const senderKey = seals.digest('report-sender', input.address)
    const textKey = seals.digest('report-text', input.address, goods.value.productId, kind, plain(note.value))
    const before = await sentBefore(ctx, input.key, textKey)
    if (before !== undefined) return ok({ code: before })
    const ready = await readySender(ctx, senderKey)
    if (!ready.ok) return ready
    return ok({
      code: await write(ctx, { ...goods.value, kind, note: note.value, contact, senderKey, textKey }),
    })
  })

  async function write(
    ctx: Context,
    facts: {
      productId: string
      batchId: string | undefined
      kind: ProblemKind
      note: string
      contact: string
      senderKey: string
      textKey: string
    },
  ): Promise<string> {
    const { problemId } = await insertProblem(ctx, {
      source: 'customer',
      kind: facts.kind,
      severity: severityOf[facts.kind],
      productId: facts.productId,
      batchId: facts.batchId,
      counterId: undefined,
      said: facts.note,
      language: input.language,
      pictureIds: await photosOf(ctx, input.key),
      key: input.key,
    })
    const code = newReportCode()
    await ctx.db
      .insertInto('problem_report')
      .values({
        code,
        problem_id: problemId,
        contact_sealed: facts.contact === '' ? null : seals.seal(facts.contact, contactOf(code)),
        sender_key: facts.senderKey,
        text_key: facts.textKey,
        sent_at: ctx.now,
      })
      .execute()
    return code
  }
}

/** 60 random bits in three groups of four, to be read aloud: `k3vm-9q2d-x7ta`. */
const newReportCode = (): string => [0, 1, 2].map(() => randomWord(4)).join('-')

/** Reads a code however it is typed; undefined for what cannot be one. */
export function readReportCode(typed: string): string | undefined {
  const plain = typed
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{12}$/.test(plain)
    ? `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
    : undefined
}

async function goodsOf(
  ctx: Context,
  { about, typedBatchCode }: VisitorReport,
): Promise<
  Result<
    { productId: string; batchId: string | undefined },
    { code: 'report-about-nothing' } | { code: 'unknown-batch' }
  >
> {
  const goods = await reportedGoods(ctx, about, 'id')
  if (!goods) return refuse({ code: 'report-about-nothing' })
  const { productId, batchId } = goods
  if (batchId !== undefined || typedBatchCode.trim() === '') return ok({ productId, batchId })
  const read = readBatchCode(typedBatchCode)
  const batch = read.ok
    ? await ctx.db
        .selectFrom('batch')
        .select('id')
        .where('code', '=', read.value.code)
        .where('product_id', '=', productId)
        .executeTakeFirst()
    : undefined
  return batch ? ok({ productId, batchId: batch.id }) : refuse({ code: 'unknown-batch' })
}

async function sentBefore(ctx: Context, key: string, textKey: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('problem_report')
    .innerJoin('problem', 'problem.id', 'problem_report.problem_id')
    .select('problem_report.code')
    .where(eb => eb.or([eb('problem.client_key', '=', key), eb('problem_report.text_key', '=', textKey)]))
    .executeTakeFirst()
  return row?.code
}

/** The newest photos that came with this form. */
async function photosOf(ctx: Context, key: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('report_photo')
    .select('picture_id')
    .where('client_key', '=', key)
    .orderBy('received_at', 'desc')
    .orderBy('picture_id', 'desc')
    .limit(mostPhotosOfProblem)
    .execute()
  return rows.map(row => row.picture_id).reverse()
}

/** The same words, whatever their capitals, blanks and points. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
