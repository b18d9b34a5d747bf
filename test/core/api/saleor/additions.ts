/**
 * What the schema has and Saleor's has not, as `conflicts` words it. There is nothing but codes that Saleor's enums lack
 * although its operations run into them: there the whole field fails with an internal error or a violated non-null, here
 * the client is told which input is wrong.
 */
export const additions = [
  // An unknown channel, and one that is closed.
  'SendConfirmationEmailErrorCode: "NOT_FOUND" here, nothing there',
  'SendConfirmationEmailErrorCode: "CHANNEL_INACTIVE" here, nothing there',
  // IDs that cannot be read, names that cannot be stored, members and channels that do not exist.
  'PermissionGroupErrorCode: "GRAPHQL_ERROR" here, nothing there',
  'PermissionGroupErrorCode: "INVALID" here, nothing there',
  'PermissionGroupErrorCode: "NOT_FOUND" here, nothing there',
]
