import { paths } from '#app/i18n/paths.ts'

/** The code of a batch, which leads to its sheet for whoever may open it. */
export function BatchName({ batchId, code, opens }: { batchId: string; code: string; opens: boolean }) {
  if (!opens) return <span className="num">{code}</span>
  return (
    <a className="press num" href={paths.batchSheet(batchId)}>
      {code}
    </a>
  )
}
