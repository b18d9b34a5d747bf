/** Every way in which an exchange ends without a status line, with the sentence that is stored for it. */
const failureSentences = {
  // Saleor's own text for a filtered target. Names and literals get the same one, so that it tells nothing.
  blocked_address: 'Invalid IP address',
  connection_refused: 'The connection was refused',
  connection_reset: 'The connection was closed before an answer',
  dns_error: 'The name could not be resolved',
  invalid_url: 'Not a URL that can be called',
  network_error: 'The network failed',
  network_unreachable: 'The network is unreachable',
  protocol_error: 'The exchange is not valid HTTP',
  response_too_large: 'The headers of the answer are too large',
  timeout: 'No answer in time',
  tls_error: 'No secure connection could be made',
}

export type FailureCode = keyof typeof failureSentences

/** A failure as it is stored: `detail` never names an address that a receiver's name resolved to. */
export type Failure = { code: FailureCode; detail: string }

/** A refusal of ours, in the form in which Node's sockets and requests hand errors on. */
export class Refusal extends Error {
  readonly failure: FailureCode
  readonly code: string | undefined

  constructor(failure: FailureCode, cause?: NodeJS.ErrnoException) {
    super(failureSentences[failure], { cause })
    this.failure = failure
    this.code = cause?.code
  }
}

const codesOfNode: Record<string, FailureCode> = {
  ABORT_ERR: 'timeout',
  EADDRNOTAVAIL: 'network_unreachable',
  ECONNREFUSED: 'connection_refused',
  ECONNRESET: 'connection_reset',
  EHOSTDOWN: 'network_unreachable',
  EHOSTUNREACH: 'network_unreachable',
  ENETDOWN: 'network_unreachable',
  ENETUNREACH: 'network_unreachable',
  EPIPE: 'connection_reset',
  EPROTO: 'tls_error',
  ETIMEDOUT: 'timeout',
  HPE_HEADER_OVERFLOW: 'response_too_large',
}

/**
 * Folds an error of Node's network stack into a failure. Its code may be shown, because it says which rule of
 * TLS or HTTP was broken; its message may not, because it can hold addresses.
 */
export function failureOf(error: NodeJS.ErrnoException, protocol: string): Failure {
  const code = failureCode(error, protocol)
  const sentence = failureSentences[code]
  return { code, detail: error.code ? `${sentence} (${error.code})` : sentence }
}

function failureCode(error: NodeJS.ErrnoException, protocol: string): FailureCode {
  if (error instanceof Refusal) return error.failure
  const code = error.code ?? ''
  const known = codesOfNode[code]
  if (known) return known
  if (code.startsWith('HPE_')) return 'protocol_error'
  // Certificate and handshake errors have codes of several words, those of the system have one.
  return protocol === 'https:' && code.includes('_') ? 'tls_error' : 'network_error'
}
