import type { ReactNode } from 'react'
import { useWords } from '../words.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { Floor } from './floor.tsx'
import type { FrameView } from './frame-view.ts'
import { Roof } from './roof.tsx'

/** The house around a page of the shop: roof, what the page says, floor. */
export function Page({ frame, children }: { frame: FrameView; children: ReactNode }) {
  const words = useWords()
  return (
    <>
      <a className="skip" href="#main">
        {words.frame.skip}
      </a>
      {frame.demo ? <DemoBanner /> : null}
      <Roof frame={frame} />
      <main id="main">{children}</main>
      <Floor frame={frame} />
    </>
  )
}
