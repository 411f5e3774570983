import { type Environment, readEnvironment } from './env.server.ts'

/** For our programs: the settings, or all that is wrong with them on the console and the end of the program. */
export function environmentOrStop(): Environment {
  const env = readEnvironment(process.env)
  if (env.ok) return env.value
  process.stderr.write(
    `The settings need care:\n${env.error.problems.map(problem => `  - ${problem}\n`).join('')}`,
  )
  process.exit(2)
}
