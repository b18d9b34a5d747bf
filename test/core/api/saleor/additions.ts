/**
 * What the schema has and Saleor's has not, as `conflicts` words it: codes that Saleor's enums lack although its operations
 * run into them (there the whole field fails with an internal error or a violated non-null, here the client is told which
 * input is wrong), and one mutation of ours.
 */
export const additions = [
  // What Shopify's staff members have and Saleor's users do not.
  'Mutation: "staffMemberUpdate: StaffMemberUpdate" here, nothing there',
  'Mutation: "staffMemberUpdate(id:): ID!" here, nothing there',
  'Mutation: "staffMemberUpdate(input:): StaffMemberInput!" here, nothing there',
  // An unknown channel, and one that is closed.
  'SendConfirmationEmailErrorCode: "NOT_FOUND" here, nothing there',
  'SendConfirmationEmailErrorCode: "CHANNEL_INACTIVE" here, nothing there',
  // Of our mutation.
  'StaffMemberUpdate: no such type there',
  'StaffMemberInput: no such type there',
  'StaffMemberAccountTypeEnum: no such type there',
  // IDs that cannot be read, names that cannot be stored, members and channels that do not exist.
  'PermissionGroupErrorCode: "GRAPHQL_ERROR" here, nothing there',
  'PermissionGroupErrorCode: "INVALID" here, nothing there',
  'PermissionGroupErrorCode: "NOT_FOUND" here, nothing there',
]
