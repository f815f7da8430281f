import { Afterwards } from './afterwards.tsx'
import { BaselinePart } from './baseline-part.tsx'
import { ConclusionPart, OutcomePart } from './conclusion-parts.tsx'
import { Contents } from './contents.tsx'
import { EngagementPart } from './engagement-part.tsx'
import { EvidencePart } from './evidence-parts.tsx'
import { ImpactsPart } from './impacts-part.tsx'
import { MitigationsPart } from './mitigations-part.tsx'
import { PartComments } from '#app/ui/signoff/part-comments.tsx'
import { AimsAndOptionsPart, DecisionPart, LeadOfficersPart, ProposalPart } from './proposal-parts.tsx'
import { ReadingHead } from './reading-head.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'
import { Signatures } from '#app/ui/signoff/signatures.tsx'
import { VersionsList } from './versions-list.tsx'
import { WhatYouCanDo } from '#app/ui/signoff/what-you-can-do.tsx'

/** A whole version on one page, to read, print and decide on. */
export function ReadingView({ reading }: { reading: Reading }) {
  return (
    <div className="app-reading">
      <ReadingHead reading={reading} />
      <CommentsOnTheWhole reading={reading} />
      <Contents reading={reading} />
      <ProposalPart reading={reading} />
      <LeadOfficersPart reading={reading} />
      <DecisionPart reading={reading} />
      <AimsAndOptionsPart reading={reading} />
      <EvidencePart reading={reading} />
      <EngagementPart reading={reading} />
      <BaselinePart reading={reading} />
      <ImpactsPart reading={reading} />
      <MitigationsPart reading={reading} />
      <ConclusionPart reading={reading} />
      <OutcomePart reading={reading} />
      <Signatures reading={reading} />
      <Afterwards reading={reading} />
      <VersionsList reading={reading} />
      <WhatYouCanDo reading={reading} />
    </div>
  )
}

/** Why it was returned, stopped or withdrawn. */
function CommentsOnTheWhole({ reading }: { reading: Reading }) {
  const comments = reading.comments.filter(({ part }) => part === null)
  if (comments.length === 0) return null
  return (
    <section aria-label="Comments on the whole assessment">
      <PartComments
        reference={reading.head.reference}
        comments={comments}
        mayRedact={reading.may.includes('redact')}
      />
    </section>
  )
}
