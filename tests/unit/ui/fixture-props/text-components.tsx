import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'
import { ErrorMessage } from '#app/ui/govuk/error-message.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Fieldset } from '#app/ui/govuk/fieldset.tsx'
import { Hint } from '#app/ui/govuk/hint.tsx'
import { InsetText } from '#app/ui/govuk/inset-text.tsx'
import { Label } from '#app/ui/govuk/label.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { Panel } from '#app/ui/govuk/panel.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'
import type { Draw, Options } from './fixture.ts'
import { attributes, content, flag, group, label, list, number, outer, text } from './options.ts'

type HeadingLevel = 1 | 2 | 3 | 4 | undefined

export const textComponents: Record<string, Draw> = {
  'back-link': (options) => (
    <BackLink {...outer(options)} href={text(options, 'href')}>
      {content(options)}
    </BackLink>
  ),

  button: (options) => {
    const shared = {
      ...outer(options),
      id: text(options, 'id'),
      isStartButton: flag(options, 'isStartButton'),
      children: buttonContent(options),
    }
    const href = text(options, 'href')
    if (href) return <Button {...shared} href={href} />
    return (
      <Button
        {...shared}
        type={text(options, 'type') as 'button' | undefined}
        name={text(options, 'name')}
        value={text(options, 'value')}
        disabled={flag(options, 'disabled')}
        preventDoubleClick={flag(options, 'preventDoubleClick')}
      />
    )
  },

  details: (options) => (
    <Details
      {...outer(options)}
      id={text(options, 'id')}
      open={flag(options, 'open')}
      summary={content(options, 'summaryText', 'summaryHtml')}
    >
      {content(options)}
    </Details>
  ),

  'error-message': (options) => (
    <ErrorMessage
      {...outer(options)}
      id={text(options, 'id')}
      visuallyHiddenText={text(options, 'visuallyHiddenText')}
    >
      {content(options)}
    </ErrorMessage>
  ),

  'error-summary': (options) => (
    <ErrorSummary
      {...outer(options)}
      title={content(options, 'titleText', 'titleHtml')}
      description={content(options, 'descriptionText', 'descriptionHtml')}
      errorList={list(options, 'errorList').map((error) => ({
        text: content(error),
        href: text(error, 'href'),
        attributes: attributes(error),
      }))}
      disableAutoFocus={flag(options, 'disableAutoFocus')}
    />
  ),

  fieldset: (options) => (
    <Fieldset
      {...outer(options)}
      legend={label(group(options, 'legend'))}
      role={text(options, 'role')}
      describedBy={text(options, 'describedBy')}
    >
      {content(options)}
    </Fieldset>
  ),

  hint: (options) => (
    <Hint {...outer(options)} id={text(options, 'id')}>
      {content(options)}
    </Hint>
  ),

  'inset-text': (options) => (
    <InsetText {...outer(options)} id={text(options, 'id')}>
      {content(options)}
    </InsetText>
  ),

  label: (options) => (
    <Label {...outer(options)} htmlFor={text(options, 'for')} isPageHeading={flag(options, 'isPageHeading')}>
      {content(options)}
    </Label>
  ),

  'notification-banner': (options) => (
    <NotificationBanner
      {...outer(options)}
      type={text(options, 'type') as 'success' | undefined}
      title={content(options, 'titleText', 'titleHtml')}
      titleHeadingLevel={number(options, 'titleHeadingLevel') as HeadingLevel}
      titleId={text(options, 'titleId')}
      role={text(options, 'role')}
      disableAutoFocus={flag(options, 'disableAutoFocus')}
      text={text(options, 'text')}
    >
      {text(options, 'html') && content(options)}
    </NotificationBanner>
  ),

  panel: (options) => {
    const actions = group(options, 'actions')
    const { variant, className } = panelVariant(text(options, 'classes'))
    return (
      <Panel
        variant={variant}
        className={className}
        attributes={attributes(options)}
        title={content(options, 'titleText', 'titleHtml')}
        headingLevel={number(options, 'headingLevel') as HeadingLevel}
        actions={
          actions && {
            ...outer(actions),
            items:
              actions.items === undefined
                ? undefined
                : list(actions, 'items').map((action) => ({
                    ...outer(action),
                    text: text(action, 'text'),
                    href: text(action, 'href'),
                    type: text(action, 'type') as 'button' | 'submit' | undefined,
                  })),
          }
        }
      >
        {content(options)}
      </Panel>
    )
  },

  tag: (options) => <Tag {...outer(options)}>{content(options)}</Tag>,

  'warning-text': (options) => (
    <WarningText {...outer(options)} iconFallbackText={text(options, 'iconFallbackText')}>
      {content(options)}
    </WarningText>
  ),
}

/** The start button lays out its children in a row, so that content with elements in it must be one child. */
function buttonContent(options: Options) {
  return options.html && options.isStartButton ? <span>{content(options)}</span> : content(options)
}

/** The variant is an option of ours, and a class in Nunjucks. */
function panelVariant(classes: string | undefined) {
  const names = (classes ?? '').split(' ')
  const others = names.filter((name) => name !== 'govuk-panel--interruption')
  return {
    variant: others.length < names.length ? ('interruption' as const) : undefined,
    className: others.join(' ') || undefined,
  }
}
