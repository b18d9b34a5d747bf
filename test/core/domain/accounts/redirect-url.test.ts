import { describe, expect, test } from 'vitest'
import { completeLink, redirectUrlProblems } from '../../../../core/domain/accounts/redirect-url.ts'
import type { Settings } from '../../../../core/settings.ts'

const problems = (url: string, ...allowedClientHosts: string[]) =>
  redirectUrlProblems({ allowedClientHosts } as unknown as Settings, url)

describe('a redirect URL', () => {
  for (const url of [
    'https://shop.example',
    'https://shop.example/confirm',
    'http://SHOP.example:3000/confirm?from=mail#/route?x=1',
    'https://ada:secret@shop.example/',
    'shop-app://shop.example/open',
  ])
    test(`may be ${url}, whose host is allowed`, () => expect(problems(url, 'Shop.Example')).toEqual([]))

  for (const [url, why] of Object.entries({
    '': 'is nothing',
    'shop.example': 'has no scheme',
    '/confirm': 'has no host',
    '//shop.example/confirm': 'leads nowhere from a mail',
    'https:': 'has nothing behind the scheme',
    'https://': 'has an empty host',
    'https:/shop.example': 'lacks a slash',
    'https:///shop.example': 'has a slash too many',
    'https:\\\\shop.example': 'has its slashes backwards',
    'mailto:ada@shop.example': 'is an address',
    'javascript:alert(1)': 'is a script',
    'https://other.example/': 'is of another host',
    'https://evilshop.example/': 'only ends like the host',
    'https://www.shop.example/': 'is below the host',
    'https://shop.example.evil.test/': 'only begins like the host',
    'https://shop.example@evil.test/': 'has the host as its user',
    'https://evil.test\\@shop.example/': 'has the host behind a backslash',
    'https://evil.test/#@shop.example': 'has the host in its fragment',
    'https://evil.test/?x=https://shop.example': 'has the host in its query',
    ' https://shop.example/': 'begins with a space',
    'https://shop.example/a b': 'has a space',
    'https://shop.ex\nample/': 'has a line break in its host',
    'https://shop.example/\r\nBcc: eve@evil.test': 'has a line break in its path',
    'https://shop.example/\0': 'has a null character',
    'https://shop.example/\ud800': 'has half of a surrogate pair',
    'https://[::1': 'cannot be read',
  }))
    test(`is refused where it ${why}: ${JSON.stringify(url)}`, () =>
      expect(problems(url, 'shop.example')).toEqual([
        { field: 'redirectUrl', code: 'INVALID', message: expect.any(String) },
      ]))

  test('is of any host where the list says so, but has to have one', () => {
    expect(problems('https://anything.test/', '*')).toEqual([])
    expect(problems('/confirm', '*')).toHaveLength(1)
  })

  test('is of a domain or of any host below it where the entry begins with a dot', () => {
    expect(problems('https://shop.example/', '.shop.example')).toEqual([])
    expect(problems('https://a.b.shop.example/', '.shop.example')).toEqual([])
    expect(problems('https://evilshop.example/', '.shop.example')).toHaveLength(1)
  })

  test('is refused everywhere where no host is allowed', () =>
    expect(problems('https://shop.example/')).toHaveLength(1))

  test('is refused on the field that carries it', () =>
    expect(
      redirectUrlProblems({ allowedClientHosts: [] } as unknown as Settings, '', 'customerSetPasswordUrl'),
    ).toMatchObject([{ field: 'customerSetPasswordUrl' }]))
})

describe('a completed link', () => {
  const parameters = { email: 'ada+1@example.com', token: 'a-b' }
  const query = 'email=ada%2B1%40example.com&token=a-b'

  test.for([
    ['https://shop.example', `https://shop.example?${query}`],
    ['https://shop.example/confirm?from=mail', `https://shop.example/confirm?from=mail&${query}`],
    ['https://shop.example/confirm?', `https://shop.example/confirm?${query}`],
    ['https://shop.example/confirm?a=1&', `https://shop.example/confirm?a=1&${query}`],
    ['https://shop.example/#/confirm?x=1#y', `https://shop.example/?${query}#/confirm?x=1#y`],
  ] as const)(
    'of %s carries the parameters in order, behind its query and before its fragment',
    ([url, link]) => expect(completeLink(url, parameters)).toBe(link),
  )
})
