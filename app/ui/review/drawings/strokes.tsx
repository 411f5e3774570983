import type { ReactNode } from 'react'

/** The few colours of the drawings: paint, paper, and what is fried. They stay the same by night. */
export const paint = {
  ink: '#2b1a1f',
  paper: '#fffaf0',
  kraft: '#d9b27c',
  gold: '#f0b02e',
  pale: '#e9dcb4',
  brown: '#8a5a2b',
  red: '#b0231b',
  green: '#1d6a40',
  teal: '#6fb7b0',
  leaf: '#a9c24a',
  rose: '#f2a7a6',
  mist: '#e6dfec',
} as const

type Shape = { fill?: string; stroke?: string; width?: number }

const look = ({ fill = 'none', stroke = paint.ink, width = 2 }: Shape) => ({
  fill,
  stroke,
  strokeWidth: width,
  strokeLinejoin: 'round' as const,
  strokeLinecap: 'round' as const,
})

export const Line = ({ d, ...shape }: Shape & { d: string }) => <path d={d} {...look(shape)} />

export const Dot = ({ x, y, r, ry, ...shape }: Shape & { x: number; y: number; r: number; ry?: number }) => (
  <ellipse cx={x} cy={y} rx={r} ry={ry ?? r} {...look(shape)} />
)

export const Box = ({
  x,
  y,
  w,
  h,
  r = 2,
  ...shape
}: Shape & { x: number; y: number; w: number; h: number; r?: number }) => (
  <rect x={x} y={y} width={w} height={h} rx={r} {...look(shape)} />
)

/** Lines of writing, of these lengths, from a corner downwards. */
export function Writing({
  x,
  y,
  lengths,
  stroke = paint.ink,
  step = 6,
}: {
  x: number
  y: number
  lengths: readonly number[]
  stroke?: string
  step?: number
}) {
  const d = lengths.map((length, at) => `M${x} ${y + at * step}h${length}`).join('')
  return <Line d={d} stroke={stroke} width={2.4} />
}

/** A standing pouch with its sealed edge, 44 wide and 62 high at 38, 16. */
export function Pouch({ fill = paint.kraft, children }: { fill?: string; children?: ReactNode }) {
  return (
    <>
      <Line d="M40 18h40l3 56q-23 7-46 0z" fill={fill} />
      <Line d="M40 24h40" />
      {children}
    </>
  )
}

/** A tick or a cross in the corner; the words beside the drawing say the same. */
export function Verdict({ good }: { good: boolean }) {
  return (
    <>
      <circle cx="105" cy="15" r="10" fill={good ? paint.green : paint.red} />
      <Line d={good ? 'M100 15l4 4 7-8' : 'M101 11l8 8m0-8l-8 8'} stroke="#fff" width={2.6} />
    </>
  )
}
