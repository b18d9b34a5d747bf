/** Operations to start from. Those whose field the endpoint does not have are not offered. */
export const examples = [
  { field: 'shop', title: 'The shop', query: `{\n  shop {\n    name\n    description\n  }\n}` },
  {
    field: 'accountRegister',
    title: 'Register an account',
    query: `mutation Register($input: AccountRegisterInput!) {
  accountRegister(input: $input) {
    requiresConfirmation
    errors {
      field
      code
      message
    }
  }
}`,
    variables: {
      input: {
        email: 'ada@example.com',
        password: '',
        firstName: 'Ada',
        redirectUrl: 'http://localhost/confirm',
        channel: 'default-channel',
      },
    },
  },
  {
    field: 'confirmAccount',
    title: 'Confirm it with the token of the e-mail',
    query: `mutation Confirm($email: String!, $token: String!) {
  confirmAccount(email: $email, token: $token) {
    user {
      email
      isConfirmed
    }
    errors {
      field
      code
      message
    }
  }
}`,
    variables: { email: 'ada@example.com', token: '' },
  },
  {
    field: 'tokenCreate',
    title: 'Sign in',
    query: `mutation SignIn($email: String!, $password: String!) {
  tokenCreate(email: $email, password: $password) {
    token
    refreshToken
    user {
      email
    }
    errors {
      field
      code
      message
    }
  }
}`,
    variables: { email: 'ada@example.com', password: '' },
  },
  {
    field: 'me',
    title: 'Who am I?',
    query: `query Me {
  me {
    id
    email
    firstName
    lastName
    isStaff
    isConfirmed
  }
}`,
  },
  {
    field: 'customers',
    title: 'Customers (for staff)',
    query: `query Customers($search: String) {
  customers(first: 10, search: $search) {
    totalCount
    edges {
      node {
        id
        email
        firstName
        lastName
        dateJoined
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
    variables: { search: '' },
  },
]
