/**
 * The part of a network address that one connection keeps: the first three numbers of IPv4, the first 56 bits of
 * IPv6. What cannot be read is its own neighbourhood.
 */
export function neighbourhoodOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  const v4 = /^(\d+\.\d+\.\d+)\.\d+$/.exec(plain)?.[1]
  if (v4 !== undefined) return v4
  if (!plain.includes(':')) return plain
  const [before = '', after] = plain.split('%')[0]?.split('::') ?? []
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const middle =
    after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  const groups = [...head, ...middle, ...tail].map(group => group.padStart(4, '0'))
  return groups.slice(0, 4).join('').slice(0, 14)
}
