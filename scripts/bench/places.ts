import path from 'node:path'

/** Where the built programs lie; this file, built, is one of them. */
export const programs = import.meta.dirname
export const root = path.resolve(programs, '../..')
