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
    if (this.dataset.filled === undefined) await bringParts(this)
    await startDiscussion(this)
  }
}

customElements.define('comment-thread', CommentThread)
