import { paths } from '#app/i18n/paths.ts'
import { KecamatanName } from '../primitives/kecamatan-name.tsx'
import { Picture } from '../primitives/picture.tsx'
import { Written } from '../primitives/written.tsx'
import { useWords } from '../words.tsx'
import type { MakerCardView } from './views.ts'

export function MakerCard({
  maker,
  heading: Heading = 'h3',
  place,
}: {
  maker: MakerCardView
  heading?: 'h2' | 'h3'
  place: 'people' | 'rack'
}) {
  const { language, shop } = useWords()
  return (
    <li className="item person">
      <span className="bay">
        {maker.portrait === undefined ? (
          <span className="box nopic" />
        ) : (
          <Picture picture={maker.portrait} place={place} decorative />
        )}
      </span>
      <Heading className="nm">
        <a href={paths.producer(language, maker.slug)}>{maker.name}</a>
      </Heading>
      {maker.trade === undefined ? null : (
        <p>
          <Written text={maker.trade} quietly />
        </p>
      )}
      <p className="quiet">
        <KecamatanName code={maker.kecamatan.code}>
          {maker.kelurahan}, {maker.kecamatan.name}
        </KecamatanName>
      </p>
      <p className="quiet">
        {shop.goods.productCount(maker.products)}
        {maker.trainedOn === undefined ? null : ` · ${shop.makers.trainedShort(maker.trainedOn.slice(0, 4))}`}
      </p>
    </li>
  )
}
