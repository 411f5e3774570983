import { button, element, type PhonePage } from './page.ts'
import { drawn, pen, type Square } from './shrink.ts'
import { type Corner, cornerAt, grownSquare, middleSquare, movedSquare, pulledSquare } from './square.ts'

const shownSide = 320
/** Px on the screen: half of what a finger covers. */
const reach = 24

/** A square over the photo: moved and pulled with a finger, with buttons, or with the arrow keys. */
export function cropper(
  photo: ImageBitmap,
  { words }: PhonePage,
  done: (square: Square | undefined) => void,
): HTMLElement {
  const said = words.cropping
  const ground = drawn(photo, shownSide)
  const scale = photo.width / ground.width
  const step = Math.round(Math.max(photo.width, photo.height) / 20)
  let square = middleSquare(photo)

  const canvas = element('canvas', { tabindex: '0', role: 'img', 'aria-label': said.hint })
  canvas.width = ground.width
  canvas.height = ground.height

  const draw = (): void => {
    const context = pen(canvas)
    const [left, top, side] = [square.left / scale, square.top / scale, square.side / scale]
    context.drawImage(ground, 0, 0)
    context.fillStyle = 'rgb(0 0 0 / 0.55)'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(ground, left, top, side, side, left, top, side, side)
    context.strokeStyle = '#f0b02e'
    context.lineWidth = 4
    context.strokeRect(left + 2, top + 2, side - 4, side - 4)
    context.fillStyle = '#f0b02e'
    for (const x of [left, left + side - 16])
      for (const y of [top, top + side - 16]) context.fillRect(x, y, 16, 16)
  }
  const change = (next: Square): void => {
    square = next
    draw()
  }
  const move = (right: number, down: number) => () =>
    change(movedSquare(square, photo, right * step, down * step))
  const grow = (by: number) => () => change(grownSquare(square, photo, by * step))

  canvas.addEventListener('keydown', event => {
    const pressed = keys[event.key]
    if (!pressed) return
    event.preventDefault()
    if (pressed.grow) grow(pressed.grow)()
    else move(pressed.right ?? 0, pressed.down ?? 0)()
  })
  dragging(canvas, scale, () => square, change, photo)
  draw()

  const close = (chosen: Square | undefined) => () => done(chosen)
  const use = element('button', { type: 'button', class: 'btn wide' }, said.use)
  use.addEventListener('click', () => done(square))
  return element(
    'div',
    { role: 'group', 'aria-label': said.title, class: 'crop' },
    element('p', {}, said.hint),
    canvas,
    element(
      'p',
      { class: 'acts' },
      button(said.left, move(-1, 0)),
      button(said.right, move(1, 0)),
      button(said.up, move(0, -1)),
      button(said.down, move(0, 1)),
      button(said.smaller, grow(-2)),
      button(said.larger, grow(2)),
    ),
    use,
    element('p', { class: 'acts' }, button(said.cancel, close(undefined))),
  )
}

const keys: Record<string, { right?: number; down?: number; grow?: number }> = {
  ArrowLeft: { right: -1 },
  ArrowRight: { right: 1 },
  ArrowUp: { down: -1 },
  ArrowDown: { down: 1 },
  '+': { grow: 2 },
  '-': { grow: -2 },
}

function dragging(
  canvas: HTMLCanvasElement,
  scale: number,
  now: () => Square,
  change: (square: Square) => void,
  photo: ImageBitmap,
): void {
  let held: { corner: Corner | undefined; x: number; y: number } | undefined
  const point = (event: PointerEvent): { x: number; y: number } => {
    const box = canvas.getBoundingClientRect()
    const toPhoto = (canvas.width / box.width) * scale
    return { x: (event.clientX - box.left) * toPhoto, y: (event.clientY - box.top) * toPhoto }
  }
  canvas.addEventListener('pointerdown', event => {
    const { x, y } = point(event)
    held = { corner: cornerAt(now(), x, y, reach * scale), x, y }
    canvas.setPointerCapture(event.pointerId)
  })
  canvas.addEventListener('pointermove', event => {
    if (!held) return
    const { x, y } = point(event)
    if (held.corner) return change(pulledSquare(now(), photo, held.corner, x, y))
    change(movedSquare(now(), photo, Math.round(x - held.x), Math.round(y - held.y)))
    held = { ...held, x, y }
  })
  const letGo = (): void => {
    held = undefined
  }
  canvas.addEventListener('pointerup', letGo)
  canvas.addEventListener('pointercancel', letGo)
}
