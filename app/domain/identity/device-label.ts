const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/SamsungBrowser/, 'Samsung Internet'],
  [/UCBrowser|UCWEB/, 'UC Browser'],
  [/OPR\/|Opera/, 'Opera'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/CriOS|Chrome/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]

/** "Chrome, Android": enough to know one's own phone again; no more of a browser is kept. Empty when unknown. */
export function deviceLabel(userAgent: string | null | undefined): string {
  const said = (userAgent ?? '').slice(0, 500)
  return [browsers, systems]
    .map(list => list.find(([sign]) => sign.test(said))?.[1])
    .filter(name => name !== undefined)
    .join(', ')
}
