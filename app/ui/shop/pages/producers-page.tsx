import { paths } from '#app/i18n/paths.ts'
import { Chip } from '../../primitives/chip.tsx'
import { Crumbs } from '../../primitives/crumbs.tsx'
import { KecamatanName } from '../../primitives/kecamatan-name.tsx'
import { Pages } from '../../primitives/pages.tsx'
import { useWords } from '../../words.tsx'
import { MakerCard } from '../maker-card.tsx'
import type { ProducersView } from '../views.ts'

export function ProducersPage({ view }: { view: ProducersView }) {
  const { language, frame, shop } = useWords()
  const { query } = view
  const everyone = view.kecamatan.reduce((sum, option) => sum + option.count, 0)
  return (
    <div className="wrap listing">
      <Crumbs trail={[{ name: frame.makers }]} />
      <div className="listtop">
        <h1>{shop.makers.headline}</h1>
      </div>
      <nav aria-label={shop.makers.kecamatan}>
        <ul className="chips">
          <li>
            <Chip
              href={paths.producers(language, { category: query.category })}
              count={everyone}
              current={query.kecamatan === undefined}
            >
              {shop.makers.all}
            </Chip>
          </li>
          {view.kecamatan.map(option => (
            <li key={option.code}>
              <Chip
                href={paths.producers(language, { category: query.category, kecamatan: option.slug })}
                count={option.count}
                current={query.kecamatan === option.slug}
              >
                <KecamatanName code={option.code}>{option.name}</KecamatanName>
              </Chip>
            </li>
          ))}
        </ul>
      </nav>
      <p className="found small quiet">
        {view.total === 0 ? shop.makers.none : shop.makers.found(view.total)}
      </p>
      <ul className="rack persons">
        {view.makers.map(maker => (
          <MakerCard key={maker.slug} maker={maker} heading="h2" place="rack" />
        ))}
      </ul>
      <Pages
        current={query.page ?? 1}
        last={Math.ceil(view.total / view.pageSize)}
        hrefOf={page => paths.producers(language, { ...query, page })}
      />
    </div>
  )
}
