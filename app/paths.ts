/** Every URL of the service. Pages link with these, and `routes.ts` says which file answers. */
export const paths = {
  home: () => '/',

  // Account
  signIn: (returnTo?: string) => withQuery('/sign-in', { returnTo }),
  signOut: () => '/sign-out',
  password: () => '/password',
  link: (token: string) => `/link/${encodeURIComponent(token)}`,
  setUp: () => '/set-up',

  // People and directorates
  people: (query: { q?: string; role?: string; directorate?: string; state?: string; page?: string } = {}) =>
    withQuery('/people', query),
  newPerson: () => '/people/new',
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
  directorates: () => '/directorates',

  // About the service
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  cookies: () => '/cookies',
  health: () => '/health',
} as const

/** Leaves out what is not given, so that equal pages have equal addresses. */
function withQuery(path: string, query: Record<string, string | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
