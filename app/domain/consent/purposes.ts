/** What a maker may agree to, each for itself (UU 27/2022 articles 20 to 22). */
export const purposes = [
  'registry',
  'public-page',
  'phone-public',
  'photo',
  'whatsapp',
  'assistance',
  'income-report',
] as const

export type Purpose = (typeof purposes)[number]

export const isPurpose = (text: string): text is Purpose => (purposes as readonly string[]).includes(text)

/**
 * The version of the text that she is read for each purpose. When a sentence of it changes in meaning, it gets a
 * new version here; consents to the old one stay what they were.
 */
export const consentTextVersions = {
  registry: '2026-11',
  'public-page': '2026-11',
  'phone-public': '2026-11',
  photo: '2026-11',
  whatsapp: '2026-11',
  assistance: '2026-11',
  'income-report': '2026-11',
} as const satisfies Record<Purpose, string>
