import type { ReactElement } from 'react'
import { Details } from '../primitives/details.tsx'

/** The first of a list; the rest unfolds, so that what comes after the list is not far. */
export function FirstFew({
  few,
  more,
  children,
}: {
  few: number
  /** Says how many there are besides. */
  more: (count: number) => string
  children: readonly ReactElement[]
}) {
  if (children.length === 0) return null
  const rest = children.slice(few)
  return (
    <div>
      <ul className="tasks">{children.slice(0, few)}</ul>
      {rest.length === 0 ? null : (
        <Details summary={more(rest.length)}>
          <ul className="tasks">{rest}</ul>
        </Details>
      )}
    </div>
  )
}
