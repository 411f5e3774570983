import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { type Visitor, visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const button = ({ page }: Visitor) => page.getByRole('button', { name: 'Near me' })

test('a visitor at the station presses "Near me" and sees the counters nearest to the station first', async () => {
  const at = { latitude: -7.97731, longitude: 112.63702 }
  const phone = await visitor(browser, shop.url, { at })
  const asked: string[] = []
  phone.context.on('request', request => asked.push(request.url() + (request.postData() ?? '')))
  await phone.page.goto('/en/places?open=1')
  await button(phone).click()
  await phone.page.waitForURL(/near=stasiun-malang/)
  expect(new URL(phone.page.url()).searchParams.get('open')).toBe('1')
  expect(await phone.page.getByLabel('Near', { exact: true }).inputValue()).toBe('stasiun-malang')
  await phone.page.getByText('nearest to Malang railway station first').waitFor()
  expect(asked.join('\n')).not.toMatch(/7\.977|112\.637/)
  await phone.close()
})

test('a phone that does not tell where it is leaves the list of places to choose from', async () => {
  const phone = await visitor(browser, shop.url)
  await phone.context.clearPermissions()
  await phone.page.goto('/en/places')
  await button(phone).click()
  await phone.page.getByText('The phone does not tell where it is. Choose a place from the list.').waitFor()
  expect(new URL(phone.page.url()).search).toBe('')
  expect(await phone.page.evaluate(() => document.activeElement?.id)).toBe('near')
  expect(await button(phone).isEnabled()).toBe(true)
  await phone.close()
})

test('a visitor still in Jakarta is told so', async () => {
  const phone = await visitor(browser, shop.url, { at: { latitude: -6.2, longitude: 106.8 } })
  await phone.page.goto('/en/places')
  await button(phone).click()
  await phone.page.getByText('You are far from Malang.').waitFor()
  await phone.close()
})

test('without script there is no such button, and the form does the work', async () => {
  const phone = await visitor(browser, shop.url, { script: false })
  await phone.page.goto('/en/places')
  expect(await button(phone).count()).toBe(0)
  await phone.page.getByLabel('Near', { exact: true }).selectOption('stasiun-malang')
  await phone.page.getByRole('button', { name: 'Sort' }).click()
  await phone.page.getByText('nearest to Malang railway station first').waitFor()
  await phone.close()
})

test('the script is small', async () => {
  const { length } = Buffer.from(
    await (
      await fetch(`${shop.url}/enhance/near-me.js`, { headers: { 'Accept-Encoding': 'identity' } })
    ).arrayBuffer(),
  )
  expect(length).toBeLessThan(5000)
})
