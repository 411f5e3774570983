/** 'well formed', or what is wrong with a piece of XML: tags that match, quoted attributes, no stray signs. */
export const wellFormedness = (xml: string): string => {
  const tag = /<(\/?)([A-Za-z]+)((?: [A-Za-z][\w:-]*="[^"<]*")*)(\/?)>/y
  const open: string[] = []
  while (tag.lastIndex < xml.length) {
    const from = tag.lastIndex
    const found = tag.exec(xml)
    if (!found) return `stray at ${xml.slice(from, from + 60)}`
    const [all, closing, name = '', attributes = '', empty] = found
    if (/&(?!amp;|lt;|gt;|quot;)/.test(attributes)) return `bare ampersand in ${all}`
    const names = [...attributes.matchAll(/ ([A-Za-z][\w:-]*)=/g)].map(([, attribute]) => attribute)
    if (new Set(names).size !== names.length) return `attribute twice in ${all}`
    if (closing && open.pop() !== name) return `unmatched ${all}`
    if (!closing && !empty) open.push(name)
  }
  return open.length ? `left open: ${open.join(' ')}` : 'well formed'
}
