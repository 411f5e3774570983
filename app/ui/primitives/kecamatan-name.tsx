import type { ReactNode } from 'react'
import { kecamatanClass } from '../kecamatan.ts'

/** A little house in the colour of its part of town, before a name that says where it is. */
export function KecamatanName({ code, children }: { code: string; children: ReactNode }) {
  return <span className={`kec ${kecamatanClass(code)}`}>{children}</span>
}
