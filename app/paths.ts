/** In an address: which form, kept from before the session ended, is sent with it. */
export const UNSENT = 'unsent'

/** Every URL of the service. Pages link with these, and `routes.ts` says which file answers. */
export const paths = {
  home: () => '/',

  // Account
  signIn: (returnTo?: string) => withQuery('/sign-in', { returnTo }),
  signOut: () => '/sign-out',
  account: (query: { ended?: string } = {}) => withQuery('/account', query),
  password: () => '/password',
  link: (token: string) => `/link/${encodeURIComponent(token)}`,
  setUp: () => '/set-up',
  /** What could not be sent because the session had ended; `returnTo` is where the person was going. */
  unsent: (returnTo?: string) => withQuery('/unsent', { returnTo: returnTo === '/' ? undefined : returnTo }),
  unsentPost: (id: string) => `/unsent/${encodeURIComponent(id)}`,

  // People and directorates
  people: (query: { q?: string; role?: string; directorate?: string; state?: string; page?: string } = {}) =>
    withQuery('/people', query),
  newPerson: () => '/people/new',
  importPeople: () => '/people/import',
  /** The template of an import, and with a form, the wrong lines of a file. */
  peopleLinesFile: () => '/people/import/lines.csv',
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
  personLink: (id: string) => `/people/${encodeURIComponent(id)}/link`,
  disablePerson: (id: string) => `/people/${encodeURIComponent(id)}/disable`,
  directorates: () => '/directorates',
  directorate: (id: string) => `/directorates/${encodeURIComponent(id)}`,

  // What administrators did, for them and equality leads
  administration: (query: { q?: string; kind?: string; page?: string } = {}) =>
    withQuery('/administration', query),

  // What runs, for administrators
  service: () => '/service',

  // The council's settings, for equality leads
  limits: () => '/limits',
  characteristics: () => '/characteristics',
  characteristic: (key: string) => `/characteristics/${encodeURIComponent(key)}`,
  guidance: () => '/guidance',
  /** The help beside one question, or about one characteristic, by its key. */
  guidanceOf: (key: string) => `/guidance/${encodeURIComponent(key)}`,
  redactGuidance: (key: string) => `/guidance/${encodeURIComponent(key)}/redact`,

  // The forward plan of decisions
  plan: (query: Record<string, string | undefined> = {}) => withQuery('/forward-plan', query),
  newPlannedDecision: () => '/forward-plan/new',
  importPlan: () => '/forward-plan/import',
  planLinesFile: () => '/forward-plan/import/lines.csv',
  plannedDecision: (id: string) => `/forward-plan/${encodeURIComponent(id)}`,
  changePlannedDecision: (id: string) => `/forward-plan/${encodeURIComponent(id)}/change`,
  linkAssessment: (id: string) => `/forward-plan/${encodeURIComponent(id)}/assessment`,
  notNeeded: (id: string) => `/forward-plan/${encodeURIComponent(id)}/not-needed`,
  confirmScreening: (id: string) => `/forward-plan/${encodeURIComponent(id)}/screening`,
  redactPlannedDecision: (id: string) => `/forward-plan/${encodeURIComponent(id)}/redact`,

  // The directory of community groups: kept by equality leads, read by whoever writes or reads assessments
  communityGroups: (query: { for?: string } = {}) => withQuery('/community-groups', query),
  importCommunityGroups: () => '/community-groups/import',
  communityGroupLinesFile: () => '/community-groups/import/lines.csv',
  communityGroup: (id: string) => `/community-groups/${encodeURIComponent(id)}`,
  redactCommunityGroup: (id: string) => `/community-groups/${encodeURIComponent(id)}/redact`,
  // What proposals add up to
  cumulative: (query: Record<string, string | undefined> = {}) => withQuery('/cumulative', query),
  /** The impacts behind one cell. */
  cumulativeImpacts: (query: Query = {}) => withQuery('/cumulative/impacts', query),
  /**
   * The proposals of a tag, and what equality leads wrote about them: the newest edition, or an earlier one.
   */
  cumulativeOfTag: (tag: string, edition?: number, signedFor = tag) =>
    withQuery(`/cumulative/tags/${encodeURIComponent(tag)}`, {
      edition: edition?.toString(),
      of: signedFor === tag ? undefined : signedFor,
    }),
  writeCumulative: (tag: string) => `/cumulative/tags/${encodeURIComponent(tag)}/write`,
  /** Every tag, for equality leads. */
  tags: (query: { page?: string | undefined; done?: string } = {}) => withQuery('/cumulative/tags', query),
  renameTag: (tag: string) => `/cumulative/tags/${encodeURIComponent(tag)}/rename`,
  /** Without `into`, to choose a tag to merge it with. */
  mergeTags: (tag: string, into?: string) =>
    withQuery(`/cumulative/tags/${encodeURIComponent(tag)}/merge`, { into }),
  redactCumulative: (tag: string) => `/cumulative/tags/${encodeURIComponent(tag)}/redact`,
  // The evidence library
  library: (query: Record<string, string | undefined> = {}) => withQuery('/library', query),
  newFact: () => '/library/new',
  importFacts: () => '/library/import',
  factLinesFile: () => '/library/import/lines.csv',
  fact: (number: number) => `/library/${number}`,
  changeFact: (number: number) => `/library/${number}/change`,
  redactFact: (number: number) => `/library/${number}/redact`,

  // Assessments
  register: (query: Record<string, string | undefined> = {}) => withQuery('/assessments', query),
  /** For a decision of the forward plan, by its id, or for none. */
  startAssessment: (decision?: string) => withQuery('/assessments/new', { decision }),
  importAssessment: () => '/assessments/import',
  /** What is missing in an imported assessment. */
  importReport: (reference: string) => `/assessments/${reference}/import-report`,
  documentSchema: () => '/schemas/eqia-assessment-1.json',
  assessment: (reference: string) => `/assessments/${reference}`,
  proposal: (reference: string) => `/assessments/${reference}/proposal`,
  leadOfficers: (reference: string) => `/assessments/${reference}/lead-officers`,
  leadOfficer: (reference: string, number: number | 'new') =>
    `/assessments/${reference}/lead-officers/${number}`,
  decision: (reference: string) => `/assessments/${reference}/decision`,
  aimsAndOptions: (reference: string) => `/assessments/${reference}/aims-and-options`,
  evidenceGathered: (reference: string) => `/assessments/${reference}/evidence-gathered`,
  evidence: (reference: string) => `/assessments/${reference}/evidence`,
  evidenceItem: (reference: string, number: number | 'new') => `/assessments/${reference}/evidence/${number}`,
  engagement: (reference: string) => `/assessments/${reference}/engagement`,
  importEngagement: (reference: string) => `/assessments/${reference}/engagement/import`,
  engagementLinesFile: (reference: string) => `/assessments/${reference}/engagement/import/lines.csv`,
  engagementEntry: (reference: string, number: number | 'new') =>
    `/assessments/${reference}/engagement/${number}`,
  /** A new entry with a group of the council's directory, by its id. */
  newEntryWith: (reference: string, communityGroupId: string) =>
    withQuery(`/assessments/${reference}/engagement/new`, { with: communityGroupId }),
  baseline: (reference: string) => `/assessments/${reference}/baseline`,
  baselineOf: (reference: string, characteristic: string) =>
    `/assessments/${reference}/baseline/${encodeURIComponent(characteristic)}`,
  impacts: (reference: string) => `/assessments/${reference}/impacts`,
  impact: (reference: string, number: number | 'new') => `/assessments/${reference}/impacts/${number}`,
  /** A new impact on people who are in all of these groups. */
  newImpactOnAllOf: (reference: string, ...groups: string[]) =>
    `/assessments/${reference}/impacts/new?${new URLSearchParams([
      ...groups.map((group) => ['group', group]),
      ['combination', 'all'],
    ])}`,
  noImpact: (reference: string, characteristic: string) =>
    `/assessments/${reference}/no-impact/${encodeURIComponent(characteristic)}`,
  mitigations: (reference: string) => `/assessments/${reference}/mitigations`,
  mitigation: (reference: string, number: number | 'new') =>
    `/assessments/${reference}/mitigations/${number}`,
  furtherSuggestions: (reference: string) => `/assessments/${reference}/further-suggestions`,
  conclusion: (reference: string) => `/assessments/${reference}/conclusion`,
  outcome: (reference: string) => `/assessments/${reference}/outcome`,
  check: (reference: string) => `/assessments/${reference}/check`,
  /** One finding by what it is about: where that changed, it is not there any more. */
  answerWarning: (reference: string, about: string) => `/assessments/${reference}/check/${about}`,
  submit: (reference: string) => `/assessments/${reference}/submit`,
  takeBack: (reference: string) => `/assessments/${reference}/take-back`,
  withdraw: (reference: string) => `/assessments/${reference}/withdraw`,
  sign: (reference: string) => `/assessments/${reference}/sign`,
  countersign: (reference: string) => `/assessments/${reference}/countersign`,
  stop: (reference: string) => `/assessments/${reference}/stop`,
  returnForChanges: (reference: string) => `/assessments/${reference}/return`,
  reassign: (reference: string) => `/assessments/${reference}/reassign`,
  newVersion: (reference: string) => `/assessments/${reference}/new-version`,
  authors: (reference: string) => `/assessments/${reference}/authors`,
  settings: (reference: string) => `/assessments/${reference}/settings`,
  /** The same, which also asks about saved tags that look like others. */
  tagSpellings: (reference: string) => `/assessments/${reference}/settings?spellings=check#tags`,
  comment: (reference: string, part: string) => `/assessments/${reference}/comment/${part}`,
  /** What people say about it while it is written: on one part, or on the whole. */
  comments: (reference: string, part?: string) => withQuery(`/assessments/${reference}/comments`, { part }),
  /** From a saved text or a comment, or from the assessment as a whole. */
  redact: (reference: string, from: { text?: string; comment?: string } = {}) =>
    withQuery(`/assessments/${reference}/redact`, from),
  history: (reference: string) => `/assessments/${reference}/history`,
  earlierTexts: (reference: string, section: string, subject?: string) =>
    withQuery(`/assessments/${reference}/earlier/${section}`, { of: subject }),
  /** Asked by pages that are being written: who else has the same section open. */
  alsoHere: (reference: string, section: string, subject?: string) =>
    withQuery(`/assessments/${reference}/also-here/${section}`, { of: subject }),
  /** The reading view of one version. */
  version: (reference: string, version: number) => `/assessments/${reference}/versions/${version}`,
  audit: (reference: string, version: number) => `/assessments/${reference}/versions/${version}/audit`,
  moveDecisionDate: (reference: string, version: number) =>
    `/assessments/${reference}/versions/${version}/decision-date`,
  recordDecision: (reference: string, version: number) =>
    `/assessments/${reference}/versions/${version}/decision-record`,
  exportDocument: (reference: string, version: number) =>
    `/assessments/${reference}/versions/${version}/document.json`,

  // About the service
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  cookies: () => '/cookies',
  health: () => '/health',
} as const

type Query = Record<string, string | readonly string[] | undefined>

/** Leaves out what is not given, so that equal pages have equal addresses. */
function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat()) if (each) search.append(name, each)
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
