import { Box, Dot, Line, paint, Verdict, Writing } from './strokes.tsx'

const { gold, red, green, paper, mist, brown, kraft, teal } = paint

const Calendar = () => (
  <>
    <Box x={24} y={18} w={66} h={60} r={4} fill={paper} />
    <Line d="M24 32h66M40 12v10M74 12v10" />
  </>
)

const Scale = () => (
  <>
    <Line d="M28 76h60l-6-20h-48z" fill={mist} />
    <Line d="M26 52h64" width={4} />
    <Box x={46} y={24} w={24} h={26} fill={kraft} />
  </>
)

/** What can be shown: days, weights, numbers, photos, seams. */
export const proofScenes = {
  'calendar-unknown': () => (
    <>
      <Calendar />
      <Line d="M50 46q0-8 8-8t8 7q0 5-8 9v4m0 7v1" stroke={red} width={3.4} />
      <Verdict good={false} />
    </>
  ),
  'calendar-marked': () => (
    <>
      <Calendar />
      {[34, 50, 66].map(x => (
        <Line key={x} d={`M${x} 42l3 4 6-8M${x} 60l3 4 6-8`} stroke={green} width={3} />
      ))}
      <Verdict good />
    </>
  ),
  frayed: () => (
    <>
      <Line d="M22 24h60l4 8-5 7 6 8-5 8 5 9-6 10H22z" fill={teal} />
      <Line d="M84 26l12-5m-9 18l14-1m-12 16l13 4m-16 12l10 7" stroke={brown} />
      <Verdict good={false} />
    </>
  ),
  stitched: () => (
    <>
      <Box x={22} y={22} w={74} h={54} fill={teal} />
      <Line
        d="M28 28h5m5 0h5m5 0h5m5 0h5m5 0h5m5 0h5m5 0h3M28 70h5m5 0h5m5 0h5m5 0h5m5 0h5m5 0h5m5 0h3M28 34v4m0 6v4m0 6v4m62-24v4m0 6v4m0 6v4"
        stroke={paper}
      />
      <Verdict good />
    </>
  ),
  'photo-dark': () => (
    <>
      <Box x={18} y={18} w={76} h={58} fill="#3a3038" />
      <Box x={46} y={34} w={24} h={32} fill="#57474f" stroke="#241c22" />
      <Verdict good={false} />
    </>
  ),
  'photo-light': () => (
    <>
      <Box x={18} y={18} w={76} h={58} fill="#fdf1cf" />
      <Dot x={32} y={32} r={6} fill={gold} />
      <Box x={46} y={34} w={24} h={32} fill={red} />
      <Writing x={51} y={44} lengths={[14, 9]} stroke={paper} />
      <Verdict good />
    </>
  ),
  'scale-off': () => (
    <>
      <Scale />
      <Dot x={58} y={66} r={8} fill={paper} />
      <Line d="M58 66l-5-4" stroke={red} width={3} />
      <Line d="M50 36h16" stroke={paper} width={3} />
      <Verdict good={false} />
    </>
  ),
  'scale-right': () => (
    <>
      <Scale />
      <Dot x={58} y={66} r={8} fill={paper} />
      <Line d="M58 66v-7" stroke={green} width={3} />
      <Line d="M50 36h16" stroke={paper} width={3} />
      <Verdict good />
    </>
  ),
  'logo-unproven': () => (
    <>
      <Box x={26} y={16} w={62} h={62} fill={paper} />
      <Dot x={57} y={40} r={16} stroke={green} />
      <Line d="M40 68h34" stroke={red} width={3} />
      <Line d="M52 38q0-6 5-6t5 5q0 3-5 5v3m0 4v1" stroke={red} />
      <Verdict good={false} />
    </>
  ),
  'logo-numbered': () => (
    <>
      <Box x={26} y={16} w={62} h={62} fill={paper} />
      <Dot x={57} y={40} r={16} fill={green} stroke={green} />
      <Line d="M49 40l6 6 11-12" stroke={paper} width={3} />
      <Line d="M36 68h3m4 0h3m4 0h3m4 0h3m4 0h3m4 0h3" width={4} />
      <Verdict good />
    </>
  ),
} as const
