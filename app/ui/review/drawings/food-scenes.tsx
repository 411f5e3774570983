import { Box, Dot, Line, paint, Verdict, Writing } from './strokes.tsx'

const { gold, pale, brown, red, leaf, paper, mist } = paint

const Plate = () => (
  <>
    <Dot x={60} y={58} r={42} ry={18} fill={paper} />
    <Dot x={60} y={56} r={30} ry={11} stroke={mist} />
  </>
)

const Bowl = ({ fill = paper }: { fill?: string }) => <Line d="M24 42h72q-4 34-36 34t-36-34z" fill={fill} />

const evenChips = [
  [36, 52],
  [52, 52],
  [68, 52],
  [84, 52],
  [44, 40],
  [60, 40],
  [76, 40],
] as const

/** What lies on the plate, in the bowl and in the pan. */
export const foodScenes = {
  'plate-left': () => (
    <>
      <Plate />
      {evenChips.map(([x, y]) => (
        <Dot key={x + y} x={x} y={y + 4} r={8} ry={6} fill={pale} />
      ))}
      <Line d="M52 50l5 4-3 5" stroke={brown} />
      <Verdict good={false} />
    </>
  ),
  'plate-empty': () => (
    <>
      <Plate />
      <Line d="M44 56h1m12 3h1m9-6h1m10 4h1" stroke={brown} width={3} />
      <Dot x={78} y={58} r={7} ry={5} fill={gold} />
      <Line d="M96 66l-12-6m12 6l4 12" width={6} stroke={brown} />
      <Verdict good />
    </>
  ),
  'chips-broken': () => (
    <>
      <Dot x={34} y={58} r={15} ry={11} fill={pale} />
      <Line d="M62 44l16 3-5 14-13-4zM82 62l9-5 5 9-9 3zM56 68l6-4 5 6-8 4z" fill={pale} />
      <Dot x={50} y={32} r={6} ry={4} fill={brown} />
      <Line d="M24 56l8 4 6-6" stroke={brown} />
      <Verdict good={false} />
    </>
  ),
  'chips-even': () => (
    <>
      {evenChips.map(([x, y]) => (
        <g key={`${x} ${y}`}>
          <Dot x={x} y={y + 8} r={9} ry={7} fill={gold} />
          <Line d={`M${x - 3} ${y + 8}h1m3-2h1m-2 5h1`} stroke={brown} />
        </g>
      ))}
      <Verdict good />
    </>
  ),
  'chip-soft': () => (
    <>
      <Line d="M24 44q36-26 72 0q6 22-6 26q-4-20-30-20t-30 20q-12-4-6-26z" fill={pale} />
      <Line d="M36 76q-3 6 0 8m48-8q3 6 0 8" stroke={paint.teal} width={3} />
      <Verdict good={false} />
    </>
  ),
  'chip-crisp': () => (
    <>
      <Dot x={60} y={54} r={34} ry={22} fill={gold} />
      <Line d="M44 50l3 3m18-8l3 3m-10 12l3 3m14-6l2 3" stroke={brown} />
      <Line d="M18 36l-7-6m10 36l-9 5M98 40l9-3m-8 26l9 5" />
      <Verdict good />
    </>
  ),
  'oil-dark': () => (
    <>
      <Line d="M18 48h72q-4 24-36 24t-36-24zM90 50l22-10" fill={mist} />
      <Dot x={54} y={49} r={34} ry={8} fill="#4a2e12" />
      <Line d="M40 34q-6-8 0-14m14 14q-6-8 0-14m14 14q-6-8 0-14" stroke={brown} width={3} />
      <Verdict good={false} />
    </>
  ),
  'oil-clear': () => (
    <>
      <Line d="M18 48h72q-4 24-36 24t-36-24zM90 50l22-10" fill={mist} />
      <Dot x={54} y={49} r={34} ry={8} fill="#f7d77a" />
      <Dot x={46} y={48} r={7} ry={3} fill={gold} />
      <Dot x={62} y={50} r={7} ry={3} fill={gold} />
      <Verdict good />
    </>
  ),
  'bowl-hair': () => (
    <>
      <Bowl />
      <Dot x={60} y={43} r={36} ry={8} fill={pale} />
      <Line d="M46 42q8-14 14-2t18-8q4 12-2 20" stroke={red} width={2.4} />
      <Verdict good={false} />
    </>
  ),
  'bowl-covered': () => (
    <>
      <Bowl />
      <Line d="M20 42q40-34 80 0z" fill={paint.teal} />
      <Dot x={60} y={22} r={4} fill={paper} />
      <Verdict good />
    </>
  ),
  'bowl-leaf': () => (
    <>
      <Bowl />
      <Dot x={60} y={43} r={36} ry={8} fill={gold} />
      <Line d="M60 40q-16-6-14-24q18 2 14 24zm4 0q16-2 18-18q-18-2-18 18z" fill={leaf} />
      <Verdict good />
    </>
  ),
  'list-short': () => (
    <>
      <Box x={16} y={14} w={36} h={62} fill={paper} />
      <Writing x={22} y={26} lengths={[22, 16]} />
      {[70, 86, 78, 94].map((x, at) => (
        <Dot key={x} x={x} y={44 + (at % 2) * 18} r={7} fill={[gold, leaf, paint.rose, brown][at] ?? gold} />
      ))}
      <Verdict good={false} />
    </>
  ),
  'list-full': () => (
    <>
      <Box x={16} y={14} w={40} h={62} fill={paper} />
      {[gold, leaf, paint.rose, brown].map((fill, at) => (
        <g key={fill}>
          <Dot x={25} y={26 + at * 13} r={4} fill={fill} />
          <Writing x={33} y={26 + at * 13} lengths={[18 - at * 3]} />
          <Dot x={72 + at * 9} y={62 - (at % 2) * 14} r={8 - at} fill={fill} />
        </g>
      ))}
      <Verdict good />
    </>
  ),
} as const
