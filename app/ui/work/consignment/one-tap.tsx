import { linkWordsIn } from '#app/i18n/link-words.ts'
import { whatsappShare } from '#app/i18n/paths.ts'
import { LinkButton } from '../../primitives/button.tsx'
import { Notice } from '../../primitives/notice.tsx'
import { useWords } from '../../words.tsx'

/** A link that was made just now, in words ready for a chat; shown once. */
export function OneTap({ text }: { text: string }) {
  const { give } = linkWordsIn(useWords().language)
  return (
    <>
      <Notice kind="good">{give.ready}</Notice>
      <LinkButton wide away icon="whatsapp-logo" href={whatsappShare(text)}>
        {give.share}
      </LinkButton>
      <p className="sharetext small">{text}</p>
    </>
  )
}
