import { Textarea } from '#app/ui/govuk/textarea.tsx'

export type Typed = { name: string; text: string }

/** What somebody typed into a form that was not taken: each answer in a box that it can be copied from. */
export function WhatYouTyped({ typed }: { typed: readonly Typed[] }) {
  return typed.map(({ name, text }, index) => (
    <Textarea
      key={index}
      name={`typed-${index + 1}`}
      label={name}
      readOnly
      defaultValue={text}
      rows={Math.min(12, 1 + text.split('\n').length + Math.floor(text.length / 70))}
    />
  ))
}
