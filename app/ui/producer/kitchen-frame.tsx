import type { ReactNode } from 'react'
import { WorkFrame } from '../work/work-frame.tsx'
import type { WorkView } from '../work/work-view.ts'
import { PhoneStrip } from './phone-strip.tsx'

/** @property owner the maker whose words and photos this phone may keep */
export type KitchenFrameView = WorkView & { owner: string }

/** The house around a maker's page, with what her phone still has to send. */
export function KitchenFrame({
  view,
  of,
  children,
}: {
  view: KitchenFrameView
  of?: string | undefined
  children: ReactNode
}) {
  return (
    <WorkFrame view={view} area="producer" of={of}>
      <PhoneStrip owner={view.owner} token={view.formToken} />
      {children}
    </WorkFrame>
  )
}
