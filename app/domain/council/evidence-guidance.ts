import type { Questions } from './guidance.ts'

export const EVIDENCE_GATHERED_GUIDANCE: Questions = {
  evidence: {
    why: 'A decision is only as good as what it rests on.',
    good: 'A summary of what you looked at. Add each source as an item on the next page, so that you can link to it.',
    example:
      'Visits by hour at each library, the residents’ survey, the census, and complaints of the last two years.',
  },
  evidenceGaps: {
    why: 'Nobody has perfect information. Being open about gaps is part of due regard.',
    good: 'What you could not find out, and for which groups. If nothing was missing, say so.',
    example: 'We do not record the religion of people who use day centres.',
  },
  answerToGaps: {
    why: 'Where information is missing, you are expected to think about getting it.',
    good: 'For each gap: what you will do, by when; or why going on without it is proportionate.',
    example: 'From April the booking form asks. Until then we asked the three faith groups nearby.',
  },
}

export const EVIDENCE_ITEM_GUIDANCE: Questions = {
  title: {
    why: 'You will pick this item by its title when you link it to a baseline or an impact.',
    good: 'What it is, short enough to fit a list.',
    example: 'Blue badge holders by ward',
  },
  kind: {
    why: 'Numbers, research and what people tell you each show something that the others do not.',
    good: 'The closest kind. “Lived experience” is what people told you about their own lives.',
  },
  publisher: { why: 'Readers judge a source by who made it.', good: 'The organisation, not the person.' },
  asOf: {
    why: 'Old figures can mislead. The checks point out items that are older than the council’s limit.',
    good: 'The date that the figures describe, not the date of publication. A year, or a month and year, is enough.',
  },
  reference: {
    why: 'Somebody may want to look it up, perhaps years later.',
    good: 'A web address, or where the document is kept.',
  },
  area: {
    why: 'A national figure may not hold for one estate.',
    good: 'The ward, the borough, the region or England.',
  },
  characteristics: {
    why: 'It shows for which groups you have evidence, and for which you have none.',
    good: 'Only the groups that this source really tells you something about.',
  },
  note: {
    why: 'Sources have limits that matter to how you use them.',
    good: 'Anything a careful reader should know: small samples, estimates, who was left out.',
    example: 'Only people who booked online were asked.',
  },
}

export const ENGAGEMENT_GUIDANCE: Questions = {
  from: {
    why: 'Engagement counts if it came before the decision.',
    good: 'The day, or the first day if it went on for longer.',
  },
  to: {
    why: 'Some engagement runs for weeks.',
    good: 'The last day. Leave it empty if it was a single day.',
  },
  organisation: {
    why: 'It shows whose views you have, and whose you do not.',
    good: 'The group or organisation. Never name private people.',
    example: 'Northside tenants’ association',
  },
  stakeholderGroup: {
    why: 'It groups the log, so that you can see who is missing.',
    good: 'The kind of people they are or speak for.',
    example: 'Older people',
  },
  method: {
    why: 'How you ask decides who can answer.',
    good: 'A few words.',
    example: 'Drop-in session with a BSL interpreter',
  },
  numberEngaged: {
    why: 'The log adds these up for you.',
    good: 'How many people took part. Leave it empty if you do not know: do not guess.',
  },
  groups: {
    why: 'The checks compare this with the groups that may be harmed, and say who has not been heard.',
    good: 'Only groups that really took part, or whose representatives did.',
  },
  findings: {
    why: 'What people said is evidence, and often finds effects that figures do not show.',
    good: 'The main points, also those you do not agree with. No names.',
    example: 'Carers said that a visit before 8am does not fit with getting children to school.',
  },
  changed: {
    why: 'It shows an open mind: people took part because it could make a difference.',
    good: 'What you changed because of it, or why nothing changed.',
    example: 'Visits now start at 8.30am on school days.',
  },
}
