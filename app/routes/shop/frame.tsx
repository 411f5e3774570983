import { Outlet, useMatches, useRouteLoaderData } from '@remix-run/react'
import type { loader as rootLoader } from '../../root.tsx'
import type { Section } from '../../ui/layout/frame-view.ts'
import { Page } from '../../ui/layout/page.tsx'

/** Roof and floor around every public page. A page says by `handle.section` which way of the roof it lies on. */
export default function ShopFrame() {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const section = useMatches().map(sectionOf).find(Boolean)
  if (!root) return <Outlet />
  return (
    <Page frame={{ ...root, section }}>
      <Outlet />
    </Page>
  )
}

function sectionOf({ handle }: { handle: unknown }): Section | undefined {
  return (handle as { section?: Section } | undefined)?.section
}
