import { isSpace } from '../parser/space.ts'

/** Gathers the words of a text while it is expanded. */
export class WordList {
  private readonly words: string[] = []
  private word = ''

  addCharacter(character: string): void {
    if (!isSpace(character.charCodeAt(0))) this.word += character
    else if (this.word !== '') {
      this.words.push(this.word)
      this.word = ''
    }
  }

  /** Quoted text: white space in it does not separate. */
  addRaw(text: string | undefined): void {
    this.word += text ?? ''
  }

  /** The value of a variable: white space in it does. */
  addExpanded(text: string | undefined): void {
    for (const character of text ?? '') this.addCharacter(character)
  }

  finish(): readonly string[] {
    if (this.word !== '') this.words.push(this.word)
    this.word = ''
    return this.words
  }
}
