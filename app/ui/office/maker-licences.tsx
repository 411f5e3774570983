import type { CardLicence } from '#app/domain/registry/maker-card.ts'
import { registryWordsIn } from '#app/i18n/registry-words.ts'
import { useWords } from '../words.tsx'

const looks = { verified: 'good', unverified: 'info', lapsed: 'bad', revoked: 'bad' } as const

export function MakerLicences({ licences }: { licences: readonly CardLicence[] }) {
  const { language, formats } = useWords()
  const words = registryWordsIn(language).makers
  const columns = words.licenceColumns
  return (
    <section className="sec">
      <h2>{words.licences}</h2>
      {licences.length === 0 ? (
        <p>{words.noLicences}</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{columns.kind}</th>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.product}</th>
              <th scope="col">{columns.until}</th>
              <th scope="col">{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {licences.map(licence => (
              <tr key={licence.id}>
                <th scope="row">{licence.kind}</th>
                <td>{licence.number}</td>
                <td>{licence.product?.name ?? words.ofMaker}</td>
                <td>
                  {licence.validUntilOn === undefined ? words.noEnd : formats.date(licence.validUntilOn)}
                </td>
                <td>
                  <span className={`state ${looks[licence.state]}`}>
                    {words.licenceStates[licence.state]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
