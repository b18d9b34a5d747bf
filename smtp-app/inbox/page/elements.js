/** Makes an element. Strings become text nodes, so nothing from a mail is ever read as markup. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value)
    else made.setAttribute(key, value === true ? '' : value)
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''))
  return made
}

/** A copy of what a `<template>` of the page holds. */
export function fromTemplate(id) {
  return document.getElementById(id).content.cloneNode(true)
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const fullMoment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

/** A time for a list: the time of day for today, the date otherwise, everything on hover. */
export function shortTime(iso) {
  const moment = new Date(iso)
  const today = moment.toDateString() === new Date().toDateString()
  const shown = today ? timeOfDay.format(moment) : dayOfYear.format(moment)
  return element('time', { datetime: iso, title: fullMoment.format(moment) }, shown)
}

export function fullTime(iso) {
  return element('time', { datetime: iso }, fullMoment.format(new Date(iso)))
}

export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Text with its web addresses made into links that open in a new tab. */
export function withLinks(text) {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/).map((piece, index) => {
    if (index % 2 === 0) return piece
    return element('a', { href: piece, target: '_blank', rel: 'noopener noreferrer' }, piece)
  })
}
