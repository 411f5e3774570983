type Branch = { [name: string]: string | Branch }

/** A form whose names hold brackets, `line_items[0][quantity]=2`, as the tree that they spell. */
export function bracketed(sent: string): Branch {
  const root: Branch = {}
  for (const [name, value] of new URLSearchParams(sent)) {
    const path = name.replaceAll(']', '').split('[')
    const last = path.pop() ?? ''
    let branch = root
    for (const part of path) {
      const next = branch[part]
      branch = branch[part] = typeof next === 'object' ? next : {}
    }
    branch[last] = value
  }
  return root
}
