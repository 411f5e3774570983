import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const cache = path.resolve(import.meta.dirname, '../../.cache/browser')
const ofTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable']

/**
 * A real Chromium: the one that comes with the packages, with the libraries that a bare machine lacks beside it.
 * `CHROMIUM` names another one.
 */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, surroundings } = await findChromium()
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--font-render-hinting=none',
    ],
    env: { ...process.env, ...surroundings },
  })
}

type Chromium = { executablePath: string; surroundings?: Record<string, string> }

export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM
  if (named) return { executablePath: named }
  try {
    return await unpacked()
  } catch (error) {
    const installed = ofTheSystem.find(file => existsSync(file))
    if (installed) return { executablePath: installed }
    throw error
  }
}

/** Unpacked once into a folder of this checkout. The package looks at the environment for where and what to unpack. */
async function unpacked(): Promise<Chromium> {
  mkdirSync(cache, { recursive: true })
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV }
  Object.assign(process.env, { TMPDIR: cache, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const executablePath = await packed.executablePath()
    const surroundings = { LD_LIBRARY_PATH: path.join(cache, 'al2023/lib'), FONTCONFIG_FILE: ownFonts() }
    return { executablePath, surroundings }
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** The packages look for their fonts under /tmp. Without any font Chromium ends at the first letter it has to borrow. */
function ownFonts(): string {
  const file = path.join(cache, 'fonts.conf')
  const folders = `<dir>${path.join(cache, 'fonts')}</dir><cachedir>${path.join(cache, 'fonts-cache')}</cachedir>`
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${folders}</fontconfig>\n`)
  return file
}
