import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksumOf, dynamicQris, mostQrisIdr, readStaticQris } from '#app/domain/payments/qris.ts'
import { runs } from '../consignment/rules/property-runs.ts'

/** Invented: a merchant number of zeros. */
const printed =
  '00020101021126690017ID.CO.EXAMPLE.WWW011893600000000000001802150000000000000180303UMI51440014ID.CO.QRIS.WWW0215ID00000000000180303UMI5204549953033605802ID5916OLEH OLEH CONTOH6011KOTA MALANG61056511962070703A016304D1BB'
const shop = { name: 'OLEH OLEH CONTOH', nmid: 'ID0000000000018' }
const withChecksum = (body: string): string => `${body}6304${checksumOf(`${body}6304`)}`
const bare = printed.slice(0, -8)

test('the checksum is the one that banks compute', () => {
  expect(checksumOf('123456789')).toBe('29B1')
  expect(checksumOf(printed.slice(0, -4))).toBe('D1BB')
})

test('a printed QRIS names its merchant', () => {
  expect(readStaticQris(` ${printed}\n`)).toEqual({ ok: true, value: shop })
})

test('it becomes one that asks for the exact amount of a bill, and pays the same merchant', () => {
  expect(dynamicQris(printed, shop, { amountIdr: 12_500, bill: 'INV20260001' })).toEqual({
    ok: true,
    value:
      '00020101021226690017ID.CO.EXAMPLE.WWW011893600000000000001802150000000000000180303UMI51440014ID.CO.QRIS.WWW0215ID00000000000180303UMI5204549953033605405125005802ID5916OLEH OLEH CONTOH6011KOTA MALANG61056511962220111INV202600010703A016304A272',
  })
})

test('whatever the amount and the bill, nothing between tags 26 and 51 is touched and the checksum fits', () => {
  const bills = fc.stringMatching(/^[0-9A-Z]{1,25}$/)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostQrisIdr }), bills, (amountIdr, bill) => {
      const made = dynamicQris(printed, shop, { amountIdr, bill })
      if (!made.ok) return false
      const receiver = printed.slice(printed.indexOf('2669'), printed.indexOf('5204'))
      return (
        made.value.includes(`010212${receiver}`) &&
        made.value.includes(`54${String(String(amountIdr).length).padStart(2, '0')}${amountIdr}58`) &&
        checksumOf(made.value.slice(0, -4)) === made.value.slice(-4)
      )
    }),
    runs,
  )
})

test('a text that was altered, cut, or is not a static rupiah QRIS is refused with its reason', () => {
  const codeOf = (text: string) => {
    const read = readStaticQris(text)
    return read.ok ? undefined : read.error.code
  }
  expect(codeOf('')).toBe('qris-unreadable')
  expect(codeOf('https://example.com')).toBe('qris-unreadable')
  expect(codeOf(printed.slice(0, -1))).toBe('qris-unreadable')
  expect(codeOf(printed.replace('CONTOH', 'PALSU1'))).toBe('qris-checksum')
  expect(codeOf(withChecksum(bare.replace('5303360', '5303840')))).toBe('qris-not-rupiah')
  expect(codeOf(withChecksum(bare.replace('010211', '010212')))).toBe('qris-not-static')
  expect(codeOf(withChecksum(bare.replace('5802ID', '540510000' + '5802ID')))).toBe('qris-not-static')
  expect(codeOf(withChecksum(bare.replace('5802ID', '5502015802ID')))).toBe('qris-not-static')
  expect(codeOf(withChecksum(bare.replace('0215ID0000000000018', '0215XX0000000000018')))).toBe(
    'qris-unreadable',
  )
})

test('another merchant’s QRIS, sound as it is, is not shown to a buyer', () => {
  const others = withChecksum(bare.replace('OLEH OLEH CONTOH', 'TOKO ORANG LAIN!'))
  expect(dynamicQris(others, shop, { amountIdr: 12_500, bill: 'A1' })).toEqual({
    ok: false,
    error: { code: 'qris-other-merchant', name: 'TOKO ORANG LAIN!', nmid: 'ID0000000000018' },
  })
  expect(dynamicQris(printed, { ...shop, nmid: 'ID0000000000026' }, { amountIdr: 1, bill: 'A1' }).ok).toBe(
    false,
  )
})

test('no amount but whole rupiah up to what a QRIS takes', () => {
  for (const amountIdr of [0, -1, 0.5, mostQrisIdr + 1])
    expect(() => dynamicQris(printed, shop, { amountIdr, bill: 'A1' })).toThrow(RangeError)
})
