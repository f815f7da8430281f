/** Extra attributes for a component's main element: `data-…`, `aria-…`, and React's spellings of the rest. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
