import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { createServer } from 'vite'
import { buildAll } from './build.mjs'

/* Hot reload: the bundler serves what is edited, over the same data and the same server as ever. */
process.env.NODE_ENV = 'development'
process.env.DEMO ??= '1'
const root = path.resolve(import.meta.dirname, '..')
await buildAll({ say: part => console.log(`building ${part}`) })
execFileSync(process.execPath, [path.join(root, 'build/programs/prepare.js')], { stdio: 'inherit' })

const vite = await createServer({ root, server: { middlewareMode: true } })
// Pages carry no script of ours, so nothing in the browser knows which file it came from: any change reloads it.
vite.watcher.on('change', file => file.endsWith('.css') || vite.ws.send({ type: 'full-reload' }))
const { readEnvironment } = await vite.ssrLoadModule('/app/http/env.server.ts')
const { openApp } = await vite.ssrLoadModule('/app/http/open-app.server.ts')
const { serve } = await vite.ssrLoadModule('/app/http/serve.server.ts')

const env = readEnvironment(process.env)
if (!env.ok) throw new Error(env.error.problems.join('\n'))
const app = await openApp(env.value, { darkroom: { file: path.join(root, 'build/programs/darkroom.js') } })
const running = await serve(app, {
  build: () => vite.ssrLoadModule('virtual:remix/server-build'),
  before: (incoming, outgoing, next) => vite.middlewares(incoming, outgoing, next),
})
console.log(`\n  Omah Oleh, with hot reload:  http://${env.value.host}:${running.port}\n`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await running.stop()
    await vite.close()
    await app.close()
    process.exit(0)
  })
}
