import { describe, expect, test } from 'vitest'
import { globalId, parseGlobalId } from '../../shared/global-id.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('global ids', () => {
  test('a type and a key become what Saleor writes', () => {
    expect(globalId('User', 1)).toBe('VXNlcjox')
    expect(globalId('App', 3)).toBe('QXBwOjM=')
  })

  test('an id is read back, with a number or a UUID behind it', () => {
    expect(parseGlobalId('QXBwOjM=')).toEqual({ type: 'App', key: '3' })
    const uuid = '8c0a5e6e-3f5a-4a5e-9d0e-0c6d1b1f2a3b'
    expect(parseGlobalId(globalId('Order', uuid))).toEqual({ type: 'Order', key: uuid })
    expect(parseGlobalId(globalId('Order', uuid.replaceAll('-', '')))).toEqual({
      type: 'Order',
      key: uuid.replaceAll('-', ''),
    })
  })

  test.each([
    '',
    'User:1',
    '1',
    '=',
    'VXNlcjox!',
    ' VXNlcjox',
    'VXNlcjox\n',
    base64('User'),
    base64('User:'),
    base64(':1'),
    base64('User:-1'),
    base64('User:1.5'),
    base64('User:1 or 1=1'),
    base64('User:1\n'),
    base64('User:1:2'),
    base64('Us er:1'),
    base64('User:١'),
    base64('User:8c0a5e6e-3f5a-4a5e-9d0e'),
    base64(`User:${'1'.repeat(200)}`),
  ])('%j is no id', (text) => {
    expect(parseGlobalId(text)).toBeNull()
  })
})
