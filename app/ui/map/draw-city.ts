import { type CityGround, layCity } from './city-cells.ts'
import type { CityAreas, CityMapView, CityPin, MapPoint } from './city-map-view.ts'
import { type Obstacle, placePins } from './pin-places.ts'
import { apart, easedPath, tenth } from './polygon.ts'

type Box = CityMapView['box']

const wholeWidth = 340
/** How much closer the second drawing is. */
const closer = 2.6
/** A pin pushed farther than this from its spot, in units of the whole drawing, stands in a crowd. */
const crowded = 19

/** The whole city with its pins. Deterministic; cheap enough to draw at every start and keep. */
export function drawCity(areas: CityAreas, pins: readonly CityPin[]): CityMapView {
  const ground = layCity(areas, wholeWidth)
  const box = { x: 0, y: 0, width: ground.width, height: ground.height }
  return draw(
    areas,
    pins,
    ground,
    box,
    areas.landmarks.filter(landmark => landmark.major),
  )
}

/** A closer drawing of the part where pins crowd; `undefined` when none had to step aside by much. */
export function drawCentre(areas: CityAreas, pins: readonly CityPin[]): CityMapView | undefined {
  const aside = drawCity(areas, pins).pins.filter(pin => apart(pin, { x: pin.pinX, y: pin.pinY }) > crowded)
  if (aside.length === 0) return undefined
  const ground = layCity(areas, wholeWidth * closer)
  const middle = {
    x: (aside.reduce((sum, pin) => sum + pin.x, 0) / aside.length) * closer,
    y: (aside.reduce((sum, pin) => sum + pin.y, 0) / aside.length) * closer,
  }
  const box = {
    x: tenth(middle.x - wholeWidth / 2),
    y: tenth(middle.y - wholeWidth / 2),
    width: wholeWidth,
    height: wholeWidth,
  }
  const near = pins.filter(pin => within(box, ground.at(pin.latitude, pin.longitude), 14))
  return draw(areas, near, ground, box, areas.landmarks)
}

function draw(
  areas: CityAreas,
  pins: readonly CityPin[],
  ground: CityGround,
  box: Box,
  landmarkData: CityAreas['landmarks'],
): CityMapView {
  const kecamatan = areas.kecamatan
    .map(area => drawKecamatan(area, ground, box))
    .filter(area => area.path !== '')
  const landmarks = legible(
    landmarkData
      .map(landmark => ({ name: landmark.name, ...ground.at(landmark.latitude, landmark.longitude) }))
      .filter(landmark => within(box, landmark, 6))
      .map(landmark => ({
        name: landmark.name,
        x: tenth(landmark.x),
        y: tenth(landmark.y),
        side:
          landmark.x + nameWidth(landmark.name) > box.x + box.width ? ('left' as const) : ('right' as const),
      }))
      .filter(landmark => !kecamatan.some(area => area.label && hides(area.name, area.label, landmark))),
  )
  const obstacles = [
    ...kecamatan.flatMap(area => (area.label ? nameObstacles(area.name, area.label) : [])),
    ...landmarks.flatMap(landmarkObstacles),
  ]
  const spots = pins.map(pin => ({
    number: pin.number,
    slug: pin.slug,
    name: pin.name,
    ...ground.at(pin.latitude, pin.longitude),
  }))
  return {
    box,
    kecamatan,
    landmarks,
    pins: placePins(spots, obstacles).map(pin => ({
      ...pin,
      x: tenth(pin.x),
      y: tenth(pin.y),
      pinX: tenth(pin.pinX),
      pinY: tenth(pin.pinY),
    })),
  }
}

function drawKecamatan(
  area: CityAreas['kecamatan'][number],
  ground: CityGround,
  box: Box,
): CityMapView['kecamatan'][number] {
  const cells = ground.cells.filter(cell => cell.code === area.code)
  const shown = cells.filter(cell => cell.outline.some(point => within(box, point, -2)))
  return {
    code: area.code,
    slug: area.slug,
    name: area.name,
    path: shown.map(cell => easedPath(cell.outline, 5)).join(''),
    label: shown.length === cells.length ? wholeLabel(area.slug, cells) : partLabel(area.name, shown, box),
  }
}

