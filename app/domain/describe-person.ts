/**
 * "Priya Patel (Head of libraries, manager)": someone as a record has them. `was` is what they were at that time, and
 * `name` is null where a command or an import did it.
 */
export const describePerson = (
  { name, was }: { name: string | null; was: string },
  nobody = 'The system',
): string => (name === null ? nobody : was === '' ? name : `${name} (${was})`)
