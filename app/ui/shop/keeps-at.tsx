import { paths } from '#app/i18n/paths.ts'
import { useWords } from '../words.tsx'

/** The shelf that proves that goods still keep, and the date on it. */
export function KeepsAt({
  shelf,
}: {
  shelf: { slug: string; name: string; bestBeforeOn?: string | undefined }
}) {
  const { language, shop } = useWords()
  return (
    <p className="small">
      <a href={paths.place(language, shelf.slug)}>{shelf.name}</a>
      {': '}
      {shelf.bestBeforeOn === undefined ? shop.goods.keepsForGood : shop.goods.keepsUntil(shelf.bestBeforeOn)}
    </p>
  )
}
