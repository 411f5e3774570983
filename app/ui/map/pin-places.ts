import type { MapPoint } from './city-map-view.ts'

export type Obstacle = MapPoint & { radius: number }
export type PlacedPin = MapPoint & { pinX: number; pinY: number }

const pinAboveSpot = 13
const pinGap = 19.5

/** Pushes pins apart until none covers another, a name or a landmark; their true spots stay where they are. */
export function placePins<Pin extends MapPoint>(
  pins: readonly Pin[],
  obstacles: readonly Obstacle[],
): (Pin & PlacedPin)[] {
  const placed = pins.map(pin => ({ ...pin, pinX: pin.x, pinY: pin.y - pinAboveSpot }))
  for (let round = 0; round < 300; round++) {
    const offObstacles = pushOff(placed, obstacles)
    const offEachOther = pushApart(placed)
    if (!offObstacles && !offEachOther) break
  }
  return placed
}

function pushOff(pins: readonly PlacedPin[], obstacles: readonly Obstacle[]): boolean {
  let moved = false
  for (const pin of pins) {
    for (const obstacle of obstacles) {
      const dx = pin.pinX - obstacle.x
      const dy = pin.pinY - obstacle.y
      const distance = Math.hypot(dx, dy) || 0.01
      const lack = obstacle.radius + pinGap / 2 - distance
      if (lack <= 0) continue
      pin.pinX += (dx / distance) * lack * 0.6
      pin.pinY += (dy / distance) * lack * 0.9
      moved = true
    }
  }
  return moved
}

function pushApart(pins: readonly PlacedPin[]): boolean {
  let moved = false
  pins.forEach((a, i) => {
    for (const b of pins.slice(i + 1)) {
      const dx = b.pinX - a.pinX
      const dy = b.pinY - a.pinY
      const distance = Math.hypot(dx, dy)
      if (distance >= pinGap) continue
      // Two counters in one building: push along an arbitrary, always equal direction.
      const ux = distance === 0 ? 1 : dx / distance
      const uy = distance === 0 ? 0 : dy / distance
      const push = (pinGap - distance) / 2 + 0.05
      a.pinX -= ux * push
      a.pinY -= uy * push
      b.pinX += ux * push
      b.pinY += uy * push
      moved = true
    }
  })
  return moved
}
