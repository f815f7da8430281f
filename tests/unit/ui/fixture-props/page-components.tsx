import { Breadcrumbs } from '#app/ui/govuk/breadcrumbs.tsx'
import { Footer } from '#app/ui/govuk/footer.tsx'
import { GenericHeader } from '#app/ui/govuk/generic-header.tsx'
import { Pagination } from '#app/ui/govuk/pagination.tsx'
import { PhaseBanner } from '#app/ui/govuk/phase-banner.tsx'
import { ServiceNavigation } from '#app/ui/govuk/service-navigation.tsx'
import { SkipLink } from '#app/ui/govuk/skip-link.tsx'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { TaskList } from '#app/ui/govuk/task-list.tsx'
import { Crown, CrownCopyright, Licence } from './crown.tsx'
import type { Draw, Options } from './fixture.ts'
import {
  attributes,
  content,
  flag,
  group,
  list,
  listWithGaps,
  number,
  outer,
  text,
  withOptions,
} from './options.ts'

export const pageComponents: Record<string, Draw> = {
  breadcrumbs: (options) => (
    <Breadcrumbs
      {...outer(options)}
      labelText={text(options, 'labelText')}
      collapseOnMobile={flag(options, 'collapseOnMobile')}
      items={list(options, 'items').map((item) => ({
        text: content(item),
        href: text(item, 'href'),
        attributes: attributes(item),
      }))}
    />
  ),

  footer: (options) => {
    const meta = group(options, 'meta')
    return (
      <Footer
        {...outer(options)}
        containerClassName={text(options, 'containerClasses')}
        navigation={list(options, 'navigation').map((section) => ({
          title: text(section, 'title') ?? '',
          width: text(section, 'width'),
          columns: number(section, 'columns'),
          items: list(section, 'items').map(footerLink),
        }))}
        meta={
          meta && {
            visuallyHiddenTitle: text(meta, 'visuallyHiddenTitle'),
            items: list(meta, 'items').map(footerLink),
            content: content(meta),
          }
        }
        logo={<Crown />}
        licence={
          options.contentLicence === null ? undefined : (
            <Licence>{content(group(options, 'contentLicence'))}</Licence>
          )
        }
        copyright={<CrownCopyright>{content(group(options, 'copyright'))}</CrownCopyright>}
      />
    )
  },

  'generic-header': (options) => (
    <GenericHeader
      {...outer(options)}
      href={text(options, 'url')}
      containerClassName={text(options, 'containerClasses')}
    >
      {content(options, 'logoText', 'logoHtml')}
    </GenericHeader>
  ),

  pagination: (options) => (
    <Pagination
      {...outer(options)}
      landmarkLabel={text(options, 'landmarkLabel')}
      previous={paginationLink(group(options, 'previous'))}
      next={paginationLink(group(options, 'next'))}
      items={
        options.items === undefined
          ? undefined
          : list(options, 'items')
              .filter(hasOptions)
              .map((item) =>
                item.ellipsis
                  ? { ellipsis: true }
                  : {
                      number: text(item, 'number') ?? '',
                      href: text(item, 'href') ?? '',
                      current: flag(item, 'current'),
                      visuallyHiddenText: text(item, 'visuallyHiddenText'),
                      attributes: attributes(item),
                    },
              )
      }
    />
  ),

  'phase-banner': (options) => {
    const tag = group(options, 'tag')
    return (
      <PhaseBanner {...outer(options)} tag={tag && { text: content(tag), className: text(tag, 'classes') }}>
        {content(options)}
      </PhaseBanner>
    )
  },

  'service-navigation': (options) => {
    const slots = group(options, 'slots')
    const end = slots && group(slots, 'end')
    return (
      <ServiceNavigation
        {...outer(options)}
        serviceName={text(options, 'serviceName')}
        serviceUrl={text(options, 'serviceUrl')}
        label={text(options, 'ariaLabel')}
        navigationId={text(options, 'navigationId')}
        navigationLabel={text(options, 'navigationLabel')}
        navigationClassName={text(options, 'navigationClasses')}
        menuButtonText={text(options, 'menuButtonText')}
        menuButtonLabel={text(options, 'menuButtonLabel')}
        collapseNavigationOnMobile={flag(options, 'collapseNavigationOnMobile')}
        navigation={list(options, 'navigation').map((item) => ({
          text: content(item),
          href: text(item, 'href'),
          current: flag(item, 'current'),
          active: flag(item, 'active'),
          attributes: attributes(item),
        }))}
        slots={
          slots && {
            start: content(slots, '', 'start'),
            end: end ? content(end) : content(slots, '', 'end'),
            navigationStart: content(slots, '', 'navigationStart'),
            navigationEnd: content(slots, '', 'navigationEnd'),
          }
        }
        endSlotInline={end?.align === 'inline'}
      />
    )
  },

  'skip-link': (options) => (
    <SkipLink {...outer(options)} href={text(options, 'href')}>
      {content(options)}
    </SkipLink>
  ),

  'summary-list': (options) => {
    const card = group(options, 'card')
    const title = card && group(card, 'title')
    return (
      <SummaryList
        {...outer(options)}
        rows={list(options, 'rows').map((row) => ({
          key: withOptions(group(row, 'key')),
          value: withOptions(group(row, 'value')),
          actions: actions(row),
          className: text(row, 'classes'),
        }))}
        card={
          card && {
            ...outer(card),
            title: title && {
              text: content(title),
              className: text(title, 'classes'),
              headingLevel: number(title, 'headingLevel') as 2 | 3 | 4 | undefined,
            },
            actions: actions(card),
          }
        }
      />
    )
  },

  table: (options) => (
    <Table
      {...outer(options)}
      caption={text(options, 'caption')}
      captionClassName={text(options, 'captionClasses')}
      firstCellIsHeader={flag(options, 'firstCellIsHeader')}
      head={options.head === undefined ? undefined : list(options, 'head').map(cell)}
      rows={Array.isArray(options.rows) ? options.rows.filter(Array.isArray).map((row) => row.map(cell)) : []}
    />
  ),

  'task-list': (options) => (
    <TaskList
      {...outer(options)}
      idPrefix={text(options, 'idPrefix')}
      items={listWithGaps(options, 'items').map(
        (item) =>
          item && {
            title: withOptions(group(item, 'title')),
            href: text(item, 'href'),
            hint: content(group(item, 'hint')),
            status: status(group(item, 'status')),
            className: text(item, 'classes'),
          },
      )}
    />
  ),
}

