import type { NamedGood } from '#app/domain/consignment/named-goods.ts'
import { Picture } from '../primitives/picture.tsx'
import { Written } from '../primitives/written.tsx'
import { sizeName } from '../producer/size-name.ts'
import { useWords } from '../words.tsx'

/** `Keripik Tempe, 180 gram` */
export function GoodName({ good }: { good: Pick<NamedGood, 'name' | 'size'> }) {
  const words = useWords()
  return (
    <>
      <Written text={good.name} quietly />, {sizeName(words, good.size)}
    </>
  )
}

export const goodText = (
  words: ReturnType<typeof useWords>,
  good: Pick<NamedGood, 'name' | 'size'>,
): string => `${good.name.text}, ${sizeName(words, good.size)}`

/** Its first photo, or a quiet square where there is none. The name stands beside it. */
export function GoodPicture({ good, place }: { good: NamedGood; place: 'thumb' | 'rack' | 'wish' }) {
  if (good.picture === undefined) return <span className="box" />
  return <Picture picture={{ ...good.picture, alt: '' }} place={place} decorative />
}
