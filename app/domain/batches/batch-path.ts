import { gtin14 } from '../catalogue/gtin.ts'
import { type Day, isDay } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'

/*
 * The address behind a pack's QR code has the shape of a GS1 Digital Link: /01/{gtin}/10/{lot}?17={best before}.
 * An in-house number in it stays good after a GTIN has been given.
 */

export type BatchPathRefusal = { code: 'not-a-gtin'; gtin: string } | { code: 'lot-unfit'; lot: string }

/** @param gtin 8, 12, 13 or 14 digits @param lot the batch code, at most 20 signs (application identifier 10) */
export function batchPath(
  gtin: string,
  lot: string,
  bestBeforeOn?: Day | undefined,
): Result<string, BatchPathRefusal> {
  const full = gtin14(gtin)
  if (full === undefined) return refuse({ code: 'not-a-gtin', gtin })
  if (!/^[0-9A-Za-z-]{1,20}$/.test(lot)) return refuse({ code: 'lot-unfit', lot })
  const date = bestBeforeOn === undefined ? '' : `?17=${bestBeforeOn.slice(2).replaceAll('-', '')}`
  return ok(`/01/${full}/10/${lot}${date}`)
}

/** What a scanned path names; undefined when it is no path of a batch. A wrong `17` is left out: the lot decides. */
export function readBatchPath(
  pathAndQuery: string,
): { gtin: string; lot: string; bestBeforeOn: Day | undefined } | undefined {
  const parts = /^\/01\/(\d{8,14})\/10\/([0-9A-Za-z-]{1,20})\/?(?:\?(.*))?$/.exec(pathAndQuery)
  const gtin = parts && gtin14(parts[1] ?? '')
  if (!parts || !gtin) return undefined
  const date = /(?:^|&)17=(\d\d)(\d\d)(\d\d)(?:&|$)/.exec(parts[3] ?? '')
  const day = date ? `20${date[1]}-${date[2]}-${date[3]}` : ''
  return { gtin, lot: parts[2] ?? '', bestBeforeOn: isDay(day) ? day : undefined }
}
