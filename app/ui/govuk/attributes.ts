/** Extra attributes for a component's outermost element: `data-…`, `aria-…`, and React's own spellings of the rest. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
