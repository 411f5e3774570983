import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { WorkFrame } from '../work/work-frame.tsx'
import type { WorkView } from '../work/work-view.ts'

/** What was refused, and the way back; nothing else happened. */
export function RefusedDeed({
  view,
  refusal,
  back,
}: {
  view: WorkView
  refusal: string | undefined
  back: string
}) {
  const words = registryWordsIn(useWords().language)
  return (
    <WorkFrame view={view} area="office">
      <section className="sec stack">
        <h1>{words.refusedTitle}</h1>
        {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
        <p>
          <a className="btn alt" href={back}>
            {words.goBack}
          </a>
        </p>
      </section>
    </WorkFrame>
  )
}
