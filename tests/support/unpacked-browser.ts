import { findChromium } from './browser.ts'

/** Two files that came first together would unpack the browser over each other. */
export default async function setup(): Promise<void> {
  await findChromium()
}
