import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createSharpImages } from '#app/gateways/images/sharp-images.server.ts'
import { onePlainColour } from '#tests/support/pictures.ts'

/**
 * Run as a process of its own: accepts the named files all at once and prints how far its memory rose above what
 * it was after a small picture, in bytes.
 */
const uploads = process.argv.slice(2).map(path => readFileSync(path))
const images = createSharpImages()
await images.accept(await onePlainColour(400, 400, '#6fb7b0').jpeg().toBuffer())
forgetPeak()
const before = process.memoryUsage.rss()
const answers = await Promise.all(uploads.map(upload => images.accept(upload)))
const rise = peak() - before
const said = answers.map(answer =>
  answer.ok ? [answer.value.width, answer.value.height] : answer.error.code,
)
console.log(JSON.stringify({ rise, said }))

/** Starting up, the process was once larger than it is now; Linux can be told to forget that. */
function forgetPeak() {
  if (existsSync('/proc/self/clear_refs')) writeFileSync('/proc/self/clear_refs', '5')
}

function peak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  return (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) * 1024
}
