import { expect, test } from 'vitest'
import { neighbourhoodOf } from '#app/domain/identity/address-neighbourhood.ts'
import { deviceLabel } from '#app/domain/identity/device-label.ts'

test.each([
  ['36.68.10.5', '36.68.10'],
  ['::ffff:36.68.10.5', '36.68.10'],
  ['2001:448a:50a0:1234:aaaa:bbbb:cccc:dddd', '2001448a50a012'],
  ['2001:448a:50a0:12ff::1', '2001448a50a012'],
  ['2001:448a::1', '2001448a000000'],
  ['::1', '00000000000000'],
  ['fe80::1%eth0', 'fe800000000000'],
  ['unknown', 'unknown'],
])('%s lives in the neighbourhood %s', (address, neighbourhood) => {
  expect(neighbourhoodOf(address)).toBe(neighbourhood)
})

test.each([
  [
    'Mozilla/5.0 (Linux; Android 11; SM-A107F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.91 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Windows'],
  ['curl/8.0', ''],
  [undefined, ''],
])('a browser is known by two words', (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label)
})
