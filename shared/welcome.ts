interface Addresses {
  coreOrigin: string
  appOrigin: string
  inboxOrigin: string
}

/** What `npm start` prints once everything runs: where things are, and three commands to paste. */
export function welcome({ coreOrigin, appOrigin, inboxOrigin }: Addresses): string {
  const { register, token, confirm } = firstSteps({ coreOrigin, inboxOrigin })
  return `
  Sallyport is running.

    GraphQL API       ${coreOrigin}/graphql/
    REST API          ${coreOrigin}/api/v1/docs
    Inbox             ${inboxOrigin}
    SMTP app          ${appOrigin}
    E-mail templates  ${appOrigin}/templates

  Try it. Paste these into another terminal, and watch the inbox:

  1. A shopper registers

${register}

  2. The mail is in the inbox: take the token out of its link

${token}

  3. Confirm the account

${confirm}

  Ctrl-C stops everything.

`
}

/** The same commands as the README's, which a test runs. */
export function firstSteps({ coreOrigin, inboxOrigin }: Pick<Addresses, 'coreOrigin' | 'inboxOrigin'>) {
  const mutation = (text: string) =>
    `curl -s ${coreOrigin}/graphql/ -H 'Content-Type: application/json' -d '{"query": "mutation { ${text} }"}'`
  return {
    register: mutation(
      'accountRegister(input: {email: \\"ada@example.com\\", password: \\"correct horse\\", firstName: \\"Ada\\", redirectUrl: \\"http://localhost:3000/confirm\\", channel: \\"default-channel\\"}) { user { email } errors { field code } }',
    ),
    token: `TOKEN=$(curl -s ${inboxOrigin}/view/latest.txt | grep -o 'token=[0-9a-z-]*' | head -1 | cut -d= -f2); echo $TOKEN`,
    confirm: mutation(
      `confirmAccount(email: \\"ada@example.com\\", token: \\"'"$TOKEN"'\\") { user { email isConfirmed } errors { field code } }`,
    ),
  }
}
