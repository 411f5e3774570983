import { openCounter } from '#app/domain/catalogue/counters.ts'
import { closeCounterFor } from '#app/domain/catalogue/opening-hours.ts'
import { registerPartner } from '#app/domain/catalogue/partners.ts'
import { type Context, today } from '#app/domain/context.ts'
import { addDays } from '#app/domain/dates.ts'
import type { PartnerKind } from '#db/schema/counters.ts'
import areas from '#db/seeds/reference/areas.json' with { type: 'json' }
import { closedCounter, demoCounters } from '../shelves/demo-counters.ts'
import { granted } from './granted.ts'
import { daysAgo } from './past.ts'

export type OpenedCounter = { counterId: string; partnerId: string; slug: string; kind: PartnerKind }

/** Fourteen partners, each with one counter; one of them is on holiday and says when it is back. */
export async function countersOpen(ctx: Context): Promise<OpenedCounter[]> {
  const opening = daysAgo(ctx, 310)
  const opened: OpenedCounter[] = []
  for (const { slug, name, type, kelurahanCode, lat, lng } of areas.demoPartners) {
    const counter = demoCounters[slug]
    if (!counter) throw new Error(`no counter is described for ${slug}`)
    const kind = type as PartnerKind
    const { partnerId } = await granted(registerPartner(opening, { slug, name, kind }))
    const { counterId } = await granted(
      openCounter(opening, {
        ...counter,
        partnerId,
        slug,
        name,
        kelurahanCode,
        lat,
        lng,
        phoneE164: `+628000000${2001 + opened.length}`,
      }),
    )
    if (slug === closedCounter) await goOnHoliday(ctx, counterId)
    opened.push({ counterId, partnerId, slug, kind })
  }
  return opened
}

async function goOnHoliday(ctx: Context, counterId: string): Promise<void> {
  await granted(
    closeCounterFor(daysAgo(ctx, 14), {
      counterId,
      fromOn: addDays(today(ctx), -2),
      untilOn: addDays(today(ctx), 5),
      reason: { id: 'Libur: ikut pentas di luar kota', en: 'Away for a performance in another town' },
    }),
  )
}
