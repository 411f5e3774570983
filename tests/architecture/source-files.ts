import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** Every program file, by its path from the root. */
export const sources = ['app', 'db', 'scripts'].flatMap(filesUnder).filter(file => /\.(ts|tsx)$/.test(file))

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** What each file imports: paths from the root for our own files, names for packages. */
export const imports = new Map(sources.map(file => [file, importsOf(file)]))

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder))
    .sort()
    .flatMap(name => {
      const place = `${folder}/${name}`
      return statSync(path.join(root, place)).isDirectory() ? filesUnder(place) : [place]
    })
}

function importsOf(file: string): string[] {
  const text = read(file)
  const named = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]/g)]
  const bare = [...text.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g)]
  return [...named, ...bare]
    .map(match => match[1] ?? match[2] ?? '')
    .map(name => name.replace(/\?.*$/, ''))
    .map(name => {
      if (name.startsWith('#')) return name.slice(1)
      if (name.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), name))
      return name
    })
}
