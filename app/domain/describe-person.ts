/**
 * "Priya Patel (Head of libraries, manager)": someone as a record has them. `was` is what they were at that time, and
 * `name` is null where a command or an import did it.
 */
export function describePerson(name: string | null, was: string, nobody = 'The system'): string {
  if (name === null) return nobody
  return was === '' ? name : `${name} (${was})`
}
