import { html } from 'hono/html'
import { type Locale, languages } from '../languages.ts'
import type { WrittenMail } from '../render.ts'
import type { MailTemplate } from '../templates/template.ts'

/** All mails side by side, each small in a frame that runs nothing. */
export function galleryPage(view: {
  mails: readonly { template: MailTemplate; mail: WrittenMail }[]
  locale: Locale
}) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>E-mail templates</title>
<link rel="stylesheet" href="/preview/assets/preview.css">
</head>
<body class="gallery">
<header class="gallery-head">
<div>
<h1>E-mail templates</h1>
<p>${view.mails.length} mails, written in ${Object.keys(languages).length} languages. Open one to try samples, widths and payloads.</p>
</div>
<nav aria-label="Language" class="segments">
${Object.entries(languages).map(
  ([tag, { name }]) =>
    html`<a href="?locale=${tag}" ${tag === view.locale ? html`aria-current="true"` : ''} lang="${tag}">${name}</a>`,
)}
</nav>
</header>
<main class="cards">
${view.mails.map(
  ({ template, mail }) => html`<article class="thumb">
<a href="/preview/${template.name}?locale=${view.locale}">
<div class="thumb-window"><iframe sandbox tabindex="-1" title="${template.title}" src="/preview/${template.name}?format=html&scheme=light&locale=${view.locale}"></iframe></div>
<h2>${template.title}</h2>
<p class="subject">${mail.subject}</p>
<p>${template.description}</p>
<code>${template.event}</code>
</a>
</article>`,
)}
</main>
</body>
</html>`
}