/** In the middle of all its stones, weighted by their size. */
function wholeLabel(slug: string, cells: CityGround['cells']): MapPoint {
  const weight = cells.reduce((sum, cell) => sum + cell.areaKm2, 0)
  const [dx, dy] = labelShift[slug] ?? [0, 0]
  return {
    x: tenth(cells.reduce((sum, cell) => sum + cell.x * cell.areaKm2, 0) / weight + dx),
    y: tenth(cells.reduce((sum, cell) => sum + cell.y * cell.areaKm2, 0) / weight + dy),
  }
}

/** On the largest stone whose middle is well inside the drawing; no name when there is none. */
function partLabel(name: string, cells: CityGround['cells'], box: Box): MapPoint | undefined {
  const half = name.length * 3.9
  const roomy = cells
    .filter(cell => within({ ...box, x: box.x + half, width: box.width - 2 * half }, cell, 24))
    .sort((a, b) => b.areaKm2 - a.areaKm2)[0]
  return roomy && { x: tenth(roomy.x), y: tenth(roomy.y + 12) }
}

/** Whether the name of a kecamatan, which stands on top, covers part of a landmark's name. */
function hides(name: string, label: MapPoint, landmark: CityMapView['landmarks'][number]): boolean {
  const [left, right] = span(landmark)
  const half = name.length * 3.9
  const brushing = 8
  return (
    Math.abs(label.y - landmark.y) < 12 &&
    left < label.x + half - brushing &&
    label.x - half + brushing < right
  )
}

/** Leaves out a landmark whose name would run into one that is already there. */
function legible(landmarks: CityMapView['landmarks']): CityMapView['landmarks'] {
  const kept: CityMapView['landmarks'] = []
  for (const landmark of landmarks) {
    const [left, right] = span(landmark)
    const clash = kept.some(other => {
      const [otherLeft, otherRight] = span(other)
      return Math.abs(other.y - landmark.y) < 13 && left < otherRight && otherLeft < right
    })
    if (!clash) kept.push(landmark)
  }
  return kept
}

function span(landmark: CityMapView['landmarks'][number]): [left: number, right: number] {
  const width = nameWidth(landmark.name)
  return landmark.side === 'right'
    ? [landmark.x - 4, landmark.x + width]
    : [landmark.x - width, landmark.x + 4]
}

function nameWidth(name: string): number {
  return name.length * 5.2 + 12
}

// On the whole drawing a name would lie under pins or across a joint: moved by eye, in its units.
const labelShift: Record<string, readonly [dx: number, dy: number]> = {
  blimbing: [16, 4],
  klojen: [-8, 15],
  kedungkandang: [0, 10],
  sukun: [-8, 4],
  lowokwaru: [-22, -24],
}

function nameObstacles(name: string, at: MapPoint): Obstacle[] {
  const half = name.length * 3.9
  const obstacles: Obstacle[] = []
  for (let offset = -half + 5; offset <= half - 5; offset += 8) {
    obstacles.push({ x: at.x + offset, y: at.y, radius: 7 })
  }
  return obstacles
}

function landmarkObstacles(landmark: CityMapView['landmarks'][number]): Obstacle[] {
  const way = landmark.side === 'right' ? 1 : -1
  const obstacles: Obstacle[] = [{ x: landmark.x, y: landmark.y, radius: 6 }]
  for (let offset = 12; offset < landmark.name.length * 5.2; offset += 8) {
    obstacles.push({ x: landmark.x + way * offset, y: landmark.y, radius: 6 })
  }
  return obstacles
}

/** @param inset how far inside the edge; negative reaches over it */
function within(box: Box, point: MapPoint, inset: number): boolean {
  return (
    point.x >= box.x + inset &&
    point.x <= box.x + box.width - inset &&
    point.y >= box.y + inset &&
    point.y <= box.y + box.height - inset
  )
}
