import type { ReactNode } from 'react'

export type Column = { key: string; label: string; isNumber?: boolean }
export type LineRow = {
  key: string
  /** What the line is about; the first cell. */
  name: ReactNode
  cells: Readonly<Record<string, ReactNode>>
  /** A sentence below the line, over its whole width. */
  note?: ReactNode
}

/**
 * The lines of a document: a table on a desk, one card a line on a phone, where each figure keeps its column's word.
 * Cells that are undefined are left out of the card.
 */
export function LinesTable({
  caption,
  first,
  columns,
  rows,
  total,
}: {
  caption: string
  /** Heads the column of what a line is about. */
  first: string
  columns: readonly Column[]
  rows: readonly LineRow[]
  total?: { label: string; cells: Readonly<Record<string, ReactNode>> } | undefined
}) {
  return (
    <table className="doclines">
      <caption className="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map(column => (
            <th key={column.key} scope="col" className={column.isNumber ? 'r' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            <th scope="row">
              {row.name}
              {row.note === undefined ? null : <span className="note">{row.note}</span>}
            </th>
            <Cells columns={columns} cells={row.cells} />
          </tr>
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot>
          <tr>
            <th scope="row">{total.label}</th>
            <Cells columns={columns} cells={total.cells} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Cells({
  columns,
  cells,
}: {
  columns: readonly Column[]
  cells: Readonly<Record<string, ReactNode>>
}) {
  return columns.map(column => (
    <td
      key={column.key}
      data-label={column.label}
      className={cells[column.key] === undefined ? 'none' : column.isNumber ? 'r' : undefined}
    >
      {cells[column.key]}
    </td>
  ))
}
