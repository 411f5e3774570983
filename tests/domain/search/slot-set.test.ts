import fc from 'fast-check'
import { TypedFastBitSet } from 'typedfastbitset'
import { expect, test } from 'vitest'
import { countAmong, countCommon } from '#app/domain/search/bit-count.ts'
import { SlotSet } from '#app/domain/search/slot-set.ts'

const anySlots = fc.uniqueArray(fc.nat({ max: 4000 }), { maxLength: 3000, size: 'max' })

test('slots in common are counted as one by one, in few words and in many', () => {
  fc.assert(
    fc.property(anySlots, anySlots, (left, right) => {
      const [a, b] = [new TypedFastBitSet(left), new TypedFastBitSet(right)]
      const held = new Set(right)
      const common = left.filter(slot => held.has(slot)).length
      expect(countCommon(a, b)).toBe(common)
      expect(countAmong(Uint32Array.from(left), b)).toBe(common)
    }),
    { numRuns: 25, endOnFailure: true },
  )
})

test('a set answers the same as a list and as bits', () => {
  fc.assert(
    fc.property(anySlots, anySlots, anySlots, (slots, others, dead) => {
      const set = new SlotSet()
      for (const slot of slots) set.add(slot)
      set.drop(new TypedFastBitSet(dead))
      const gone = new Set(dead)
      const held = new Set(slots.filter(slot => !gone.has(slot)))
      const apply = (change: (target: TypedFastBitSet) => void) => {
        const target = new TypedFastBitSet(others)
        change(target)
        return target.array()
      }
      const ascending = (a: number, b: number) => a - b
      expect(set.isEmpty()).toBe(held.size === 0)
      expect(set.meets(new TypedFastBitSet(others))).toBe(others.some(slot => held.has(slot)))
      expect(apply(t => set.keepIn(t))).toEqual(others.filter(slot => held.has(slot)).sort(ascending))
      expect(apply(t => set.takeFrom(t))).toEqual(others.filter(slot => !held.has(slot)).sort(ascending))
      expect(apply(t => set.joinInto(t))).toEqual([...new Set([...held, ...others])].sort(ascending))
    }),
    { numRuns: 25, endOnFailure: true },
  )
})
