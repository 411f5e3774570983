import { picturesById } from '../domain/listing/listing-pictures.ts'
import { questionIn } from '../domain/listing/steps.ts'
import { type Result, refuse } from '../domain/result.ts'
import { placePin, type Spot } from '../domain/review/pins.ts'
import { reviewWorkbench, type Workbench } from '../domain/review/workbench.ts'
import type { Language } from '../i18n/language.ts'
import type { Pair } from '../i18n/paths.ts'
import { producerWordsIn } from '../i18n/producer-words.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import type { PinView } from '../ui/review/pin-page.tsx'
import type { SignedIn } from './guard.server.ts'
import { found } from './require-language.ts'
import { broughtBack } from './review-form.ts'
import { newKey } from './step-view.server.ts'

/** The place and the words of a pin, from the address that a press led to or from the form that was sent. */
export type PinFields = {
  picture: string
  x: string
  y: string
  question: string
  field: string
  comment: string
  reason: string
  key: string
  kept: readonly Pair[]
}

export function pinFieldsIn(read: (name: string) => string, kept: readonly Pair[]): PinFields {
  return {
    picture: read('picture'),
    x: read('x'),
    y: read('y'),
    question: read('question'),
    field: read('field'),
    comment: read('comment'),
    reason: read('reason'),
    key: read('key'),
    kept,
  }
}

/** What the form carries for the workbench; whatever else stands in that field is left out. */
export function keptIn(text: string): Pair[] {
  try {
    const pairs: unknown = JSON.parse(text)
    if (!Array.isArray(pairs)) return []
    return broughtBack(new URLSearchParams(pairs.map(([name, value]) => [String(name), String(value)])))
  } catch {
    return []
  }
}

export async function pinView(
  ctx: SignedIn,
  reviewId: string,
  language: Language,
  fields: PinFields,
  refusal?: SpokenRefusal,
): Promise<PinView> {
  const bench = found(await reviewWorkbench(ctx, reviewId, language))
  return {
    reviewId,
    spot: found(await spotView(ctx, bench, language, fields)),
    kept: fields.kept,
    key: fields.key || newKey(),
    comment: fields.comment,
    reasonId: fields.reason,
    reasons: bench.reasons,
    errors: refusal ? { [beside[refusal.code] ?? 'form']: refusalSentence(language, refusal) } : {},
  }
}

const beside: Partial<Record<SpokenRefusal['code'], string>> = {
  'comment-missing': 'comment',
  'pin-outside': 'spot',
  'unknown-reason': 'reason',
}

async function spotView(
  ctx: SignedIn,
  bench: Workbench,
  language: Language,
  { picture: pictureId, x, y, question, field }: PinFields,
): Promise<PinView['spot'] | undefined> {
  const asked = questionIn(question)
  if (asked) return { on: 'field', question, field, name: producerWordsIn(language).steps.names[asked] }
  const picture = (await picturesById(ctx, [pictureId])).get(pictureId)
  const nth = bench.now.pictures.findIndex(one => one.id === pictureId) + 1
  return picture && nth > 0 ? { on: 'photo', picture, nth, x, y } : undefined
}

/** Sticks the pin of a form; a number that is none is outside. */
export async function placePinOf(
  ctx: SignedIn,
  reviewId: string,
  fields: PinFields,
): Promise<Result<unknown, SpokenRefusal>> {
  const spot: Spot = fields.question
    ? { question: fields.question, field: fields.field || undefined }
    : { pictureId: fields.picture, xBps: inBps(fields.x), yBps: inBps(fields.y) }
  if ('pictureId' in spot && !(Number.isFinite(spot.xBps) && Number.isFinite(spot.yBps)))
    return refuse({ code: 'pin-outside' })
  return placePin(ctx, {
    reviewId,
    key: fields.key,
    spot,
    comment: fields.comment,
    reasonId: fields.reason || undefined,
  })
}

const inBps = (text: string): number =>
  text.trim() === '' ? Number.NaN : Math.round(Number(text.replace(',', '.')) * 100)
