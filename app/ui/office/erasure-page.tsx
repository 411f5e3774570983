import { paths } from '#app/i18n/paths.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { Button, LinkButton } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from '../work/form-token.tsx'

export function ErasurePage({
  token,
  producerId,
  name,
  refusal,
}: {
  token: string
  producerId: string
  name: string
  refusal: string | undefined
}) {
  const words = registryWordsIn(useWords().language).makers
  return (
    <section className="sec stack">
      <h1>{words.eraseTitle(name)}</h1>
      {refusal === undefined ? null : <Notice kind="bad">{refusal}</Notice>}
      <p>{words.eraseLead}</p>
      <form method="post" action={paths.makerDeed(producerId, 'erasure')} className="acts">
        <FormToken token={token} />
        <Button>{words.eraseGo}</Button>
        <LinkButton href={paths.maker(producerId)} alt>
          {words.keep}
        </LinkButton>
      </form>
    </section>
  )
}
