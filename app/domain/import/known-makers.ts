import { distance } from 'fastest-levenshtein'
import type { Context } from '../context.ts'
import { nameKey } from './read-name.ts'
import type { Participant } from './row-reading.ts'

export type KnownMaker = {
  producerId: string
  /** As the office knows her. */
  name: string
  key: string
  phoneE164: string | undefined
  kelurahanCode: string
}

/** Everybody in the registry, to be found by phone, by name in her kelurahan, or by fingerprint. */
export type KnownMakers = {
  byPhone(phone: string): readonly KnownMaker[]
  namesake(participant: Participant): KnownMaker | undefined
  byFingerprint(fingerprint: string): { producerId: string; isErased: boolean } | undefined
}

export async function readKnownMakers(ctx: Context): Promise<KnownMakers> {
  const rows = await ctx.db
    .selectFrom('producer')
    .leftJoin('producer_private as private', 'private.producer_id', 'producer.id')
    .leftJoin('producer_contact as contact', 'contact.producer_id', 'producer.id')
    .leftJoin('producer_erasure as erasure', 'erasure.producer_id', 'producer.id')
    .select([
      'producer.id',
      'producer.greeting',
      'producer.kelurahan_code',
      'private.full_name',
      'contact.phone_e164',
    ])
    .where('erasure.erased_at', 'is', null)
    .execute()
  const makers = rows.map((row): KnownMaker => {
    const name = row.full_name ?? row.greeting
    return {
      producerId: row.id,
      name,
      key: nameKey(name),
      phoneE164: row.phone_e164 ?? undefined,
      kelurahanCode: row.kelurahan_code,
    }
  })
  const prints = await ctx.db
    .selectFrom('registered_fingerprint as print')
    .leftJoin('producer_erasure as erasure', 'erasure.producer_id', 'print.producer_id')
    .select(['print.fingerprint', 'print.producer_id', 'erasure.erased_at'])
    .execute()
  const phones = grouped(makers, maker => maker.phoneE164)
  const neighbours = grouped(makers, maker => maker.kelurahanCode)
  const fingerprints = new Map(
    prints.map(row => [row.fingerprint, { producerId: row.producer_id, isErased: row.erased_at !== null }]),
  )
  return {
    byPhone: phone => phones.get(phone) ?? [],
    namesake: participant => {
      const key = nameKey(participant.fullName)
      return neighbours.get(participant.kelurahanCode)?.find(maker => isSameName(maker.key, key))
    },
    byFingerprint: fingerprint => fingerprints.get(fingerprint),
  }
}

/** Alike but for a slip, or one name with a part left out: `siti aminah` and `siti aminah wati`. */
export function isSameName(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  if (a === b) return true
  const [lettersOfA, lettersOfB] = [lettersIn(a), lettersIn(b)]
  // One slip changes at most two letters of the set: most pairs are told apart by it.
  const mayBeSlip = Math.abs(a.length - b.length) <= 2 && bitsIn(lettersOfA ^ lettersOfB) <= 4
  if (mayBeSlip && Math.min(a.length, b.length) >= 6 && distance(a, b) <= 2) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if ((lettersIn(short) & ~lettersIn(long)) !== 0 || !short.includes(' ')) return false
  const words = long.split(' ')
  return short.split(' ').every(word => words.includes(word))
}

const letterSets = new Map<string, number>()

/** Which of the 26 letters a name has, one bit each. */
function lettersIn(name: string): number {
  const known = letterSets.get(name)
  if (known !== undefined) return known
  let letters = 0
  for (let at = 0; at < name.length; at++) letters |= 1 << (name.charCodeAt(at) - 97)
  if (letterSets.size > 50_000) letterSets.clear()
  letterSets.set(name, letters)
  return letters
}

function bitsIn(set: number): number {
  let bits = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++
  return bits
}

export function grouped<Item>(
  items: readonly Item[],
  by: (item: Item) => string | undefined,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const at = by(item)
    if (at === undefined) continue
    const group = groups.get(at)
    if (group) group.push(item)
    else groups.set(at, [item])
  }
  return groups
}
