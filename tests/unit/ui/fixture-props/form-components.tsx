import { CharacterCount } from '#app/ui/govuk/character-count.tsx'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { FileUpload } from '#app/ui/govuk/file-upload.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { PasswordInput } from '#app/ui/govuk/password-input.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import { dateParts } from './date-parts.ts'
import type { Draw, Options } from './fixture.ts'
import {
  attributes,
  content,
  errorMessage,
  flag,
  formGroup,
  group,
  label,
  list,
  listWithGaps,
  number,
  outer,
  text,
  translations,
  withOptions,
} from './options.ts'

export const formComponents: Record<string, Draw> = {
  'character-count': (options) => {
    const maxlength = number(options, 'maxlength') ?? number(options, 'maxwords') ?? 0
    return (
      <CharacterCount
        {...field(options)}
        {...textControl(options)}
        rows={number(options, 'rows')}
        maxlength={maxlength}
        threshold={number(options, 'threshold')}
        countType={options.maxwords ? 'words' : (text(options, 'countType') as 'words' | undefined)}
        textareaDescription={text(options, 'textareaDescriptionText')?.replace('%{count}', String(maxlength))}
        countMessageClassName={outer(group(options, 'countMessage')).className}
        formGroup={{
          ...formGroup(options),
          attributes: { ...translations(options, COUNT_WORDS), ...formGroup(options)?.attributes },
        }}
      />
    )
  },

  checkboxes: (options) => (
    <Checkboxes
      {...question(options)}
      {...outer(options)}
      name={text(options, 'name') ?? ''}
      idPrefix={text(options, 'idPrefix')}
      describedBy={text(options, 'describedBy')}
      defaultValues={Array.isArray(options.values) ? options.values : undefined}
      items={listWithGaps(options, 'items').map((item) => item && choice(item))}
    />
  ),

  'date-input': (options) => (
    <DateInput
      {...question(options)}
      {...outer(options)}
      {...dateParts(options)}
      id={text(options, 'id') ?? ''}
      namePrefix={text(options, 'namePrefix')}
    />
  ),

  'file-upload': (options) => (
    <FileUpload
      {...field(options)}
      disabled={flag(options, 'disabled')}
      multiple={flag(options, 'multiple')}
      dropZone={
        options.javascript
          ? {
              className: text(options, 'wrapperClasses'),
              attributes: {
                ...translations(options, FILE_WORDS),
                ...attributes(options, 'wrapperAttributes'),
              },
            }
          : undefined
      }
    />
  ),

  input: (options) => (
    <Input
      {...field(options)}
      {...textControl(options)}
      type={text(options, 'type')}
      pattern={text(options, 'pattern')}
      inputMode={text(options, 'inputmode') as 'decimal' | undefined}
      autoCapitalize={text(options, 'autocapitalize')}
      prefix={withOptions(group(options, 'prefix'))}
      suffix={withOptions(group(options, 'suffix'))}
      inputWrapper={outer(group(options, 'inputWrapper'))}
    />
  ),

  'password-input': (options) => (
    <PasswordInput
      {...field(options)}
      {...textControl(options)}
      words={{
        ...(options.showPasswordText ? { show: text(options, 'showPasswordText') } : {}),
        ...(options.showPasswordAriaLabelText
          ? { showLabel: text(options, 'showPasswordAriaLabelText') }
          : {}),
      }}
      formGroup={{ ...formGroup(options), attributes: translations(options, PASSWORD_WORDS) }}
    />
  ),

  radios: (options) => (
    <Radios
      {...question(options)}
      {...outer(options)}
      name={text(options, 'name') ?? ''}
      idPrefix={text(options, 'idPrefix')}
      defaultValue={text(options, 'value')}
      items={listWithGaps(options, 'items').map((item) => item && choice(item))}
    />
  ),

  select: (options) => (
    <Select
      {...field(options)}
      disabled={flag(options, 'disabled')}
      defaultValue={selectedValue(options)}
      items={list(options, 'items').map((item) => ({
        text: text(item, 'text') ?? '',
        value: item.value === undefined ? undefined : String(item.value),
        disabled: flag(item, 'disabled'),
        attributes: attributes(item),
      }))}
    />
  ),

  textarea: (options) => (
    <Textarea {...field(options)} {...textControl(options)} rows={number(options, 'rows')} />
  ),
}

function field(options: Options) {
  return {
    ...outer(options),
    name: text(options, 'name') ?? '',
    id: text(options, 'id'),
    label: label(group(options, 'label')),
    hint: withOptions(group(options, 'hint')),
    errorMessage: errorMessage(group(options, 'errorMessage')),
    describedBy: text(options, 'describedBy'),
    formGroup: formGroup(options),
  }
}

function textControl(options: Options) {
  return {
    defaultValue: text(options, 'value'),
    spellCheck: flag(options, 'spellcheck'),
    disabled: flag(options, 'disabled'),
    autoComplete: text(options, 'autocomplete'),
  }
}

function question(options: Options) {
  const fieldset = group(options, 'fieldset')
  return {
    legend: label(fieldset && group(fieldset, 'legend')),
    fieldset: fieldset && { ...outer(fieldset), describedBy: text(fieldset, 'describedBy') },
    hint: withOptions(group(options, 'hint')),
    errorMessage: errorMessage(group(options, 'errorMessage')),
    formGroup: formGroup(options),
  }
}

function choice(item: Options) {
  if (item.divider) return { divider: text(item, 'divider') }
  const behaviour = item.behaviour === 'exclusive' ? ('exclusive' as const) : undefined
  return {
    text: content(item),
    value: item.value as string | number,
    id: text(item, 'id'),
    name: text(item, 'name'),
    hint: withOptions(group(item, 'hint')),
    label: outer(group(item, 'label')),
    defaultChecked: flag(item, 'checked'),
    disabled: flag(item, 'disabled'),
    behaviour,
    conditional: content(group(item, 'conditional'), ''),
    attributes: attributes(item),
  }
}

/** Nunjucks can mark the chosen option on the option; with us the select says which it is. */
function selectedValue(options: Options): string | undefined {
  const items = list(options, 'items')
  const valueOf = (item: Options) => String(item.value ?? item.text)
  const marked = items.find((item) => item.selected === true)
  if (marked) return valueOf(marked)
  const chosen = items.find((item) => valueOf(item) === text(options, 'value'))
  return chosen && chosen.selected !== false ? valueOf(chosen) : undefined
}

const COUNT_WORDS = {
  charactersUnderLimitText: 'characters-under-limit',
  charactersAtLimitText: 'characters-at-limit',
  charactersOverLimitText: 'characters-over-limit',
  wordsUnderLimitText: 'words-under-limit',
  wordsAtLimitText: 'words-at-limit',
  wordsOverLimitText: 'words-over-limit',
}

const FILE_WORDS = {
  chooseFilesButtonText: 'choose-files-button',
  noFileChosenText: 'no-file-chosen',
  multipleFilesChosenText: 'multiple-files-chosen',
  dropInstructionText: 'drop-instruction',
  enteredDropZoneText: 'entered-drop-zone',
  leftDropZoneText: 'left-drop-zone',
}

const PASSWORD_WORDS = {
  showPasswordText: 'show-password',
  hidePasswordText: 'hide-password',
  showPasswordAriaLabelText: 'show-password-aria-label',
  hidePasswordAriaLabelText: 'hide-password-aria-label',
  passwordShownAnnouncementText: 'password-shown-announcement',
  passwordHiddenAnnouncementText: 'password-hidden-announcement',
}
