import os from 'node:os'
import { isMet, type Measure } from './measure.ts'

export type Machine = { cores: number; processor: string; node: string; system: string; load: number[] }

export function machineNow(): Machine {
  return {
    cores: os.availableParallelism(),
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    node: process.version,
    system: `${os.type()} ${os.arch()}`,
    load: os.loadavg().map(load => Math.round(load * 100) / 100),
  }
}

export function table(measures: readonly Measure[]): string {
  const rows = measures.map(measure => [
    measure.part,
    measure.what,
    shown(measure.value),
    measure.unit,
    targetShown(measure),
    { true: 'met', false: 'MISSED', undefined: '' }[String(isMet(measure))] ?? '',
  ])
  const all = [['', 'what', 'value', 'unit', 'target', ''], ...rows]
  const widths = [0, 1, 2, 3, 4, 5].map(column => Math.max(...all.map(row => row[column]?.length ?? 0)))
  return all
    .map(row =>
      row
        .map((text, at) => (at === 2 ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function targetShown({ target }: Measure): string {
  if (!target) return ''
  return 'atMost' in target ? `<= ${target.atMost}` : `>= ${target.atLeast}`
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
