const secretName = '\\w*(?:password|token|secret)\\w*'
const jsonString = '"(?:[^"\\\\\\n]|\\\\.)*"?'
const graphqlString = `"""[^]*?(?:"""|$)|${jsonString}`
const signedToken = /eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g

/**
 * The query and variables as they may be remembered or shared: values of arguments and fields that are named after a
 * password, a token or a secret are emptied, also where they arrive through a variable of another name.
 */
export function withoutSecrets({ query, variables }) {
  const throughVariables = [...query.matchAll(new RegExp(`${secretName}\\s*:\\s*\\$(\\w+)`, 'gi'))]
  const names = [secretName, ...throughVariables.map(([, name]) => name)].join('|')
  return {
    query: query
      .replace(new RegExp(`(${secretName}\\s*:\\s*)(?:${graphqlString})`, 'gi'), '$1""')
      .replace(new RegExp(`(\\$(?:${names})\\s*:\\s*[\\w![\\]]+\\s*=\\s*)(?:${graphqlString})`, 'gi'), '$1""')
      .replace(signedToken, ''),
    variables: variables
      .replace(new RegExp(`("(?:${names})"\\s*:\\s*)${jsonString}`, 'gi'), '$1""')
      .replace(signedToken, ''),
  }
}
