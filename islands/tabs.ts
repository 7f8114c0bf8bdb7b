// Part of the script in the head: the elements are known before the parser meets them, so each panel is shown
// or hidden as it comes, and nothing moves afterwards.
import { keepInPlace } from './keep-in-place'
import { readRecord, writeRecord } from './stored-record'

const key = 'tabs'
const lists = new Set<TabList>()

/** `<tab-list>`: makes a tab for each of its labels, and shows the panel beside it that is chosen. */
class TabList extends HTMLElement {
  chosen = ''

  get group(): string {
    return this.dataset.group ?? ''
  }

  get tabs(): HTMLButtonElement[] {
    return [...this.querySelectorAll('button')]
  }

  connectedCallback() {
    lists.add(this)
    if (this.firstChild) return
    this.setAttribute('role', 'tablist')
    for (const label of this.dataset.labels?.split(',') ?? []) {
      const tab = document.createElement('button')
      tab.type = 'button'
      tab.setAttribute('role', 'tab')
      tab.textContent = label
      this.append(tab)
    }
    this.addEventListener('click', (event) => {
      if (event.target instanceof HTMLButtonElement) this.decide(event.target)
    })
    this.addEventListener('keydown', (event) => this.move(event))
    this.show()
  }

  disconnectedCallback() {
    lists.delete(this)
  }

  /** Shows what the reader chose last in this group, else the first. */
  show(choice = readRecord(key).get(this.group)) {
    const { tabs } = this
    const chosen = tabs.find((tab) => tab.textContent === choice) ?? tabs[0]
    this.chosen = chosen?.textContent ?? ''
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen))
      tab.tabIndex = tab === chosen ? 0 : -1
    }
    for (const panel of this.parentElement?.children ?? []) if (panel instanceof TabPanel) panel.follow(this)
  }

  /** The reader's decision holds in every group of this name, here and on later pages. */
  decide(tab: HTMLButtonElement) {
    const choice = tab.textContent
    writeRecord(key, readRecord(key).set(this.group, choice))
    keepInPlace(this, () => {
      for (const list of lists) if (list.group === this.group) list.show(choice)
    })
  }

  private move(event: KeyboardEvent) {
    const { tabs } = this
    const at = tabs.findIndex((tab) => tab === document.activeElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (at < 0 || !tab || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    this.decide(tab)
    tab.focus()
  }
}

let panels = 0

/** `<tab-panel>`: hidden unless chosen, but found by the browser's own search in the page. */
class TabPanel extends HTMLElement {
  connectedCallback() {
    const list = this.parentElement?.querySelector(':scope > tab-list')
    if (!(list instanceof TabList) || this.id) return
    const tab = this.tabOf(list)
    if (!tab) return
    this.id = `panel-${++panels}`
    tab.id = `tab-${panels}`
    tab.setAttribute('aria-controls', this.id)
    this.addEventListener('beforematch', () => list.decide(tab))
    this.follow(list)
  }

  /** What is only hidden until found is still there for the keyboard and for screen readers, unless told. */
  follow(list: TabList) {
    const isChosen = this.dataset.label === list.chosen
    const attributes = { role: 'tabpanel', tabindex: '0', 'aria-labelledby': this.id.replace('panel', 'tab') }
    for (const [name, value] of Object.entries(attributes))
      if (isChosen) this.setAttribute(name, value)
      else this.removeAttribute(name)
    if (isChosen) this.removeAttribute('hidden')
    else this.setAttribute('hidden', 'until-found')
  }

  private tabOf(list: TabList): HTMLButtonElement | undefined {
    return list.tabs.find((tab) => tab.textContent === this.dataset.label)
  }
}

customElements.define('tab-list', TabList)
customElements.define('tab-panel', TabPanel)

function followStorage() {
  for (const list of lists) list.show()
}

// Another window, or a page that comes back from the back/forward cache.
addEventListener('storage', (event) => event.key === key && followStorage())
addEventListener('pageshow', (event) => event.persisted && followStorage())
