import type { Actor } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'

type Link = { href: string; text: string; current?: boolean }

/** For everyone who writes or reads assessments. */
const CONTENT: readonly Link[] = [
  { href: paths.home(), text: 'Your work' },
  { href: paths.register(), text: 'Assessments' },
  { href: paths.plan(), text: 'Forward plan' },
  { href: paths.cumulative(), text: 'Cumulative impact' },
  { href: paths.library(), text: 'Evidence library' },
  { href: paths.communityGroups(), text: 'Community groups' },
]

/** The links on every page. People who are only administrators cannot see assessments, so get no links to them. */
export function navigationFor(actor: Actor | null, path: string): Link[] {
  if (!actor) return []
  const writes = actor.roles.some((role) => role !== 'administrator')
  const links: Link[] = [
    ...(writes ? CONTENT : []),
    ...(actor.roles.includes('equality lead')
      ? [
          { href: paths.guidance(), text: 'Guidance' },
          { href: paths.characteristics(), text: 'Characteristics' },
          { href: paths.limits(), text: 'Limits' },
        ]
      : []),
    ...(actor.roles.includes('administrator')
      ? [
          { href: paths.people(), text: 'People' },
          { href: paths.directorates(), text: 'Directorates' },
          { href: paths.service(), text: 'Service status' },
        ]
      : []),
    ...(actor.roles.includes('equality lead') || actor.roles.includes('administrator')
      ? [{ href: paths.administration(), text: 'What administrators did' }]
      : []),
  ]
  return links.map((link) => (isAt(path, link.href) ? { ...link, current: true } : link))
}

/** The first page after signing in. */
export const firstPageOf = (actor: Pick<Actor, 'roles'>): string =>
  actor.roles.length > 0 && actor.roles.every((role) => role === 'administrator')
    ? paths.people()
    : paths.home()

const isAt = (path: string, href: string): boolean =>
  path === href || (href !== '/' && path.startsWith(`${href}/`))
