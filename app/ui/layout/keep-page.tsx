import { Component, createRef, type ReactNode } from 'react'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'

type Props = { children: ReactNode }
type State = { hasFailed: boolean }

/**
 * If React cannot draw a page any more, keeps the page as it is, with everything that was typed. Its forms then post
 * as they do without JavaScript. On the server it does nothing.
 */
export class KeepPage extends Component<Props, State> {
  override state: State = { hasFailed: false }
  private readonly place = createRef<HTMLDivElement>()

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override componentDidMount() {
    if (this.state.hasFailed) this.putBack(pageAsSent)
    pageAsSent = []
  }

  /** Before React takes the page away. */
  override getSnapshotBeforeUpdate(_: Props, before: State): Node[] {
    return this.state.hasFailed && !before.hasFailed ? copyOfMain() : []
  }

  override componentDidUpdate(_: Props, before: State, copy: Node[]) {
    if (this.state.hasFailed && !before.hasFailed) this.putBack(copy)
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <>
        <div role="alert">
          <WarningText>
            Part of this page has stopped working, so it no longer saves as you type. What you typed is still
            here. To save it, use the buttons on this page.
          </WarningText>
        </div>
        <div ref={this.place} />
      </>
    )
  }

  private putBack(copy: readonly Node[]) {
    this.place.current?.replaceChildren(...copy)
  }
}

/** For an error before React has drawn the page for the first time. */
let pageAsSent: Node[] = []

/** Call it before React takes the page over. */
export function rememberPage(): void {
  pageAsSent = copyOfMain()
}

/** A copy with what is typed and chosen. Only lists need help: `cloneNode` copies the rest. */
function copyOfMain(): Node[] {
  const main = document.querySelector('main')
  if (!main) return []
  const copy = main.cloneNode(true) as HTMLElement
  const lists = copy.querySelectorAll('select')
  for (const [index, list] of [...main.querySelectorAll('select')].entries()) {
    const same = lists[index]
    if (same) same.selectedIndex = list.selectedIndex
  }
  return [...copy.childNodes]
}
