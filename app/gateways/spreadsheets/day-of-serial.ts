/** Spreadsheets count days from the end of 1899, with a 29 February 1900 that never was; or from 1 January 1904. */
export function dayOfSerial(serial: number, countsFrom1904 = false): string {
  const daysTo1970 = countsFrom1904 ? 24_107 : 25_569
  return new Date((Math.floor(serial) - daysTo1970) * 86_400_000).toISOString().slice(0, 10)
}
