import type { ReactNode } from 'react'
import { useWords } from '../words.tsx'
import { Icon } from './icon.tsx'

/** A choice that is a link. @property need dashed: asks something of the goods, not which kind they are */
export function Chip({
  href,
  count,
  current = false,
  need = false,
  children,
}: {
  href: string
  count?: number | undefined
  current?: boolean
  need?: boolean
  children: ReactNode
}) {
  const { formats } = useWords()
  return (
    <a className={need ? 'chip need' : 'chip'} href={href} aria-current={current ? 'true' : undefined}>
      {children}
      {count === undefined ? null : <span className="n">{formats.number(count)}</span>}
    </a>
  )
}

/** A filter in use; pressing it takes it off. */
export function RemovableChip({
  href,
  label,
  children,
}: {
  href: string
  label: string
  children: ReactNode
}) {
  return (
    <a className="chip on" href={href} aria-label={label}>
      {children}
      <Icon name="x" />
    </a>
  )
}
