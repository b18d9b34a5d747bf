import { describe, expect, test } from 'vitest'
import { extensionUrl } from '../../../../core/domain/apps/app-url.ts'

describe('where the view of an extension is', () => {
  test.each([
    ['/mails', 'https://app.example', 'https://app.example/mails'],
    ['/mails', 'https://app.example/', 'https://app.example/mails'],
    ['/mails', 'https://app.example/crm', 'https://app.example/mails'],
    ['/mails', 'https://app.example/crm/', 'https://app.example/crm/mails'],
    ['/mails?sort=name', 'https://app.example/', 'https://app.example/mails?sort=name'],
    ['/mails', 'https://app.example/?tenant=1', 'https://app.example/mails?tenant=1'],
    ['/javascript:alert(1)', 'https://app.example/', 'https://app.example/javascript:alert(1)'],
    ['/https://elsewhere.example/', 'https://app.example/', 'https://app.example/https://elsewhere.example/'],
    ['//elsewhere.example/', 'https://app.example/', 'https://app.example//elsewhere.example/'],
  ])('%s is below %s: %s', (url, appUrl, expected) => {
    expect(extensionUrl({ url, target: 'popup' }, appUrl)).toBe(expected)
  })

  test('a whole URL stays what it is', () => {
    const url = 'https://mails.example/'
    expect(extensionUrl({ url, target: 'popup' }, 'https://app.example/')).toBe(url)
  })

  test.each([
    ['app_page', 'https://app.example/'],
    ['new_tab', 'https://app.example/'],
    ['popup', null],
    ['popup', ''],
    ['popup', 'nonsense'],
    ['popup', 'mailto:nobody'],
  ])('a path stays what it is at the target %s of an app at %s', (target, appUrl) => {
    expect(extensionUrl({ url: '/mails', target }, appUrl)).toBe('/mails')
  })
})
