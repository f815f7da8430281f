import type { Questions } from './guidance.ts'

export const EVIDENCE_GATHERED_GUIDANCE: Questions = {
  evidence: {
    why: 'A decision is only as good as its evidence.',
    good: 'A summary of what you looked at. Add each source on the next page so that you can link to it.',
    example:
      'Visits by hour at each library, the residents’ survey, the census, and complaints from the last two years.',
  },
  evidenceGaps: {
    why: 'No one has perfect information. Being open about gaps is part of due regard.',
    good: 'What you could not find out, and for which groups. If nothing was missing, say so.',
    example: 'We do not record the religion of people who use day centres.',
  },
  answerToGaps: {
    why: 'If information is missing, you are expected to consider getting it.',
    good: 'For each gap, what you will do and by when. If you will not fill it, why going ahead is proportionate.',
    example: 'The booking form will ask from April. For now, we have asked the three faith groups nearby.',
  },
}

export const EVIDENCE_ITEM_GUIDANCE: Questions = {
  title: {
    why: 'You will choose this evidence by its title when you link it to a baseline or an impact.',
    good: 'What it is, in a few words.',
    example: 'Blue Badge holders by ward',
  },
  kind: {
    why: 'Figures, research and what people tell you each show something that the others do not.',
    good: 'The closest kind. “Lived experience” is what people told you about their own lives.',
  },
  publisher: {
    why: 'Readers judge a source by who produced it.',
    good: 'The name of the organisation. Do not name a person.',
  },
  asOf: {
    why: 'Old figures can mislead. You get a warning if evidence is older than the council’s limit.',
    good:
      'The date that the figures describe, not the date they were published. You can enter only a year, ' +
      'or a month and a year.',
  },
  reference: {
    why: 'Someone may want to look it up, perhaps years later.',
    good: 'A web address, or where the document is kept.',
  },
  area: {
    why: 'A national figure may not be true of one estate.',
    good: 'The area that the evidence describes: a ward, the borough, the region or England.',
  },
  characteristics: {
    why: 'It shows which groups you have evidence about, and which you do not.',
    good: 'Only the groups that this source tells you something about.',
  },
  note: {
    why: 'Every source has limits that affect how you can use it.',
    good:
      'Anything a careful reader should know. For example, the sample is small, figures are estimates or ' +
      'people were left out.',
    example: 'Only people who booked online were asked.',
  },
}

export const ENGAGEMENT_GUIDANCE: Questions = {
  from: {
    why: 'Engagement counts if it happened before the decision.',
    good: 'The date. If it lasted more than one day, enter the first day.',
  },
  to: {
    why: 'Some engagement lasts for weeks.',
    good: 'The last day. Leave this empty if it was a single day.',
  },
  organisation: {
    why: 'It shows whose views you have, and whose you do not.',
    good: 'The name of the group or organisation. Do not name private individuals.',
    example: 'Northside tenants’ association',
  },
  stakeholderGroup: {
    why: 'It groups the entries in the log, so you can see who is missing.',
    good: 'The kind of people they are, or speak for.',
    example: 'Older people',
  },
  method: {
    why: 'How you ask affects who can answer.',
    good: 'A few words about how you engaged with people.',
    example: 'Drop-in session with a BSL interpreter',
  },
  numberEngaged: {
    why: 'The log adds these numbers up for you.',
    good: 'How many people took part. Do not guess. Leave this empty if you do not know.',
  },
  groups: {
    why: 'We compare this with the groups that could be harmed, and tell you which you have not heard from.',
    good: 'Only groups that took part, or whose representatives did.',
  },
  findings: {
    why: 'What people say is evidence. It often reveals effects that figures do not show.',
    good: 'The main points, including those you disagree with. Do not name anyone.',
    example: 'Carers said that visits before 8am clash with getting children to school.',
  },
  changed: {
    why: 'It shows that you kept an open mind. People took part because it could make a difference.',
    good: 'What you changed because of what you heard, or why nothing changed.',
    example: 'Visits now start at 8:30am on school days.',
  },
}
