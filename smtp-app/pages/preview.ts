import { html } from 'hono/html'
import { type Locale, languages } from '../languages.ts'
import type { AddressedMail } from '../render.ts'
import type { MailExtra, MailTemplate } from '../templates/template.ts'

/** One mail with everything around it. The script fills in what a sample or an edited payload changes. */
export function previewPage(view: {
  templates: readonly MailTemplate[]
  template: MailTemplate
  sample: string
  locale: Locale | undefined
  payload: unknown
  extra: MailExtra
  mail: AddressedMail
}) {
  const { template, mail } = view
  const language = view.locale ? `&locale=${view.locale}` : ''
  const address = `/preview/${template.name}?sample=${view.sample}${language}`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${template.title} · E-mail templates</title>
<link rel="stylesheet" href="/preview/assets/preview.css">
<script type="module" src="/preview/assets/preview.js"></script>
</head>
<body class="workbench" data-template="${template.name}">
<nav class="rail" aria-label="E-mail templates">
<a class="rail-home" href="/templates">E-mail templates</a>
${view.templates.map(
  (item) =>
    html`<a class="rail-item" href="/preview/${item.name}" ${item === template ? html`aria-current="page"` : ''}>${item.title}<small>${item.event}</small></a>`,
)}
</nav>
<main class="stage">
<header class="envelope">
<h1 id="subject">${mail.subject}</h1>
<p><span id="to">To ${mail.to}</span> <span class="quiet" id="preheader">${mail.preheader}</span></p>
</header>
<div class="toolbar">
<div class="segments" role="tablist" aria-label="View">
${['HTML', 'Text', 'Source', 'Headers'].map(
  (name, index) =>
    html`<button type="button" role="tab" id="tab-${name.toLowerCase()}" aria-controls="view-${name.toLowerCase()}" aria-selected="${index === 0}" data-view="${name.toLowerCase()}">${name}</button>`,
)}
</div>
<div class="segments" role="group" aria-label="Width">
<button type="button" data-width="desktop" aria-pressed="true">Desktop</button>
<button type="button" data-width="phone" aria-pressed="false">Phone</button>
</div>
<button type="button" class="toggle" id="dark" aria-pressed="false">Dark</button>
</div>
<section class="canvas" id="view-html" role="tabpanel" aria-labelledby="tab-html" data-width="desktop">
<iframe sandbox name="mail" id="mail" title="The rendered mail" src="${address}&format=html"></iframe>
</section>
<section class="canvas" id="view-text" role="tabpanel" aria-labelledby="tab-text" hidden><pre id="text">${mail.text}</pre></section>
<section class="canvas" id="view-source" role="tabpanel" aria-labelledby="tab-source" hidden><pre id="source">${mail.html}</pre></section>
<section class="canvas" id="view-headers" role="tabpanel" aria-labelledby="tab-headers" hidden><table id="headers"></table></section>
</main>
<aside class="inspector">
<section class="pickers">
<label>Sample <select id="sample">
${Object.keys(template.samples).map(
  (name) => html`<option ${name === view.sample ? html`selected` : ''}>${name}</option>`,
)}
</select></label>
<label>Language <select id="locale">
<option value="">The customer’s</option>
${Object.entries(languages).map(
  ([tag, { name }]) =>
    html`<option value="${tag}" ${tag === view.locale ? html`selected` : ''}>${name}</option>`,
)}
</select></label>
</section>
<section>
<h2>Checks</h2>
<ul id="checks" class="checks"></ul>
</section>
<section class="editor">
<h2><label for="payload">Payload</label></h2>
<p class="quiet">The webhook’s body, and beside it what the app remembers. Edit it; the mail follows.</p>
<textarea id="payload" spellcheck="false" autocomplete="off">${JSON.stringify({ payload: view.payload, extra: view.extra }, null, 2)}</textarea>
<p id="problem" role="alert" class="problem" hidden></p>
<p class="downloads"><a id="eml" href="${address}&format=eml">Download as .eml</a> <a id="raw" href="${address}&format=html" target="_blank" rel="noreferrer">Open the HTML alone</a></p>
</section>
</aside>
<form id="rerender" method="post" target="mail" hidden><input type="hidden" name="json" id="rerender-json"></form>
</body>
</html>`
}