function footerLink(link: Options) {
  return { href: text(link, 'href') ?? '', text: text(link, 'text') ?? '', attributes: attributes(link) }
}

function paginationLink(link: Options | undefined) {
  return (
    link && {
      href: text(link, 'href') ?? '',
      text: content(link),
      labelText: text(link, 'labelText'),
      attributes: attributes(link),
    }
  )
}

function hasOptions(item: Options) {
  return Object.keys(item).length > 0
}

function actions(options: Options) {
  const found = group(options, 'actions')
  return (
    found && {
      className: text(found, 'classes'),
      items: list(found, 'items').map((action) => ({
        ...outer(action),
        href: text(action, 'href') ?? '',
        text: content(action),
        visuallyHiddenText: text(action, 'visuallyHiddenText'),
      })),
    }
  )
}

function cell(options: Options) {
  return {
    ...outer(options),
    text: content(options),
    format: text(options, 'format') as 'numeric' | undefined,
    colSpan: number(options, 'colspan'),
    rowSpan: number(options, 'rowspan'),
  }
}

function status(options: Options | undefined) {
  const tag = options && group(options, 'tag')
  return (
    options && {
      className: text(options, 'classes'),
      text: tag ? <Tag {...outer(tag)}>{content(tag)}</Tag> : content(options),
    }
  )
}
