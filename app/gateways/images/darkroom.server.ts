import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import type { Result } from '#app/domain/result.ts'
import type { ShareCard } from '../share-pictures/share-card.ts'
import type { AcceptedImage, ImageRefusal, Images, WantedImage } from './images.ts'

/** What the picture process understands. `draw` makes a picture of the demo town by its name. */
export type DarkroomTask =
  | { task: 'accept'; bytes: Uint8Array }
  | { task: 'derive'; master: Uint8Array; want: WantedImage }
  | { task: 'draw'; source: string }
  | { task: 'share'; card: ShareCard }

export type DarkroomRequest = DarkroomTask & { number: number }
export type DarkroomReply = { number: number } & ({ value: unknown } | { broke: string })

export interface Darkroom extends Images {
  draw(source: string): Promise<Result<AcceptedImage, ImageRefusal>>
  share(card: ShareCard): Promise<Uint8Array>
  /** Tasks waiting or at work. */
  readonly busy: number
  close(): void
}

/** After so long without work the process ends and its memory goes back to the machine. */
const idleMs = 20_000
/** Longer than any honest picture takes; past it the process is taken for stuck and replaced. */
const taskMs = 60_000

/**
 * All work on pictures happens in a process of its own, at a lower priority: a broken or hostile picture cannot
 * take the shop down, and the shop's memory stays small. Started at the first task.
 */
export function createDarkroom(command: { file: string; execArgv?: string[] }): Darkroom {
  let child: ChildProcess | undefined
  let nextNumber = 1
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }
  >()

  const end = (reason: string): void => {
    const process = child
    child = undefined
    clearTimeout(idle)
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(new Error(reason))
    }
    waiting.clear()
    process?.removeAllListeners()
    process?.kill('SIGKILL')
  }

  const start = (): ChildProcess => {
    const process = fork(command.file, {
      serialization: 'advanced',
      execArgv: command.execArgv ?? [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    if (process.pid !== undefined) lowerPriority(process.pid)
    process.on('message', (reply: DarkroomReply) => {
      const task = waiting.get(reply.number)
      if (!task) return
      waiting.delete(reply.number)
      clearTimeout(task.timer)
      if ('broke' in reply) task.reject(new Error(reply.broke))
      else task.resolve(reply.value)
      if (waiting.size === 0) {
        idle = setTimeout(() => end('idle'), idleMs)
        idle.unref()
      }
    })
    process.on('exit', () => end('the picture process ended'))
    process.on('error', error => end(error.message))
    // It must not keep the shop from stopping.
    process.unref()
    process.channel?.unref()
    return process
  }

  const ask = <Value>(task: DarkroomTask): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      clearTimeout(idle)
      child ??= start()
      const number = nextNumber++
      const timer = setTimeout(() => end('a picture took too long'), taskMs)
      timer.unref()
      waiting.set(number, { resolve: resolve as (value: unknown) => void, reject, timer })
      child.send({ ...task, number } satisfies DarkroomRequest)
    })

  return {
    accept: bytes => ask({ task: 'accept', bytes }),
    derive: (master, want) => ask({ task: 'derive', master, want }),
    draw: source => ask({ task: 'draw', source }),
    share: card => ask({ task: 'share', card }),
    get busy() {
      return waiting.size
    },
    close: () => end('closed'),
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Some systems let nobody change priorities; the work is then done at the usual one.
  }
}
