import { startDiscussion } from './discussion'
import { bringParts } from './parts'

/** `<comment-thread>`: the discussion of an article. Where it is only a link so far, its parts are fetched first. */
class CommentThread extends HTMLElement {
  #isStarted = false

  connectedCallback() {
    void this.#start()
  }

  async #start() {
    if (this.#isStarted) return
    this.#isStarted = true
    try {
      if (this.dataset.filled === undefined) await bringParts(this)
    } catch {
      // The link to the discussion's page is still there; with the network they are asked for again.
      this.#isStarted = false
      addEventListener('online', () => void this.#start(), { once: true })
      return
    }
    await startDiscussion(this)
  }
}

customElements.define('comment-thread', CommentThread)
