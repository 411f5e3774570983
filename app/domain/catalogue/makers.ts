import type { Db } from '#db/engines/database.ts'
import type { Day } from '../dates.ts'
import type { PictureFacts } from './pictures-shown.ts'
import type { InBoth } from './text.ts'

/** What a list shows of a maker; small, so all of them are kept in memory. */
export type Maker = {
  id: string
  slug: string
  name: string
  greeting: string
  kelurahanCode: string
  craft: InBoth
  quote: InBoth
  portrait: PictureFacts | undefined
  sinceYear: number | null
  /** By a certificate from a completed cohort. */
  trained: { programme: string; on: Day } | undefined
}

/** All makers by id, in the order of their names, those who pause among them. */
export async function readMakers(db: Db): Promise<Map<string, Maker>> {
  const rows = await db
    .selectFrom('producer as maker')
    .leftJoin('picture', 'picture.id', 'maker.portrait_picture_id')
    .leftJoin('producer_text as id_text', join =>
      join.onRef('id_text.producer_id', '=', 'maker.id').on('id_text.language', '=', 'id'),
    )
    .leftJoin('producer_text as en_text', join =>
      join.onRef('en_text.producer_id', '=', 'maker.id').on('en_text.language', '=', 'en'),
    )
    .select([
      'maker.id',
      'maker.slug',
      'maker.name',
      'maker.greeting',
      'maker.kelurahan_code',
      'maker.since_year',
      'picture.id as picture_id',
      'picture.width',
      'picture.height',
      'picture.dominant_colour',
      'id_text.craft as craft_id',
      'en_text.craft as craft_en',
      'id_text.quote as quote_id',
      'en_text.quote as quote_en',
    ])
    .where('maker.hidden_at', 'is', null)
    .orderBy('maker.name')
    .execute()
  const certified = await readCertified(db)
  const makers = rows.map(
    (row): Maker => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      greeting: row.greeting,
      kelurahanCode: row.kelurahan_code,
      craft: { id: row.craft_id, en: row.craft_en },
      quote: { id: row.quote_id, en: row.quote_en },
      portrait:
        row.picture_id !== null && row.width !== null && row.height !== null && row.dominant_colour !== null
          ? { id: row.picture_id, width: row.width, height: row.height, colour: row.dominant_colour }
          : undefined,
      sinceYear: row.since_year,
      trained: certified.get(row.id),
    }),
  )
  return new Map(makers.map(maker => [maker.id, maker]))
}

/** Trained is who has a certificate; with several, the newest is said. */
async function readCertified(db: Db): Promise<Map<string, Maker['trained']>> {
  const rows = await db
    .selectFrom('certificate')
    .innerJoin('cohort', 'cohort.id', 'certificate.cohort_id')
    .select(['certificate.producer_id', 'cohort.name', 'certificate.issued_on'])
    .orderBy('certificate.issued_on')
    .execute()
  return new Map(rows.map(row => [row.producer_id, { programme: row.name, on: row.issued_on }]))
}
