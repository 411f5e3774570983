import { expect, test } from 'vitest'
import { rollPdf } from '#app/gateways/documents/roll/pdf-roll.server.ts'
import { type RollLine, rollColumns, rollText } from '#app/gateways/documents/roll/roll.ts'

const lines: RollLine[] = [
  { kind: 'words', text: 'Griya Inap Tugu Embun', isCentred: true },
  { kind: 'rule' },
  { kind: 'words', text: 'Keripik Tempe “Original”, Kemasan kecil' },
  { kind: 'sum', text: '2 × Rp11.000', amount: 'Rp22.000' },
  { kind: 'sum', text: 'Jumlah yang sangat panjang sampai penuh', amount: 'Rp1.000.000.000' },
  { kind: 'words', text: `${'Kenapakatainitidakpernahberhentisamasekali'} 李` },
]

test('a roll has 32 letters in a line: words wrap, amounts stand at the right, nothing is cut off', () => {
  const text = rollText(lines)
  expect(text).toEqual([
    '     Griya Inap Tugu Embun',
    '--------------------------------',
    'Keripik Tempe "Original",',
    'Kemasan kecil',
    '2 x Rp11.000            Rp22.000',
    'Jumlah yang sangat panjang',
    'sampai penuh     Rp1.000.000.000',
    'Kenapakatainitidakpernahberhenti',
    'samasekali ?',
  ])
  for (const line of text) expect(line.length).toBeLessThanOrEqual(rollColumns)
})

test('the same receipt gives the same bytes, 58 mm wide and as long as its lines', async () => {
  const facts = { title: 'Nota', language: 'id' } as const
  const [once, again, longer] = await Promise.all([
    rollPdf(lines, facts),
    rollPdf(lines, facts),
    rollPdf([...lines, ...lines], facts),
  ])
  expect(Buffer.compare(once, again)).toBe(0)
  const box = (pdf: Uint8Array) =>
    /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1'))?.slice(1).map(Number)
  expect(box(once)?.[0]).toBeCloseTo(164.4, 1)
  expect(box(longer)?.[1] ?? 0).toBeGreaterThan(box(once)?.[1] ?? 0)
})
