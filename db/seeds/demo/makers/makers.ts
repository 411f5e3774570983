import { blimbing } from './blimbing.ts'
import { kedungkandang } from './kedungkandang.ts'
import { klojen } from './klojen.ts'
import { lowokwaru } from './lowokwaru.ts'
import type { DemoMaker } from './maker.ts'
import { sukun } from './sukun.ts'

/** Forty makers of the five kecamatan. */
export const makers: readonly DemoMaker[] = [...blimbing, ...klojen, ...kedungkandang, ...sukun, ...lowokwaru]
