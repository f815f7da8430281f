/** Fixtures we do not render the same, by component and name, each with its reason. */
export const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'character-count': {
    'with maxwords':
      'The option is deprecated in govuk-frontend 6; we have `countType="words"`, which says the same to its script.',
    'with textarea maxlength attribute':
      'A `maxlength` on the textarea cuts off what people paste, without a word; the component never puts it there.',
    'to configure in JavaScript':
      'The limit would come from a script that we do not ship; ours is always given.',
    'with neither maxlength nor maxwords set':
      'The limit would come from a script that we do not ship; ours is always given.',
    'with neither maxlength, maxwords nor textarea description set':
      'The limit would come from a script that we do not ship; ours is always given.',
  },
}
