import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildAll } from './build.mjs'

/*
 * Everything that must hold before a change lands: types, lint and format, then all tests on SQLite and again on a
 * real PostgreSQL, then journeys in a real browser against the built shop. Ends with one line of totals.
 */
const root = path.resolve(import.meta.dirname, '..')
const bin = name => path.join(root, 'node_modules/.bin', name)
const totals = { passed: 0, failed: 0 }

await Promise.all([
  check('types', bin('tsc'), ['--noEmit', '-p', '.']),
  check('lint and format', bin('biome'), ['ci', '--error-on-warnings', '.']),
  builds(),
])
await tests(process.argv.slice(2))

console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 ? 0 : 1)

async function check(name, command, words) {
  const startedAt = Date.now()
  const code = await run(command, words)
  totals[code === 0 ? 'passed' : 'failed']++
  console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${name}, ${seconds(startedAt)}`)
}

async function builds() {
  const startedAt = Date.now()
  try {
    await buildAll({ say: part => console.log(`building ${part}`) })
    totals.passed++
    console.log(`ok: build, ${seconds(startedAt)}`)
  } catch (error) {
    totals.failed++
    console.log(`FAILED: build: ${error.message}`)
  }
}

async function tests(words) {
  const report = path.join(root, '.cache/tests.json')
  rmSync(report, { force: true })
  const code = await run(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...words,
  ])
  if (!existsSync(report)) {
    totals.failed++
    console.log('FAILED: the tests did not report')
    return
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const left = numPendingTests + numTodoTests
  if (left > 0)
    console.log(`FAILED: ${left} tests were skipped or left to write; a skipped test proves nothing`)
  totals.passed += numPassedTests
  totals.failed += numFailedTests + left
  if (code !== 0 && numFailedTests + left === 0) totals.failed += Math.max(1, numFailedTestSuites)
}

function run(command, words) {
  return new Promise(resolve => {
    const child = spawn(command, words, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    child.on('error', () => resolve(1))
    child.on('exit', code => resolve(code ?? 1))
  })
}

function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`
}
