/** How often each value occurs, the most frequent first and equals in the order of their names. */
export function tally<T extends string>(values: Iterable<T>): { value: T; count: number }[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, members]) => ({ value, count: members.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
