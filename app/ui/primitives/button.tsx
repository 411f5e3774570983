import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

type Look = { icon?: IconName | undefined; alt?: boolean; wide?: boolean; children: ReactNode }

export function Button({
  icon,
  alt = false,
  wide = false,
  children,
  name,
  value,
  disabled = false,
  to,
}: Look & {
  name?: string
  value?: string
  disabled?: boolean
  /** Another address than the form's own. */
  to?: string
}) {
  return (
    <button
      type="submit"
      className={lookOf(alt, wide)}
      name={name}
      value={value}
      disabled={disabled}
      formAction={to}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  )
}

export function LinkButton({
  icon,
  alt = false,
  wide = false,
  children,
  href,
  away = false,
}: Look & { href: string; away?: boolean }) {
  return (
    <a className={lookOf(alt, wide)} href={href} rel={away ? 'noopener noreferrer nofollow' : undefined}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </a>
  )
}

/** A way that is closed, and says why in its own words. */
export function BarredButton({ icon, wide = false, children }: Look) {
  return (
    <p className={`${lookOf(false, wide)} barred`}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </p>
  )
}

function lookOf(alt: boolean, wide: boolean): string {
  return `btn${alt ? ' alt' : ''}${wide ? ' wide' : ''}`
}
