import type { MapPoint } from './city-map-view.ts'

/** The part of a convex polygon where a·x + b·y <= c. */
export function clipped(polygon: readonly MapPoint[], a: number, b: number, c: number): MapPoint[] {
  const kept: MapPoint[] = []
  polygon.forEach((point, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? point
    const here = a * point.x + b * point.y - c
    const there = a * next.x + b * next.y - c
    if (here <= 0) kept.push(point)
    if ((here < 0 && there > 0) || (here > 0 && there < 0))
      kept.push(between(point, next, here / (here - there)))
  })
  return kept
}

/** A closed SVG path whose corners are eased by up to `radius`; empty when too little is left to draw. */
export function easedPath(polygon: readonly MapPoint[], radius: number): string {
  const points = polygon.filter((point, i) => apart(point, polygon[(i + 1) % polygon.length] ?? point) > 0.7)
  if (points.length < 3) return ''
  let path = ''
  points.forEach((corner, i) => {
    const before = points[(i + points.length - 1) % points.length] ?? corner
    const after = points[(i + 1) % points.length] ?? corner
    const enter = towards(corner, before, radius)
    const leave = towards(corner, after, radius)
    path += `${i === 0 ? 'M' : 'L'}${pair(enter)}Q${pair(corner)} ${pair(leave)}`
  })
  return `${path}Z`
}

export function apart(a: MapPoint, b: MapPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** To a tenth: finer cannot be seen, and every digit is sent. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

function towards(from: MapPoint, to: MapPoint, radius: number): MapPoint {
  const length = apart(from, to)
  return between(from, to, Math.min(radius, length / 2) / length)
}

function between(a: MapPoint, b: MapPoint, share: number): MapPoint {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}

function pair(point: MapPoint): string {
  return `${tenth(point.x)} ${tenth(point.y)}`
}
