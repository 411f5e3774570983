import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type NoticeKind = 'info' | 'good' | 'warn' | 'bad'

/** A state in words; the colour only repeats it. An error is read out at once. */
export function Notice({ kind = 'info', children }: { kind?: NoticeKind; children: ReactNode }) {
  return (
    <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
      <span>
        <Icon name={kind === 'good' ? 'check' : kind === 'info' ? 'info' : 'warning'} />
      </span>
      <div>{children}</div>
    </div>
  )
}
