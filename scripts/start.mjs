import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/*
 * From a bare checkout to an open shop: installs what is missing, builds what has changed, brings the database up
 * to date, fills an empty one with the demo town, serves. What is already done is not done again.
 */
const root = path.resolve(import.meta.dirname, '..')
const startedAt = Date.now()
const steps = 4
let step = 0

checkNode()
loadSettings()
await install()
await build()
await prepare()
await serve()

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Omah Oleh needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
}

/** `.env` may hold the settings; without any word about demo mode, a first start is one. */
function loadSettings() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const isForReal =
    process.env.PUBLIC_URL || process.env.DATABASE_URL || process.env.NODE_ENV === 'production'
  process.env.DEMO ??= isForReal ? '0' : '1'
}

async function install() {
  tell('Packages')
  if (isInstalled()) return done('installed')
  done('installing, two minutes on a slow machine')
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!isInstalled()) stop('npm ci ended, but packages are missing. Run it by hand to see why.')
}

/** npm keeps a list of what it put in place; it must be what the lock file asks for. */
function isInstalled() {
  const wanted = packagesIn(path.join(root, 'package-lock.json'))
  const present = packagesIn(path.join(root, 'node_modules/.package-lock.json'))
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      present[name]?.version === entry.version,
  )
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

async function build() {
  tell('Shop')
  const { buildAll } = await import('./build.mjs')
  const built = await buildAll({ say: part => done(`building ${part}`) })
  if (!built) done('built')
}

async function prepare() {
  tell('Database')
  await run(process.execPath, ['--enable-source-maps', 'build/programs/prepare.js'])
}

async function serve() {
  tell('Serving')
  const shop = spawn(process.execPath, ['--enable-source-maps', 'build/programs/serve.js'], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { LOG_LEVEL: process.env.DEMO === '1' ? 'warn' : 'info', ...process.env },
  })
  shop.on('message', ({ address }) => welcome(address))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => shop.kill(signal))
  shop.on('exit', code => process.exit(code ?? 1))
}

function welcome(address) {
  done(`${Math.round((Date.now() - startedAt) / 100) / 10} s`)
  console.log(`\n  Omah Oleh is open:  ${address}\n`)
  if (process.env.DEMO === '1') {
    console.log(
      `  This is a demo town. Step in as a maker, a counter, a reviewer or the office, without a password:`,
    )
    console.log(`  ${address}/demo\n`)
  } else {
    console.log('  The first office user gets a one-time link from:  npm run office:create\n')
  }
  console.log('  Stop with Ctrl+C.')
}

function tell(what) {
  step++
  process.stdout.write(`[${step}/${steps}] ${what}\n`)
}

function done(how) {
  process.stdout.write(`      ${how}\n`)
}

function run(command, words) {
  return new Promise(resolve => {
    const child = spawn(command, words, { cwd: root, stdio: 'inherit', env: process.env })
    child.on('error', error => stop(`${command} could not be started: ${error.message}`))
    child.on('exit', code => (code === 0 ? resolve() : process.exit(code ?? 1)))
  })
}

function stop(why) {
  console.error(why)
  process.exit(1)
}
