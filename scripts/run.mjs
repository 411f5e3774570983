import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildAll } from './build.mjs'

/* Runs one of our programs, built first where its inputs changed: `node scripts/run.mjs seed --products 1000`. */
const root = path.resolve(import.meta.dirname, '..')
const [name = '', ...words] = process.argv.slice(2)
if (!/^[a-z-]+$/.test(name) || !existsSync(path.join(root, 'scripts', `${name}.ts`))) {
  console.error(`There is no program "${name}".`)
  process.exit(1)
}
if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'))
await buildAll({ say: part => console.error(`building ${part}`) })

const program = spawn(
  process.execPath,
  ['--enable-source-maps', path.join(root, `build/programs/${name}.js`), ...words],
  {
    stdio: 'inherit',
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal))
program.on('exit', code => process.exit(code ?? 1))
