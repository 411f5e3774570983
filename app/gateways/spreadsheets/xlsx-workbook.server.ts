import { SPREADSHEET_LIMITS } from './spreadsheets.ts'
import { BrokenWorkbook, UnpacksTooLarge, type WorkbookParts } from './xlsx-parts.server.ts'

export type ShownSheet = {
  name: string
  part: string
  /** Days are counted from 1904 in workbooks of old Macintoshes. */
  countsFrom1904: boolean
}

/** The first sheet that its owner did not hide. */
export async function firstShownSheet(parts: WorkbookParts): Promise<ShownSheet> {
  let countsFrom1904 = false
  const sheets: { name: string; relation: string; hidden: boolean }[] = []
  await parts.read('xl/workbook.xml', {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (tag !== 'sheet') return
      const hidden = attributes.state !== undefined && attributes.state !== 'visible'
      sheets.push({ name: attributes.name ?? '', relation: relationOf(attributes), hidden })
    },
  })
  const targets = new Map<string, string>()
  await parts.read('xl/_rels/workbook.xml.rels', {
    open: (tag, attributes) => {
      if (tag === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
    },
  })
  const sheet = sheets.find(one => !one.hidden) ?? sheets[0]
  const target = sheet && targets.get(sheet.relation)
  if (!sheet || !target) throw new BrokenWorkbook()
  return { name: sheet.name, part: partOf(target), countsFrom1904 }
}

const relationOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => /^(\w+:)?id$/.test(name))?.[1] ?? ''

const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** The texts that cells point at by their number; reading aids for Japanese (`rPh`) are no part of a text. */
export async function sharedTexts(parts: WorkbookParts): Promise<string[]> {
  const texts: string[] = []
  if (!parts.has('xl/sharedStrings.xml')) return texts
  let text = ''
  let inText = false
  let inAid = false
  let letters = 0
  await parts.read('xl/sharedStrings.xml', {
    open: tag => {
      if (tag === 'si') text = ''
      if (tag === 'rPh') inAid = true
      if (tag === 't') inText = !inAid
    },
    text: piece => {
      if (inText && text.length < SPREADSHEET_LIMITS.letters) text += piece
    },
    close: tag => {
      if (tag === 't') inText = false
      if (tag === 'rPh') inAid = false
      if (tag !== 'si') return
      text = text.slice(0, SPREADSHEET_LIMITS.letters)
      letters += text.length + 1
      if (letters > SPREADSHEET_LIMITS.sharedLetters) throw new UnpacksTooLarge()
      texts.push(text)
    },
  })
  return texts
}

/** Which of the styles that cells name by their number show a number as a day. */
export async function dayStyles(parts: WorkbookParts): Promise<boolean[]> {
  const styles: boolean[] = []
  if (!parts.has('xl/styles.xml')) return styles
  const own = new Map<string, boolean>()
  let inCellStyles = false
  await parts.read('xl/styles.xml', {
    open: (tag, attributes) => {
      if (tag === 'numFmt') own.set(attributes.numFmtId ?? '', showsDay(attributes.formatCode ?? ''))
      if (tag === 'cellXfs') inCellStyles = true
      if (tag === 'xf' && inCellStyles) {
        const format = attributes.numFmtId ?? '0'
        styles.push(own.get(format) ?? builtInDays.has(Number(format)))
      }
    },
    close: tag => {
      if (tag === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

/** The numbers of the formats that every spreadsheet program knows as days (ECMA-376 part 1, 18.8.30). */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

/** A format code shows a day when d or y is left after quoted words, escapes and colours are taken out. */
const showsDay = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''))
