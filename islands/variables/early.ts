// Part of the script in the head: values that the reader set stand in the code before it is painted.
import { readRecord } from '../stored-record'
import { fillPlaces, valuesKey } from './values'

const values = readRecord(valuesKey)
if (values.size) {
  const observer = new MutationObserver(() => {
    fillPlaces(values, { only: 'new' })
  })
  observer.observe(document, { childList: true, subtree: true })
  document.addEventListener('DOMContentLoaded', () => observer.disconnect())
}
