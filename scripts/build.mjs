import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = path.resolve(import.meta.dirname, '..')
const inputs = ['app', 'db', 'public', 'scripts', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']
const stamp = path.join(root, 'build/inputs.sha256')

/** Builds what is served, unless it stands already for the very same inputs. Answers whether it built. */
export async function buildAll({ say = () => {} } = {}) {
  const wanted = digest(inputs.map(input => path.join(root, input)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  await rm(path.join(root, 'build'), { recursive: true, force: true })
  say('pages and styles')
  const phone = await buildPhone()
  buildPages({ VITE_PHONE_SCRIPT: phone.address })
  for (const file of phone.files) {
    mkdirSync(path.dirname(file.path), { recursive: true })
    writeFileSync(file.path, file.contents)
  }
  say('programs')
  await buildPrograms()
  say('compressed copies')
  compress(path.join(root, 'build/client'))
  writeFileSync(stamp, wanted)
  return true
}

function digest(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesUnder)) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(place) {
  if (!statSync(place).isDirectory()) return [place]
  const names = readdirSync(place).sort()
  return names.flatMap(name => filesUnder(path.join(place, name)))
}

/**
 * What runs on a maker's phone: one small module for every page, others that it fetches where they are needed.
 * Their names change with their content, so that phones keep them for good.
 */
async function buildPhone() {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['app/phone/phone.ts'],
    outdir: 'build/client/assets/phone',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'browser',
    target: 'chrome90',
    format: 'esm',
    logLevel: 'error',
    metafile: true,
    write: false,
  })
  const [entry] = Object.entries(metafile.outputs).find(
    ([, made]) => made.entryPoint === 'app/phone/phone.ts',
  )
  return { address: entry.replace(/^build\/client/, ''), files: outputFiles }
}

function buildPages(variables) {
  const remix = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  execFileSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...variables, NODE_ENV: 'production' },
  })
}

/** Each file of `scripts/` becomes one program that plain Node runs. */
async function buildPrograms() {
  const { build } = await import('esbuild')
  const names = readdirSync(path.join(root, 'scripts')).filter(name => name.endsWith('.ts'))
  await build({
    absWorkingDir: root,
    entryPoints: names.map(name => path.join('scripts', name)),
    outdir: 'build/programs',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
}

/** Text files are sent as they lie here, packed once as well as can be. */
function compress(folder) {
  for (const file of filesUnder(folder)) {
    if (!/\.(css|js|svg|json|txt)$/.test(file)) continue
    const bytes = readFileSync(file)
    if (bytes.length < 500) continue
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    )
  }
}

if (process.argv[1] === import.meta.filename) {
  const built = await buildAll({ say: step => console.log(`  ${step}`) })
  console.log(built ? 'built' : 'already built')
}
