/** The names most like one that there is not: by how many letters would have to be changed, the likest first. */
export const nearest = (asked: string, names: readonly string[], most: number): readonly string[] =>
  names
    .map((name) => ({ name, away: distance(asked.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ name }) => name)

/** Letters to add, take away or change between two texts (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (const [i, letter] of [...a].entries()) {
    const above = row
    row = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      const changed = (above[j] ?? 0) + (b[j] === letter ? 0 : 1)
      row.push(Math.min(changed, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    }
  }
  return row.at(-1) ?? 0
}
