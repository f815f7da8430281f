import type { ReactNode } from 'react'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { Tag, type TagColour } from './tag.tsx'
import { textOptions, type TextWith } from './text-options.ts'

export type PhaseBannerProps = {
  tag?: TextWith<{ colour?: TagColour; className?: string }>
  children?: ReactNode
  className?: string
  attributes?: Attributes
}

export function PhaseBanner({ tag, children, className, attributes }: PhaseBannerProps) {
  const { text, colour, className: tagClassName } = textOptions(tag)
  return (
    <div className={classNames('govuk-phase-banner govuk-width-container', className)} {...attributes}>
      <p className="govuk-phase-banner__content">
        <Tag
          className={classNames(
            'govuk-phase-banner__content__tag',
            colour && `govuk-tag--${colour}`,
            tagClassName,
          )}
        >
          {text}
        </Tag>{' '}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
