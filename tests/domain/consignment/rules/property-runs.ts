/** How many random cases a property is tried on: few while working, many at night. */
export const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) }
