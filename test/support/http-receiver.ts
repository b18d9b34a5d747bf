import http from 'node:http'
import { listen } from './listen.ts'

export interface ReceivedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer
}

export interface HttpReceiver {
  url: string
  /** Every request, in the order in which they came. */
  requests: ReceivedRequest[]
  close(): Promise<void>
}

/** A real listener on a free port of loopback. Answers 200 unless told otherwise. */
export async function startHttpReceiver(
  answer: (request: ReceivedRequest, response: http.ServerResponse) => void | Promise<void> = (
    _,
    response,
  ) => {
    response.end()
  },
): Promise<HttpReceiver> {
  const requests: ReceivedRequest[] = []
  const server = http.createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
    const request = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: Object.fromEntries(headers),
      body: Buffer.concat(chunks),
    }
    requests.push(request)
    await answer(request, response)
  })
  return { requests, ...(await listen(server)) }
}
